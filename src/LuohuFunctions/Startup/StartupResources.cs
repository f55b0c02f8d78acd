using Luohu.Storage.People;
using Luohu.Typesetting.Fonts;
using LuohuFunctions.Configuration;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;

namespace LuohuFunctions.Startup;

/// <summary>
/// What the app needs before it can work: plans, fonts, storage. The host starts the app while a caller waits, so all of it is
/// made ready while the rest is put together and started.
/// </summary>
internal sealed class StartupResources : IHostedLifecycleService
{
    private readonly Task<StorageClients> clients;
    private readonly Task<FontSet> fonts;
    private readonly Task<PlanCatalog> plans;

    /// <summary>Begins to make all of it ready.</summary>
    public StartupResources(AppSettings settings, IConfiguration configuration)
    {
        clients = Task.Run(() => StorageClients.From(configuration));
        StorageCreated = CreateStorageAsync(settings.Region);
        fonts = Task.Run(() => FontsFolder.Load(configuration));
        plans = Task.Run(() => PlanCatalog.Load(settings.PlansFolder, settings.Region));
    }

    /// <summary>Ends when tables and container are there.</summary>
    public Task StorageCreated { get; }

    /// <summary>The clients of the storage; whether it answers is another matter.</summary>
    public StorageClients Storage => clients.GetAwaiter().GetResult();

    /// <summary>The fonts of the bulletin.</summary>
    public FontSet Fonts => fonts.GetAwaiter().GetResult();

    /// <summary>The plans of the region.</summary>
    public PlanCatalog Plans => plans.GetAwaiter().GetResult();

    /// <summary>Ends when all but the storage is ready: before the worker connects to its host.</summary>
    /// <exception cref="ConfigurationException">The storage's setting, a font or a plan file cannot be used.</exception>
    public Task StartingAsync(CancellationToken cancellationToken) => Task.WhenAll(clients, fonts, plans).WaitAsync(cancellationToken);

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Ends when the storage is ready. Calls that need it wait meanwhile.</summary>
    /// <exception cref="ConfigurationException">The storage cannot be reached, or refuses.</exception>
    public Task StartedAsync(CancellationToken cancellationToken) =>
        StorageClients.UseAsync(() => StorageCreated.WaitAsync(cancellationToken));

    /// <inheritdoc/>
    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private async Task CreateStorageAsync(string region)
    {
        var storage = await clients;
        await StorageUpgrade.PrepareAsync(storage, new ApiKeyStore(storage.Keys, TimeProvider.System, region), CancellationToken.None);
    }
}
