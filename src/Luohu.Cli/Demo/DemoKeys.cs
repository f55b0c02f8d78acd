using LuohuFunctions.Access;
using LuohuFunctions.Startup;

namespace Luohu.Cli.Demo;

/// <summary>One key for each department, one for the leadership and one for the administrator, written where the README's commands read them.</summary>
internal static class DemoKeys
{
    /// <summary>The name of the leadership's key: it reads everything and publishes.</summary>
    public const string Leadership = "leadership";

    private const string Admin = "admin";

    /// <summary>Issues the keys and writes each to <c>{name}.key</c> in <paramref name="folder"/>, readable by its owner alone.</summary>
    public static async Task<IReadOnlyDictionary<string, string>> IssueAsync(
        KeyStore store, PlanCatalogue plans, string folder, CancellationToken cancellationToken)
    {
        var departments = plans.All.SelectMany(plan => plan.Departments).DistinctBy(d => d.Code);
        var keys = new Dictionary<string, string>
        {
            [Leadership] = await store.IssueAsync("demo " + Leadership, null, Role.Read | Role.Publish, cancellationToken),
            [Admin] = await store.IssueAsync("demo " + Admin, null, Role.Admin, cancellationToken),
        };
        foreach (var department in departments)
            keys[department.Code] = await store.IssueAsync("demo " + department.Code, department.Code, Role.Report, cancellationToken);

        Directory.CreateDirectory(folder);
        foreach (var (name, key) in keys)
        {
            var file = Path.Combine(folder, name + ".key");
            await File.WriteAllTextAsync(file, key, cancellationToken);
            if (!OperatingSystem.IsWindows())
                File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }

        return keys;
    }
}
