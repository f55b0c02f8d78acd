namespace LuohuFunctions.Tests;

/// <summary>One running app for all classes that need no settings of their own: <see cref="FreshAppTest"/> sets it back.</summary>
[CollectionDefinition(Name)]
public sealed class SharedApp : ICollectionFixture<RunningApp>
{
    public const string Name = "shared app";
}

/// <summary>A test of the shared app, which finds it as it was at its beginning: tests run in no order.</summary>
public abstract class FreshAppTest(RunningApp app) : IAsyncLifetime
{
    public virtual async ValueTask InitializeAsync() => await app.ResetAsync();

    public virtual ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
