using System.Globalization;
using Luohu.Storage.People;

namespace LuohuFunctions.People;

/// <summary>A person's roles in words, for the log.</summary>
internal static class RoleWords
{
    /// <summary>Each role with its days; 无 for none.</summary>
    public static string Of(Person person) =>
        person.Roles.IsEmpty ? "无" : string.Join("、", person.Roles.Select(term => NameOf(term.Role) + Days(term)));

    private static string NameOf(string role) =>
        RoleName.Read(role) switch
        {
            Role.Report => "报送",
            Role.Read => "查看全部",
            Role.Publish => "编发",
            Role.Admin => "管理",
            _ => role,
        };

    private static string Days(RoleTerm term) => (term.From, term.Until) is (null, null) ? "" : $"（{Day(term.From)}至{Day(term.Until)}）";

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
