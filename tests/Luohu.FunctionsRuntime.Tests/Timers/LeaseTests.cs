using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Specialized;
using Microsoft.Extensions.DependencyInjection;

namespace Luohu.FunctionsRuntime.Tests.Timers;

[Collection(StorageCollection.Name)]
public sealed class LeaseTests(Storage storage)
{
    [Theory]
    [InlineData("Daily")]
    [InlineData("Unmonitored")]
    public async Task TwoProcesses_RunEachOccurrenceOnce(string timer)
    {
        var app = new TimerApp(storage, timer);
        using var clock = new TestClock("2021-03-01T00:00:00Z");
        await using var one = await app.StartAsync(clock);
        await using var two = await app.StartAsync(clock);

        for (var day = 1; day <= 4; day++)
        {
            await BothPlannedAsync(clock, day, one, two);
            clock.AdvanceTo($"2021-03-{day:00}T02:00:00Z");
        }

        await BothPlannedAsync(clock, 5, one, two);
        Assert.Equal(4, one.Probe.Events.Count + two.Probe.Events.Count);
    }

    [Fact]
    public async Task OccurrenceRecordedElsewhere_IsNotRun()
    {
        var app = new TimerApp(storage, "Daily");
        using var clock = new TestClock("2021-03-01T00:00:00Z");
        await using var host = await app.StartAsync(clock);
        await clock.AsleepAsync();
        await app.WriteStatusAsync(last: "2021-03-01T10:00:00.1+08:00", next: "2021-03-02T10:00:00+08:00", lastUpdated: "2021-03-01T10:00:00.1+08:00");
        clock.AdvanceTo("2021-03-01T02:00:00Z");
        await host.LoggedAsync("Next run: 2021-03-02 02:00:00Z");

        Assert.Empty(host.Probe.Events);
    }

    [Fact]
    public async Task LeaseHeldElsewhere_RunWaitsForIt()
    {
        var app = new TimerApp(storage, "Daily");
        using var clock = new TestClock("2021-03-01T00:00:00Z");
        await using var host = await app.StartAsync(clock);
        await clock.AsleepAsync();
        var other = app.Lock.GetBlobLeaseClient();
        await other.AcquireAsync(TimeSpan.FromSeconds(60));
        clock.AdvanceTo("2021-03-01T02:00:00Z");
        await clock.AsleepAsync();
        await host.LoggedAsync("this timer runs elsewhere");
        Assert.Empty(host.Probe.Events);

        await other.ReleaseAsync();
        clock.Advance(TimeSpan.FromSeconds(1));
        await host.Probe.NextAsync();
        Assert.Equal(["Daily last=never next=2021-03-01T02:00:00Z pastDue=False"], host.Probe.Events);
    }

    [Fact]
    public async Task WhileRunning_LeaseIsRenewedAndThenReleased()
    {
        var app = new TimerApp(storage, "SlowTimer");
        using var renewals = new Renewals();
        using var clock = new TestClock("2021-03-01T00:30:00Z");
        await using var host = await app.StartAsync(clock, builder => builder.Services.AddSingleton(renewals.Client(storage.ConnectionString)));
        await clock.AsleepAsync();
        clock.AdvanceTo("2021-03-01T01:00:00Z");
        await host.Probe.NextAsync();

        clock.Advance(TimeSpan.FromSeconds(10));
        await renewals.OneAsync();
        clock.Advance(TimeSpan.FromSeconds(10));
        await renewals.OneAsync();
        host.Probe.Gate.SetResult();
        await clock.AsleepAsync();

        await app.Lock.GetBlobLeaseClient().AcquireAsync(TimeSpan.FromSeconds(15));
    }

    [Fact]
    public async Task LeaseLost_CancelsTheRun()
    {
        var app = new TimerApp(storage, "SlowTimer");
        using var clock = new TestClock("2021-03-01T00:30:00Z");
        await using var host = await app.StartAsync(clock);
        await clock.AsleepAsync();
        clock.AdvanceTo("2021-03-01T01:00:00Z");
        await host.Probe.NextAsync();
        await app.Lock.GetBlobLeaseClient().BreakAsync(TimeSpan.Zero);
        await app.Lock.GetBlobLeaseClient().AcquireAsync(TimeSpan.FromSeconds(15));

        clock.Advance(TimeSpan.FromSeconds(10));
        await host.LoggedAsync("Executed 'Functions.SlowTimer' (Canceled");
        Assert.Equal(["begun"], host.Probe.Events);
    }

    /// <summary>Lets the clock run, second by second, until both hosts wait for the occurrence of a day.</summary>
    private static async Task BothPlannedAsync(TestClock clock, int day, Host one, Host two)
    {
        var line = $"Next run: 2021-03-{day:00} 02:00:00Z";
        var planned = Task.WhenAll(one.LoggedAsync(line), two.LoggedAsync(line));
        while (!planned.IsCompleted)
        {
            clock.Advance(TimeSpan.FromSeconds(1));
            await Task.WhenAny(planned, Task.Delay(20));
        }
    }

    /// <summary>Counts the renewals that go out to storage.</summary>
    private sealed class Renewals : HttpPipelineSynchronousPolicy, IDisposable
    {
        private readonly SemaphoreSlim seen = new(0);

        public BlobServiceClient Client(string connectionString)
        {
            var options = new BlobClientOptions();
            options.AddPolicy(this, HttpPipelinePosition.PerCall);
            return new(connectionString, options);
        }

        public Task OneAsync() => seen.WaitAsync();

        public void Dispose() => seen.Dispose();

        public override void OnReceivedResponse(HttpMessage message)
        {
            if (message.Response.Status == 200 && message.Request.Headers.TryGetValue("x-ms-lease-action", out var action) && action == "renew")
                seen.Release();
        }
    }
}
