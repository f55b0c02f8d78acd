using Azure;
using Luohu.Ledger;
using LuohuFunctions.Access;
using LuohuFunctions.Delivery;
using LuohuFunctions.Problems;
using LuohuFunctions.Publishing;
using LuohuFunctions.Reporting;
using LuohuFunctions.Telemetry;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Azure.Functions.Worker.Builder;
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
            var storage = StorageClients.From(builder.Configuration);

            // The host starts the app while a caller waits: the plans are read and the storage is asked while the rest is put together.
            var reading = Task.Run(() => PlanCatalogue.Load(settings.PlansFolder, settings.Region), starting.Token);
            var creating = CreateStorageAsync(storage, starting.Token);
            PlanCatalogue? plans = null;
            Configure(builder, settings, storage, () => plans ?? throw new InvalidOperationException("The plans are read before the app starts."));
            app = builder.Build();
            plans = await reading;
            await creating;
            await app.StartAsync(cancellationToken);
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

    /// <summary>The keys in the storage that <paramref name="configuration"/> names, for administration.</summary>
    /// <exception cref="OperatorException">The storage cannot be reached or refuses.</exception>
    public static async Task<KeyStore> OpenKeysAsync(IConfiguration configuration, CancellationToken cancellationToken)
    {
        var keys = new KeyStore(StorageClients.From(configuration).Tables.GetTableClient(KeyStore.TableName), TimeProvider.System);
        await StorageOrMistakeAsync(() => keys.CreateAsync(cancellationToken));
        return keys;
    }

    /// <summary>The published bulletins in the storage that <paramref name="configuration"/> names, to be read; null where it names none.</summary>
    /// <exception cref="OperatorException">The setting is no storage account.</exception>
    public static BulletinArchive? FindArchive(IConfiguration configuration)
    {
        if (!StorageClients.AreNamed(configuration))
            return null;
        var storage = StorageClients.From(configuration);
        return new(storage.Tables.GetTableClient(LedgerStorage.TableName), storage.Blobs.GetBlobContainerClient(LedgerStorage.ContainerName));
    }

    private static void Configure(FunctionsApplicationBuilder builder, AppSettings settings, StorageClients storage, Func<PlanCatalogue> plans)
    {
        builder.ConfigureFunctionsWebApplication();
        builder.UseMiddleware<SecurityHeadersMiddleware>();
        builder.UseMiddleware<ProblemMiddleware>();
        builder.UseMiddleware<AccessMiddleware>();
        builder.AddTelemetry();

        var entra = EntraSettings.From(builder.Configuration);
        TokenValidation.WaitForNewKeys();
        var typefaces = FontsFolder.Load(builder.Configuration);
        builder.Services.Configure<KestrelServerOptions>(server => server.Limits.MaxRequestHeadersTotalSize = MaxHeaderBytes);
        builder.Services.TryAddSingleton(TimeProvider.System);
        builder.Services
            .AddSingleton(settings)
            .AddSingleton(_ => plans())
            .AddSingleton(_ => typefaces)
            .AddSingleton(storage.Blobs)
            .AddSingleton(storage.Blobs.GetBlobContainerClient(LedgerStorage.ContainerName))
            .AddSingleton(storage.Tables.GetTableClient(LedgerStorage.TableName))
            .AddSingleton(services => new KeyStore(storage.Tables.GetTableClient(KeyStore.TableName), services.GetRequiredService<TimeProvider>()))
            .AddSingleton<FigureLedger>()
            .AddSingleton<PeriodOpenings>()
            .AddSingleton<FigureFiling>()
            .AddSingleton<KeyUse>()
            .AddHostedService(services => services.GetRequiredService<KeyUse>())
            .AddSingleton<KeyCallers>()
            .AddSingleton(services => new TokenCallers(
                entra, services.GetRequiredService<PlanCatalogue>(), services.GetRequiredService<TimeProvider>(), services.GetRequiredService<ILogger<TokenCallers>>()))
            .AddSingleton<CallLimits>()
            .AddSingleton<BulletinArchive>()
            .AddSingleton<BulletinRoute>()
            .AddSingleton<BulletinPublisher>()
            .AddMail(MailSettings.From(builder.Configuration));
    }

    // Once, before the first call is taken.
    private static Task CreateStorageAsync(StorageClients storage, CancellationToken cancellationToken) => StorageOrMistakeAsync(() => Task.WhenAll(
        LedgerStorage.CreateAsync(
            storage.Tables.GetTableClient(LedgerStorage.TableName), storage.Blobs.GetBlobContainerClient(LedgerStorage.ContainerName), cancellationToken),
        new KeyStore(storage.Tables.GetTableClient(KeyStore.TableName), TimeProvider.System).CreateAsync(cancellationToken)));

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
