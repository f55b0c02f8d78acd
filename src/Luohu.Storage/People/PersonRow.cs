using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using Azure.Data.Tables;
using Luohu.Domain;

namespace Luohu.Storage.People;

/// <summary>
/// A person as a row. It stands in the partition of the keys, so that one transaction changes either and the stamp. It has no column
/// that a key's row has with another type: the release before people takes it for a key that nobody holds.
/// </summary>
internal static class PersonRow
{
    // No key's id: those have no colon.
    private const string Prefix = "person:";

    /// <summary>The row key of a person.</summary>
    public static string KeyOf(string id) => Prefix + id;

    /// <summary>Whether a row of the partition is a person's.</summary>
    public static bool Is(TableEntity row) => row.RowKey.StartsWith(Prefix, StringComparison.Ordinal);

    public static TableEntity Write(Person person) => Change(new TableEntity(ApiKeyRow.Partition, KeyOf(person.Id)), person);

    /// <summary>The same row with what <paramref name="person"/> is now. What a later release has put there beside it stays.</summary>
    public static TableEntity Change(TableEntity row, Person person)
    {
        row["Region"] = person.Region;
        row["Name"] = person.Name;
        row["Department"] = person.Department;
        row["RoleTerms"] = Json(person.Roles.Select(term => new StoredRole(term.Role, term.From, term.Until)));
        row["Deputies"] = Json(person.Deputies.Select(term => new StoredDeputy(term.Person, term.From, term.Until)));
        row["Subjects"] = Json(person.Subjects.Select(one => new StoredSubject(one.Issuer, one.Subject)));
        row["AddedAt"] = person.AddedAt;
        row["DisabledAt"] = person.DisabledAt;
        return row;
    }

    public static Person Read(TableEntity row) =>
        new(
            row.RowKey[Prefix.Length..],
            row.GetString("Region"),
            row.GetString("Name"),
            row.GetString("Department"),
            [.. List<StoredRole>(row, "RoleTerms").Select(term => new RoleTerm(term.Role, term.From, term.Until))],
            [.. List<StoredDeputy>(row, "Deputies").Select(term => new DeputyTerm(term.Person, term.From, term.Until))],
            [.. List<StoredSubject>(row, "Subjects").Select(one => new ProviderSubject(one.Issuer, one.Subject))],
            row.GetDateTimeOffset("AddedAt")!.Value,
            row.GetDateTimeOffset("DisabledAt")
        );

    private static string Json<T>(IEnumerable<T> items) => JsonSerializer.Serialize(items, PlanJson.Options);

    private static ImmutableArray<T> List<T>(TableEntity row, string column) =>
        JsonSerializer.Deserialize<ImmutableArray<T>>(row.GetString(column), PlanJson.Options);

    private sealed record StoredRole(
        [property: JsonPropertyName("role")] string Role,
        [property: JsonPropertyName("from")] DateOnly? From = null,
        [property: JsonPropertyName("until")] DateOnly? Until = null
    );

    private sealed record StoredDeputy(
        [property: JsonPropertyName("person")] string Person,
        [property: JsonPropertyName("from")] DateOnly From,
        [property: JsonPropertyName("until")] DateOnly Until
    );

    private sealed record StoredSubject(
        [property: JsonPropertyName("issuer")] string Issuer,
        [property: JsonPropertyName("subject")] string Subject
    );
}
