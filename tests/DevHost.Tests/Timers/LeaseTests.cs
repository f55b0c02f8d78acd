using Azure.Storage.Blobs.Specialized;

namespace DevHost.Tests.Timers;

[Collection(StorageCollection.Name)]
public sealed class LeaseTests(Storage storage)
{
    [Fact]
    public async Task TwoHosts_OneFiresAndTheOtherTakesOverWhenItStops()
    {
        await using var first = await TimerApp.StartAsync(storage.ConnectionString);
        await using var second = await TimerApp.StartAsync(storage.ConnectionString, hostId: first.HostId);
        using var clock = new TestClock("2021-03-01T00:00:00Z");
        await using (var one = await first.HostAsync(clock))
        {
            await one.LoggedAsync("Next run: 2021-03-01 02:00:00Z");
            await clock.AsleepAsync();
            await using var two = await second.HostAsync(clock);
            await two.LoggedAsync("this timer runs elsewhere");
            await clock.AsleepAsync();
            clock.AdvanceTo("2021-03-01T02:00:00Z");
            await one.LoggedAsync("Next run: 2021-03-02 02:00:00Z");
            Assert.Single(first.Runs);
            Assert.Empty(second.Runs);

            await one.Host.DisposeAsync();
            clock.AdvanceTo("2021-03-02T02:00:00Z");
            await second.RanAsync();
            await two.LoggedAsync("Next run: 2021-03-03 02:00:00Z");
        }

        Assert.Single(first.Runs);
        Assert.StartsWith("last=2021-03-01T02:00:00Z next=2021-03-02T02:00:00Z", Assert.Single(second.Runs), StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhileTheHostRuns_TheLeaseIsRenewed()
    {
        await using var app = await TimerApp.StartAsync(storage.ConnectionString);
        using var clock = new TestClock("2021-03-01T00:00:00Z");
        await using var host = await app.HostAsync(clock);
        await clock.AsleepAsync();

        for (var renewals = 1; renewals <= 3; renewals++)
        {
            clock.Advance(TimeSpan.FromSeconds(10));
            await host.LoggedAsync("Debug Function.Timer: The timer's lease was renewed.", renewals);
        }
    }

    [Fact]
    public async Task LeaseLost_CancelsTheRun()
    {
        await using var app = await TimerApp.StartAsync(storage.ConnectionString);
        var cancelled = new TaskCompletionSource();
        app.OnRun = async cancellationToken =>
        {
            await using var registration = cancellationToken.Register(cancelled.SetResult);
            await Task.Delay(Timeout.Infinite, cancellationToken);
        };
        using var clock = new TestClock("2021-03-01T00:00:00Z");
        await using var host = await app.HostAsync(clock);
        await clock.AsleepAsync();
        clock.AdvanceTo("2021-03-01T02:00:00Z");
        await app.RanAsync();
        await app.Lock.GetBlobLeaseClient().BreakAsync(TimeSpan.Zero);
        await app.Lock.GetBlobLeaseClient().AcquireAsync(TimeSpan.FromSeconds(60));

        clock.Advance(TimeSpan.FromSeconds(10));
        await cancelled.Task;
        await host.LoggedAsync("Executed 'Functions.Timer' (Failed");
        await host.LoggedAsync("The timer's lease could not be renewed.");
    }
}
