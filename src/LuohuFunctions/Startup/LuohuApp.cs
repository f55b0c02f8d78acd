using Azure;
using Luohu.Ledger;
using LuohuFunctions.Access;
using LuohuFunctions.Delivery;
using LuohuFunctions.Problems;
using LuohuFunctions.Publishing;
using LuohuFunctions.Reporting;
using LuohuFunctions.Telemetry;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace LuohuFunctions.Startup;

/// <summary>Puts the app together. The one place that knows every part.</summary>
public static class LuohuApp
{
    // A key and a token with all its claims take a quarter of it, what the Functions host adds another.
    private const int MaxHeaderBytes = 16 * 1024;

    /// <summary>Puts the app together, creates its storage where that is missing, and starts it.</summary>
    /// <param name="args">The command line.</param>
    /// <param name="configure">Changes settings and services before the app's own are added.</param>
    /// <param name="cancellationToken">Stops the start.</param>
    /// <exception cref="OperatorException">A setting, a plan file, a face, the storage or the port cannot be used.</exception>
    public static async Task<IHost> StartAsync(
        string[] args, Action<FunctionsApplicationBuilder>? configure = null, CancellationToken cancellationToken = default)
    {
        IHost? app = null;
        using var starting = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        try
        {
            var builder = FunctionsApplication.CreateBuilder(args);
            configure?.Invoke(builder);
            var settings = AppSettings.From(builder.Configuration);

            // The host starts the app while a caller waits: what it needs is made ready while the rest is put together.
            var preparing = Task.Run(() => Preparation.Of(settings, builder.Configuration), starting.Token);
            var creating = CreateStorageAsync(preparing, settings, starting.Token);
            Preparation? ready = null;
            Configure(builder, settings, creating, () => ready ?? throw new InvalidOperationException("The app is started before it is ready."));
            app = builder.Build();
            ready = await preparing;
            await app.StartAsync(cancellationToken);
            await StorageOrMistakeAsync(() => creating);
            return app;
        }
        catch (Exception failure)
        {
            await starting.CancelAsync();
            app?.Dispose();

            // The runtime says by this exception, in one line, that a port, a schedule or a settings file cannot be used.
            if (failure is InvalidOperationException)
                throw new OperatorException(failure.Message, failure);
            throw;
        }
    }

    /// <summary>The region's keys and people in the storage that <paramref name="configuration"/> names, for administration.</summary>
    /// <exception cref="OperatorException">A setting is wrong, or the storage cannot be reached, refuses, or has a later layout.</exception>
    public static async Task<KeyStore> OpenKeysAsync(IConfiguration configuration, CancellationToken cancellationToken)
    {
        var storage = StorageClients.From(configuration);
        var keys = new KeyStore(storage.Keys, TimeProvider.System, AppSettings.From(configuration).Region);
        await StorageOrMistakeAsync(() => StorageUpgrade.PrepareAsync(storage, keys, cancellationToken));
        return keys;
    }

    /// <summary>The layout that this program gives a storage.</summary>
    public static int NewestLayout => StorageLayout.Newest;

    /// <summary>Upgrades the storage that <paramref name="configuration"/> names to this program's layout.</summary>
    /// <returns>The layout that it had, and how many revisions stood in rows of their own.</returns>
    /// <exception cref="OperatorException">A setting is wrong, or the storage cannot be reached, refuses, or has a later layout.</exception>
    public static async Task<(int Layout, int Revisions)> UpgradeAsync(IConfiguration configuration, CancellationToken cancellationToken)
    {
        var storage = StorageClients.From(configuration);
        var keys = new KeyStore(storage.Keys, TimeProvider.System, AppSettings.From(configuration).Region);
        (int, int) upgraded = default;
        await StorageOrMistakeAsync(async () => upgraded = await StorageUpgrade.UpgradeAsync(storage, keys, cancellationToken));
        return upgraded;
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

    private static void Configure(FunctionsApplicationBuilder builder, AppSettings settings, Task creating, Func<Preparation> ready)
    {
        builder.ConfigureFunctionsWebApplication();
        builder.UseMiddleware<SecurityHeadersMiddleware>();
        builder.UseMiddleware<ProblemMiddleware>();
        builder.Use(next => context => RunOnStorageAsync(context, next, creating));
        builder.UseMiddleware<AccessMiddleware>();
        builder.UseMiddleware<QueryMiddleware>();
        builder.AddTelemetry();

        var entra = EntraSettings.From(builder.Configuration);
        TokenValidation.WaitForNewKeys();
        builder.Services.Configure<KestrelServerOptions>(server => server.Limits.MaxRequestHeadersTotalSize = MaxHeaderBytes);
        builder.Services.TryAddSingleton(TimeProvider.System);
        builder.Services.TryAddSingleton(ProgramVersion.Current);
        builder.Services
            .AddSingleton(settings)
            .AddSingleton(_ => ready().Plans)
            .AddSingleton(_ => ready().Fonts)
            .AddSingleton(_ => ready().Storage.Blobs)
            .AddSingleton(_ => ready().Storage.Bulletins)
            .AddSingleton(_ => ready().Storage.Ledger)
            .AddSingleton(services => new KeyStore(ready().Storage.Keys, services.GetRequiredService<TimeProvider>(), settings.Region))
            .AddSingleton<FigureLedger>()
            .AddSingleton<PeriodOpenings>()
            .AddSingleton<FigureFiling>()
            .AddSingleton<KeyUse>()
            .AddHostedService(services => services.GetRequiredService<KeyUse>())
            .AddSingleton<KeyCallers>()
            .AddSingleton(services => new TokenCallers(
                entra, services.GetRequiredService<KeyStore>(), services.GetRequiredService<PlanCatalogue>(), services.GetRequiredService<TimeProvider>(), services.GetRequiredService<ILogger<TokenCallers>>()))
            .AddSingleton<CallLimits>()
            .AddSingleton<BulletinArchive>()
            .AddSingleton<BulletinRoute>()
            .AddSingleton<BulletinPublisher>()
            .AddMail(MailSettings.From(builder.Configuration));
    }

    // Health says that the app runs; whatever else is called while it starts waits for the tables.
    private static async Task RunOnStorageAsync(FunctionContext context, FunctionExecutionDelegate next, Task creating)
    {
        if (context.FunctionDefinition.Name != nameof(Functions.Health))
            await creating.WaitAsync(context.CancellationToken);
        await next(context);
    }

    private static async Task CreateStorageAsync(Task<Preparation> preparing, AppSettings settings, CancellationToken cancellationToken)
    {
        var storage = (await preparing).Storage;
        await StorageUpgrade.PrepareAsync(storage, new KeyStore(storage.Keys, TimeProvider.System, settings.Region), cancellationToken);
    }

    private static async Task StorageOrMistakeAsync(Func<Task> use)
    {
        try
        {
            await use();
        }
        catch (Exception failure) when (failure is RequestFailedException or AggregateException)
        {
            var line = failure.GetBaseException().Message.Split('\n')[0].Trim();
            throw new OperatorException($"The storage of setting 'AzureWebJobsStorage' cannot be used: {line}", failure);
        }
    }
}
