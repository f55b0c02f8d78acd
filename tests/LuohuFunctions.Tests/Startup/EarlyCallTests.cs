using Luohu.Azurite;
using Luohu.Tests;

namespace LuohuFunctions.Tests.Startup;

/// <summary>Calls that come while the app starts.</summary>
public sealed class EarlyCallTests
{
    [Fact]
    public async Task WhileTheStorageIsSilent_HealthIsAnswered_AndEveryOtherCallWaits()
    {
        await using var azurite = await AzuriteServer.StartAsync();
        await using var tables = await TableProxy.StartAsync();
        var silence = new TaskCompletionSource();
        tables.Silence = silence.Task;
        var app = new RunningApp { SharedStorage = tables.StandBefore(azurite.ConnectionString) };
        await app.StartAsync();

        Assert.Equal(200, (await app.GetAsync("health", null)).Status);
        var figures = app.GetAsync("figures/2021-06", null);
        Assert.Equal(200, (await app.GetAsync("health", null)).Status);
        Assert.False(figures.IsCompleted);

        silence.SetResult();
        Assert.Equal(401, (await figures).Status);
        await app.DisposeAsync();
    }
}
