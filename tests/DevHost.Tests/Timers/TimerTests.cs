using Azure.Storage.Blobs.Specialized;
using Luohu.Azurite;

namespace DevHost.Tests.Timers;

[Collection(StorageCollection.Name)]
public sealed class TimerTests(Storage storage)
{
    [Fact]
    public async Task Occurrence_FiresOnceAndIsRecorded()
    {
        await using var app = await TimerApp.StartAsync(storage.ConnectionString, "%DailySchedule%");
        using var clock = new TestClock("2021-03-01T00:00:00Z");
        await using var host = await app.HostAsync(clock, ("DailySchedule", "0 0 2 * * *"));
        await clock.AsleepAsync();
        Assert.Empty(app.Runs);

        clock.AdvanceTo("2021-03-01T02:00:00Z");
        await clock.AsleepAsync();
        clock.AdvanceTo("2021-03-02T02:00:00Z");
        await clock.AsleepAsync();

        Assert.Equal(
            ["last=never next=2021-03-01T02:00:00Z pastDue=False", "last=2021-03-01T02:00:00Z next=2021-03-02T02:00:00Z pastDue=False"],
            app.Runs
        );
        var status = await app.StatusAsync();
        Assert.Equal(new DateTime(2021, 3, 2, 2, 0, 0, DateTimeKind.Utc), status.Last);
        Assert.Equal(new DateTime(2021, 3, 3, 2, 0, 0, DateTimeKind.Utc), status.Next);
        Assert.Equal(status.Last, status.LastUpdated);
        Assert.Contains(
            host.Log.Lines,
            line =>
                line.StartsWith(
                    "Information Function.Timer: Executing 'Functions.Timer' (Reason='Timer fired at 2021-03-01T02:00:00.0000000Z', Id=",
                    StringComparison.Ordinal
                )
        );
    }

    [Fact]
    public async Task MissedRun_IsMadeUpForOnceAtStart()
    {
        await using var app = await TimerApp.StartAsync(storage.ConnectionString);
        using (var before = new TestClock("2021-03-01T00:00:00Z"))
        {
            await using var first = await app.HostAsync(before);
            await before.AsleepAsync();
            before.AdvanceTo("2021-03-01T02:00:00Z");
            await before.AsleepAsync();
        }

        app.Runs.Clear();
        using var clock = new TestClock("2021-03-05T12:00:00Z");
        await using (var second = await app.HostAsync(clock))
        {
            await clock.AsleepAsync();
            Assert.Equal(["last=2021-03-01T02:00:00Z next=2021-03-02T02:00:00Z pastDue=True"], app.Runs);
        }

        app.Runs.Clear();
        await using var third = await app.HostAsync(clock);
        await clock.AsleepAsync();
        Assert.Empty(app.Runs);
        clock.AdvanceTo("2021-03-06T02:00:00Z");
        await clock.AsleepAsync();
        Assert.Equal(["last=2021-03-05T12:00:00Z next=2021-03-06T02:00:00Z pastDue=False"], app.Runs);
    }

    [Fact]
    public async Task StatusOfTheRealHost_IsTakenUp()
    {
        await using var app = await TimerApp.StartAsync(storage.ConnectionString);
        using (var before = new TestClock("2021-03-01T00:00:00Z"))
        {
            await using var first = await app.HostAsync(before);
            await before.AsleepAsync();
        }

        await app.WriteStatusAsync("0001-01-01T00:00:00", next: "2021-03-02T10:00:00+08:00", lastUpdated: "2021-03-01T18:00:00.1+08:00");
        using var clock = new TestClock("2021-03-02T03:00:00Z");
        await using var second = await app.HostAsync(clock);
        await clock.AsleepAsync();

        Assert.Equal(["last=never next=2021-03-02T02:00:00Z pastDue=True"], app.Runs);
    }

    [Fact]
    public async Task ScheduleChanged_NothingIsPastDue()
    {
        await using var app = await TimerApp.StartAsync(storage.ConnectionString, "%Schedule%");
        using var clock = new TestClock("2021-03-01T00:00:00Z");
        await using (var first = await app.HostAsync(clock, ("Schedule", "0 0 2 * * *")))
            await clock.AsleepAsync();

        clock.AdvanceTo("2021-03-05T12:00:00Z");
        await using var second = await app.HostAsync(clock, ("Schedule", "0 0 3 * * *"));
        await clock.AsleepAsync();

        Assert.Empty(app.Runs);
        Assert.Equal(new DateTime(2021, 3, 6, 3, 0, 0, DateTimeKind.Utc), (await app.StatusAsync()).Next);
    }

    [Theory]
    [InlineData("0 0 2 * * *", ",\"useMonitor\":false")]
    [InlineData("0,30 0 2 * * *", "")]
    public async Task UnmonitoredOrFinerThanAMinute_KeepsNoStatusAndMissesWhatItMissed(string schedule, string more)
    {
        await using var app = await TimerApp.StartAsync(storage.ConnectionString, schedule, more);
        using var clock = new TestClock("2021-03-01T00:00:00Z");
        await using (var first = await app.HostAsync(clock))
        {
            await clock.AsleepAsync();
            clock.AdvanceTo("2021-03-01T02:00:00Z");
            await clock.AsleepAsync();
            Assert.Equal(["no status pastDue=False"], app.Runs);
        }

        app.Runs.Clear();
        clock.AdvanceTo("2021-03-05T12:00:00Z");
        await using var second = await app.HostAsync(clock);
        await clock.AsleepAsync();
        Assert.Empty(app.Runs);
        Assert.False(await app.StatusBlob.ExistsAsync());
    }

    [Fact]
    public async Task RunOnStartup_RunsAtStartAndThenBySchedule()
    {
        await using var app = await TimerApp.StartAsync(storage.ConnectionString, more: ",\"runOnStartup\":true");
        using var clock = new TestClock("2021-03-01T00:00:00Z");
        await using var host = await app.HostAsync(clock);
        await clock.AsleepAsync();
        Assert.Equal(["last=never next=2021-03-01T02:00:00Z pastDue=False"], app.Runs);

        clock.AdvanceTo("2021-03-01T02:00:00Z");
        await clock.AsleepAsync();
        Assert.Equal(2, app.Runs.Count);
    }

    [Fact]
    public async Task FailedRun_IsNotRepeatedAndTheScheduleGoesOn()
    {
        await using var app = await TimerApp.StartAsync(storage.ConnectionString);
        app.OnRun = _ => throw new InvalidOperationException("always");
        using var clock = new TestClock("2021-03-01T00:00:00Z");
        await using var host = await app.HostAsync(clock);
        await clock.AsleepAsync();
        clock.AdvanceTo("2021-03-01T02:00:00Z");
        await clock.AsleepAsync();
        Assert.Single(app.Runs);
        Assert.Contains(host.Log.Lines, line => line.Contains("Executed 'Functions.Timer' (Failed", StringComparison.Ordinal));

        clock.AdvanceTo("2021-03-02T02:00:00Z");
        await clock.AsleepAsync();
        Assert.Equal(2, app.Runs.Count);
        Assert.Equal(new DateTime(2021, 3, 2, 2, 0, 0, DateTimeKind.Utc), (await app.StatusAsync()).Last);
    }

    [Fact]
    public async Task RunLongerThanItsInterval_IsFollowedByOneRunPastDue()
    {
        await using var app = await TimerApp.StartAsync(storage.ConnectionString, "0 0 * * * *");
        var gate = new TaskCompletionSource();
        app.OnRun = _ => gate.Task;
        using var clock = new TestClock("2021-03-01T00:30:00Z");
        await using var host = await app.HostAsync(clock);
        await clock.AsleepAsync();
        clock.AdvanceTo("2021-03-01T01:00:00Z");
        await app.RanAsync();
        clock.AdvanceTo("2021-03-01T04:30:00Z");
        gate.SetResult();
        await clock.AsleepAsync();

        Assert.Equal(
            ["last=never next=2021-03-01T01:00:00Z pastDue=False", "last=2021-03-01T01:00:00Z next=2021-03-01T02:00:00Z pastDue=True"],
            app.Runs
        );
    }

    [Fact]
    public async Task RunCutShortByTheStop_IsMadeUpForAtTheNextStart()
    {
        await using var app = await TimerApp.StartAsync(storage.ConnectionString);
        app.OnRun = cancellationToken => Task.Delay(Timeout.Infinite, cancellationToken);
        using var clock = new TestClock("2021-03-01T00:00:00Z");
        await using (var first = await app.HostAsync(clock))
        {
            await clock.AsleepAsync();
            clock.AdvanceTo("2021-03-01T02:00:00Z");
            await app.RanAsync();
        }

        app.Runs.Clear();
        app.OnRun = _ => Task.CompletedTask;
        clock.AdvanceTo("2021-03-01T03:00:00Z");
        await using var second = await app.HostAsync(clock);
        await clock.AsleepAsync();
        Assert.Equal(["last=never next=2021-03-01T02:00:00Z pastDue=True"], app.Runs);
    }

    [Fact]
    public async Task Stop_LetsARunFinishAndRecordsIt()
    {
        await using var app = await TimerApp.StartAsync(storage.ConnectionString);
        var gate = new TaskCompletionSource();
        app.OnRun = _ => gate.Task;
        using var clock = new TestClock("2021-03-01T00:00:00Z");
        await using var host = await app.HostAsync(clock);
        await clock.AsleepAsync();
        clock.AdvanceTo("2021-03-01T02:00:00Z");
        await app.RanAsync();
        var stopping = host.Host.DisposeAsync().AsTask();
        await Task.Delay(100);
        Assert.False(stopping.IsCompleted);
        gate.SetResult();
        await stopping;

        Assert.Equal(new DateTime(2021, 3, 1, 2, 0, 0, DateTimeKind.Utc), (await app.StatusAsync()).Last);
        await app.Lock.GetBlobLeaseClient().AcquireAsync(TimeSpan.FromSeconds(15));
    }

    [Fact]
    public async Task Disabled_NeitherRunsNorRecords()
    {
        await using var app = await TimerApp.StartAsync(storage.ConnectionString, more: ",\"runOnStartup\":true");
        using var clock = new TestClock("2021-03-01T00:00:00Z");
        await using (var host = await app.HostAsync(clock, ("AzureWebJobs.Timer.Disabled", "true")))
        {
            await host.Client.GetStringAsync("/admin/host/status");
            await host.Host.RunTimerAsync("Timer");
        }

        Assert.Equal(["no status pastDue=False"], app.Runs);
        Assert.False(await app.StatusBlob.ExistsAsync());
    }

    [Fact]
    public async Task ByHand_RunsNowWithTheStatusAndLeavesNoRecord()
    {
        await using var app = await TimerApp.StartAsync(storage.ConnectionString);
        using var clock = new TestClock("2021-03-01T00:00:00Z");
        await using var host = await app.HostAsync(clock);
        await clock.AsleepAsync();
        await host.Host.RunTimerAsync("Timer");

        Assert.Equal(["last=never next=2021-03-01T02:00:00Z pastDue=False"], app.Runs);
        Assert.Equal(default, (await app.StatusAsync()).Last);
    }

    [Fact]
    public async Task StorageDown_HttpServesAndTheTimerComesBackWithIt()
    {
        await using var server = await AzuriteServer.StartAsync();
        await server.KillAsync();
        await using var app = await TimerApp.StartAsync(server.ConnectionString);
        using var clock = new TestClock("2021-03-01T00:00:00Z");
        await using var host = await app.HostAsync(clock);
        Assert.Contains("Running", await host.Client.GetStringAsync("/admin/host/status"), StringComparison.Ordinal);
        await host.LoggedAsync("The timer cannot use its storage");
        await clock.AsleepAsync();

        await server.RestartAsync();
        clock.Advance(TimeSpan.FromSeconds(15));
        await host.LoggedAsync("Next run: 2021-03-01 02:00:00Z");
    }
}
