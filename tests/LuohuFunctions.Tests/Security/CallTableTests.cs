using System.Text.RegularExpressions;
using Luohu.Storage.People;
using LuohuFunctions.Security;
using LuohuFunctions.Tests.Contract;

namespace LuohuFunctions.Tests.Security;

/// <summary>README's table of calls says of each what the API's document and the code say.</summary>
public sealed partial class CallTableTests
{
    private const Role Any = Role.Report | Role.Read | Role.Publish | Role.Admin;

    [Fact]
    public async Task Table_HasEveryCall_WithTheRolesThatTheCodeLetsIn()
    {
        var calls = ApiContract.Operations.Select(operation => $"{operation.Method} {operation.Path}: {RolesOf(operation)}");

        Assert.Equal(calls.Order(StringComparer.Ordinal), (await ReadAsync()).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Document_AsksForAKey_WhereTheCodeAsksForARole() =>
        Assert.All(ApiContract.Operations, operation => Assert.Equal(FunctionAccess.IsOpen(operation.Id), operation.IsOpen));

    private static string RolesOf(Operation operation)
    {
        if (FunctionAccess.IsOpen(operation.Id))
            return "none";
        var roles = FunctionAccess.RolesFor(operation.Id);
        if (roles == Any)
            return "any";
        return string.Join(
            ", ",
            Enum.GetValues<Role>()
                .Where(role => role != Role.None && roles.HasFlag(role))
                .Select(role =>
                    role == Role.Report && operation.Method == HttpMethod.Get ? "report (own)" : role.ToString().ToLowerInvariant()
                )
        );
    }

    private static async Task<IEnumerable<string>> ReadAsync() =>
        from line in await File.ReadAllLinesAsync(Path.Combine(Repository.Root, "README.md"))
        where line.StartsWith("| `", StringComparison.Ordinal)
        let cells = line.Split('|', StringSplitOptions.TrimEntries)
        from call in Call().Matches(cells[1])
        select $"{call.Groups[1].Value}: {cells[2]}";

    [GeneratedRegex("`((?:GET|PUT|POST|DELETE) /[^`]*)`")]
    private static partial Regex Call();
}
