namespace LuohuFunctions.Tests;

/// <summary>One running app for all classes that need no settings of their own: each finds it as if it had just been started.</summary>
[CollectionDefinition(Name)]
public sealed class SharedApp : ICollectionFixture<RunningApp>
{
    public const string Name = "shared app";
}

/// <summary>Brings the shared app back to its beginning before a class's first test.</summary>
public sealed class FreshApp(RunningApp app) : IAsyncLifetime
{
    public async ValueTask InitializeAsync() => await app.ResetAsync();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
