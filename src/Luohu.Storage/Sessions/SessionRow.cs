using System.Text.Json;
using Azure.Data.Tables;
using Luohu.Domain;
using Luohu.Storage.People;

namespace Luohu.Storage.Sessions;

/// <summary>
/// A session as a row, in a partition of its own beside the keys'. Its key is the SHA-256 of what the cookie holds. It remembers the
/// roles that the person had when it was begun, and the key or the account that it was begun with: where one has changed, it is over.
/// </summary>
internal static class SessionRow
{
    public const string Partition = "session";

    public static TableEntity Write(
        string key,
        Person person,
        SignInWay way,
        string? apiKey,
        DateTimeOffset now,
        ProviderSubject? account = null
    ) =>
        new(Partition, key)
        {
            ["Region"] = person.Region,
            ["Person"] = person.Id,
            ["Way"] = WordOf(way),
            ["ApiKey"] = apiKey,
            ["Issuer"] = account?.Issuer,
            ["Subject"] = account?.Subject,
            ["Roles"] = RolesOf(person),
            ["BeganAt"] = now,
            ["LastUsedAt"] = now,
        };

    public static TableEntity Used(string key, DateTimeOffset at) => new(Partition, key) { ["LastUsedAt"] = at };

    public static Session Read(TableEntity row, Person person) =>
        new(person, WayOf(row.GetString("Way")), row.GetDateTimeOffset("BeganAt")!.Value, row.GetDateTimeOffset("LastUsedAt")!.Value);

    public static SessionTerm TermOf(TableEntity row)
    {
        var (began, used) = (row.GetDateTimeOffset("BeganAt")!.Value, row.GetDateTimeOffset("LastUsedAt")!.Value);
        return new(PersonOf(row), began, Session.EndOf(began, used));
    }

    public static string RegionOf(TableEntity row) => row.GetString("Region");

    public static string PersonOf(TableEntity row) => row.GetString("Person");

    public static string? ApiKeyOf(TableEntity row) => row.GetString("ApiKey");

    /// <summary>Whether the account that it was begun with is still the person's; true where it was begun with none.</summary>
    public static bool HasAccountOf(TableEntity row, Person person) =>
        row.GetString("Issuer") is not { } issuer || person.Subjects.Contains(new(issuer, row.GetString("Subject")));

    public static bool HasRolesOf(TableEntity row, Person person) => row.GetString("Roles") == RolesOf(person);

    private static string WordOf(SignInWay way) =>
        way switch
        {
            SignInWay.Link => "link",
            SignInWay.Provider => "provider",
            _ => "key",
        };

    private static SignInWay WayOf(string word) =>
        word switch
        {
            "link" => SignInWay.Link,
            "provider" => SignInWay.Provider,
            _ => SignInWay.Key,
        };

    private static string RolesOf(Person person) => JsonSerializer.Serialize(person.Roles, PlanJson.Options);
}
