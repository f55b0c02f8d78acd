namespace DevHost.Tests.App;

/// <summary>One host that runs the sample app, for tests that leave it as it was.</summary>
public sealed class SampleAppFixture : IAsyncLifetime
{
    internal RunningHost Host { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Host = await RunningHost.StartAsync(BuildFolders.SampleApp);

    public async ValueTask DisposeAsync() => await Host.DisposeAsync();
}

[CollectionDefinition(Name)]
public sealed class SampleAppCollection : ICollectionFixture<SampleAppFixture>
{
    public const string Name = "sample app";
}
