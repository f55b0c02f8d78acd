using Luohu.Azurite;

namespace Luohu.Storage.Tests;

/// <summary>One real Azurite for the classes of a collection, in a folder that goes with it.</summary>
public sealed class AzuriteFixture : IAsyncLifetime
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("ledger-tests-");
    private AzuriteServer? server;

    public AzuriteServer Server => server ?? throw new InvalidOperationException("Azurite is not started yet.");

    public string Folder => folder.FullName;

    public async ValueTask InitializeAsync() => server = await AzuriteServer.StartAsync(folder.FullName);

    public async ValueTask DisposeAsync()
    {
        await Server.DisposeAsync();
        folder.Delete(recursive: true);
    }
}

[CollectionDefinition(Name)]
public sealed class AzuriteCollection : ICollectionFixture<AzuriteFixture>
{
    public const string Name = "Azurite";
}
