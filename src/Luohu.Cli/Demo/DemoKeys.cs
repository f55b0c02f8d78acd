using Luohu.Storage.People;
using LuohuFunctions.Configuration;

namespace Luohu.Cli.Demo;

/// <summary>A person with a key for each department, for the leadership and for the administrator; the keys are written where the README's commands read them.</summary>
internal static class DemoKeys
{
    /// <summary>The name of the leadership's key: it reads everything and publishes.</summary>
    public const string Leadership = "leadership";

    /// <summary>The name of the administrator's key.</summary>
    public const string Admin = "admin";

    /// <summary>Issues the keys and writes each to <c>{name}.key</c> in <paramref name="folder"/>, readable by its owner alone.</summary>
    public static async Task<IReadOnlyDictionary<string, string>> IssueAsync(
        ApiKeyStore store,
        PlanCatalog plans,
        string folder,
        CancellationToken cancellationToken
    )
    {
        async Task<string> IssueToAsync(string name, string? department, params IEnumerable<string> roles)
        {
            var person = await store.People.AddAsync(name, department, roles.Select(role => new RoleTerm(role)), cancellationToken);
            return await store.IssueAsync(person, cancellationToken);
        }

        var departments = plans.All.SelectMany(plan => plan.Departments).DistinctBy(d => d.Code);
        var keys = new Dictionary<string, string>
        {
            [Leadership] = await IssueToAsync("区领导", null, "read", "publish"),
            [Admin] = await IssueToAsync("管理员", null, "admin"),
        };
        foreach (var department in departments)
            keys[department.Code] = await IssueToAsync(department.Name + "报送员", department.Code, "report");

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
