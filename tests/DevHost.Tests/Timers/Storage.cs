using Luohu.Azurite;

namespace DevHost.Tests.Timers;

/// <summary>One Azurite for all timer tests; each test has a host id of its own in it.</summary>
public sealed class Storage : IAsyncLifetime
{
    private AzuriteServer? server;

    public string ConnectionString => server!.ConnectionString;

    public async ValueTask InitializeAsync() => server = await AzuriteServer.StartInMemoryAsync();

    public async ValueTask DisposeAsync() => await server!.DisposeAsync();
}

[CollectionDefinition(Name)]
public sealed class StorageCollection : ICollectionFixture<Storage>
{
    public const string Name = "storage";
}
