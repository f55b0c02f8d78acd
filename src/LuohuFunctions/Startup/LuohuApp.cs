using Luohu.Storage.Bulletins;
using Luohu.Storage.People;
using Luohu.Storage.Tables;
using LuohuFunctions.Bulletins;
using LuohuFunctions.Configuration;
using LuohuFunctions.Keys;
using LuohuFunctions.Mail;
using LuohuFunctions.OpenApi;
using LuohuFunctions.Problems;
using LuohuFunctions.Security;
using LuohuFunctions.Sessions;
using LuohuFunctions.Submissions;
using LuohuFunctions.Telemetry;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;

namespace LuohuFunctions.Startup;

/// <summary>Puts the app together. The one place that knows every part.</summary>
public static class LuohuApp
{
    /// <summary>Adds the app's services and middleware to a worker that serves HTTP by ASP.NET Core.</summary>
    /// <exception cref="ConfigurationException">A setting is missing or cannot be used.</exception>
    public static FunctionsApplicationBuilder AddLuohu(this FunctionsApplicationBuilder builder)
    {
        builder.Configuration.RequireSchedules();

        // The first to be added stands outermost around each call.
        builder.UseProblems();
        builder.AddStartupResources();
        builder.AddSecurity();
        builder.UseMiddleware<QueryMiddleware>();

        builder.AddClock();
        builder.AddTelemetry();
        builder.AddWebServer();
        builder.AddSubmissions();
        builder.AddSessions();
        builder.AddKeys();
        builder.AddBulletins();
        builder.AddMail();
        return builder;
    }

    /// <summary>The region's keys and people in the storage that <paramref name="configuration"/> names, for administration.</summary>
    /// <exception cref="ConfigurationException">A setting is wrong, or the storage cannot be reached, refuses, or has a later layout.</exception>
    public static async Task<ApiKeyStore> OpenKeysAsync(IConfiguration configuration, CancellationToken cancellationToken)
    {
        var storage = StorageClients.From(configuration);
        var keys = new ApiKeyStore(storage.Keys, TimeProvider.System, AppSettings.From(configuration).Region);
        await StorageClients.UseAsync(() => StorageUpgrade.PrepareAsync(storage, keys, cancellationToken));
        return keys;
    }

    /// <summary>The layout that this program gives a storage.</summary>
    public static int NewestLayout => StorageLayout.Newest;

    /// <summary>Upgrades the storage that <paramref name="configuration"/> names to this program's layout.</summary>
    /// <returns>The layout that it had, and how many revisions stood in rows of their own.</returns>
    /// <exception cref="ConfigurationException">A setting is wrong, or the storage cannot be reached, refuses, or has a later layout.</exception>
    public static async Task<(int Layout, int Revisions)> UpgradeAsync(IConfiguration configuration, CancellationToken cancellationToken)
    {
        var storage = StorageClients.From(configuration);
        var keys = new ApiKeyStore(storage.Keys, TimeProvider.System, AppSettings.From(configuration).Region);
        (int, int) upgraded = default;
        await StorageClients.UseAsync(async () => upgraded = await StorageUpgrade.UpgradeAsync(storage, keys, cancellationToken));
        return upgraded;
    }

    /// <summary>The published bulletins in the storage that <paramref name="configuration"/> names, to be read; null where it names none.</summary>
    /// <exception cref="ConfigurationException">The setting is no storage account.</exception>
    public static BulletinArchive? FindArchive(IConfiguration configuration)
    {
        if (!StorageClients.AreNamed(configuration))
            return null;
        var storage = StorageClients.From(configuration);
        return new(storage.FiguresTable, storage.Bulletins);
    }
}
