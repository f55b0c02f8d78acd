using System.Net;
using System.Text;
using Luohu.FunctionsRuntime.Tests.Timers;
using Microsoft.Extensions.DependencyInjection;

namespace Luohu.FunctionsRuntime.Tests;

[Collection(StorageCollection.Name)]
public sealed class StopTests(Storage storage)
{
    [Fact]
    public async Task RunningRequest_IsLetFinishAndNewOnesAreRefused()
    {
        await using var host = await Host.StartAsync();
        var running = host.Client.GetAsync("/api/Waits");
        await host.Probe.NextAsync();
        var stopping = host.StopAsync();
        await host.LoggedAsync("Application is shutting down");

        using var late = new HttpClient { BaseAddress = host.Client.BaseAddress };
        await RefusedAsync(late);
        Assert.False(running.IsCompleted);

        host.Probe.Gate.SetResult();
        using var response = await running;
        Assert.Equal("finished", await response.Content.ReadAsStringAsync());
        await stopping;
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task TokenOfARun_IsCancelledWhenTheGraceEnds_NotBefore(bool asCustomHandler)
    {
        using var clock = new TestClock("2021-03-01T00:00:00Z");
        await using var host = await Host.StartAsync(builder =>
        {
            builder.Services.AddSingleton<TimeProvider>(clock);
            builder.Configuration["FUNCTIONS_CUSTOMHANDLER_PORT"] = asCustomHandler ? "0" : null;
        });
        var running = host.Client.GetAsync("/api/WaitsForToken");
        await host.Probe.NextAsync();
        var stopping = host.StopAsync();
        await host.LoggedAsync("Application is shutting down");
        clock.AdvanceTo("2021-03-01T00:00:26Z");
        Assert.DoesNotContain(host.Log, line => line.Contains("Canceled", StringComparison.Ordinal));
        Assert.False(running.IsCompleted);

        clock.AdvanceTo("2021-03-01T00:00:28Z");
        using var response = await running;
        await stopping;
        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        Assert.Contains(host.Log, line => line.Contains("Executed 'Functions.WaitsForToken' (Canceled", StringComparison.Ordinal));
    }

    [Fact]
    public async Task ClientGone_CancelsTheTokenOfTheRun()
    {
        await using var host = await Host.StartAsync();
        using var leaves = new CancellationTokenSource();
        var running = host.Client.GetAsync("/api/WaitsForToken", leaves.Token);
        await host.Probe.NextAsync();
        await leaves.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
        await host.LoggedAsync("Executed 'Functions.WaitsForToken' (Canceled");
    }

    [Fact]
    public async Task RunningTimerOfTheProcess_IsCancelledWhenTheGraceEnds()
    {
        using var clock = new TestClock("2021-03-01T00:00:00Z");
        await using var host = await new TimerApp(storage, "SlowTimer").StartAsync(clock);
        await clock.AsleepAsync();
        clock.AdvanceTo("2021-03-01T01:00:00Z");
        await host.Probe.NextAsync();
        var stopping = host.StopAsync();
        await host.LoggedAsync("Application is shutting down");
        clock.AdvanceTo("2021-03-01T01:00:28Z");

        await stopping;
        Assert.Equal(["begun"], host.Probe.Events);
        Assert.Contains(host.Log, line => line.Contains("Executed 'Functions.SlowTimer' (Canceled", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task RunningTimer_IsLetFinish(bool byHand)
    {
        using var clock = new TestClock("2021-03-01T00:00:00Z");
        await using var host = await new TimerApp(storage, "Stubborn").StartAsync(clock);
        await clock.AsleepAsync();
        if (byHand)
            await host.Client.PostAsync("/admin/functions/Stubborn", new StringContent("{\"input\":\"\"}", Encoding.UTF8, "application/json"));
        else
            clock.AdvanceTo("2021-03-01T02:00:00Z");
        await host.Probe.NextAsync();

        var stopping = host.StopAsync();
        await host.LoggedAsync("Application is shutting down");
        Assert.False(stopping.IsCompleted);
        host.Probe.Gate.SetResult();
        await stopping;
        Assert.Equal(["begun", "finished"], host.Probe.Events);
    }

    /// <summary>The socket closes, or the request is answered 503, as soon as the host has got to it.</summary>
    private static async Task RefusedAsync(HttpClient client)
    {
        try
        {
            using var response = await client.GetAsync("/api/AnyMethod");
            Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        }
        catch (HttpRequestException refused)
        {
            Assert.Null(refused.StatusCode);
        }
    }
}
