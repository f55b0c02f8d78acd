using Luohu.Ledger;
using LuohuFunctions.Access;
using LuohuFunctions.Delivery;
using LuohuFunctions.Problems;
using LuohuFunctions.Publishing;
using LuohuFunctions.Reporting;
using LuohuFunctions.Telemetry;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Configuration;

namespace LuohuFunctions.Startup;

/// <summary>Puts the app together. The one place that knows every part.</summary>
public static class LuohuApp
{
    /// <summary>Adds the app's services and middleware to a worker that serves HTTP by ASP.NET Core.</summary>
    /// <exception cref="OperatorException">A setting is missing or cannot be used.</exception>
    public static FunctionsApplicationBuilder AddLuohu(this FunctionsApplicationBuilder builder)
    {
        builder.Configuration.RequireSchedules();

        // The first to be added stands outermost around each call.
        builder.UseProblems();
        builder.AddStartupResources();
        builder.AddAccess();

        builder.AddClock();
        builder.AddTelemetry();
        builder.AddWebServer();
        builder.AddFigures();
        builder.AddBulletins();
        builder.AddMail();
        return builder;
    }

    /// <summary>The keys in the storage that <paramref name="configuration"/> names, for administration.</summary>
    /// <exception cref="OperatorException">The storage cannot be reached or refuses.</exception>
    public static async Task<KeyStore> OpenKeysAsync(IConfiguration configuration, CancellationToken cancellationToken)
    {
        var keys = new KeyStore(StorageClients.From(configuration).Keys, TimeProvider.System);
        await StorageClients.UseAsync(() => keys.CreateAsync(cancellationToken));
        return keys;
    }

    /// <summary>The published bulletins in the storage that <paramref name="configuration"/> names, to be read; null where it names none.</summary>
    /// <exception cref="OperatorException">The setting is no storage account.</exception>
    public static BulletinArchive? FindArchive(IConfiguration configuration)
    {
        if (!StorageClients.AreNamed(configuration))
            return null;
        var storage = StorageClients.From(configuration);
        return new(storage.Ledger, storage.Bulletins);
    }
}
