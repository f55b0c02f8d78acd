using Luohu.Storage.People;
using LuohuFunctions.Configuration;
using LuohuFunctions.Startup;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Configuration;

namespace Luohu.Cli.Commands;

/// <summary>The region and storage of the settings, where keys and people are.</summary>
internal static class AccessTarget
{
    /// <exception cref="ConfigurationException">A setting is wrong, or the storage cannot be used.</exception>
    public static Task<ApiKeyStore> OpenAsync(CancellationToken cancellationToken) =>
        LuohuApp.OpenKeysAsync(Configuration(), cancellationToken);

    /// <summary>The settings, as the app reads them.</summary>
    public static IConfiguration Configuration() => FunctionsApplication.CreateBuilder([]).Configuration;

    /// <exception cref="ConfigurationException">No plan of the region has the department, or the role report is given without one.</exception>
    public static void Check(string? department, IEnumerable<string> roles)
    {
        if (department is null && roles.Contains("report"))
            throw new ConfigurationException("Whoever has the role report belongs to a department: give --department too.");
        var settings = AppSettings.From(Configuration());
        if (
            department is not null
            && PlanCatalog.Load(settings.PlansFolder, settings.Region).All.All(plan => plan.FindDepartment(department) is null)
        )
            throw new ConfigurationException($"No plan of region {settings.Region} has a department '{department}'.");
    }

    /// <exception cref="ConfigurationException">The region has no such person.</exception>
    public static Person Found(Person? person, string id) =>
        person ?? throw new ConfigurationException($"There is no person {id} in this region: see luohu people list.");
}
