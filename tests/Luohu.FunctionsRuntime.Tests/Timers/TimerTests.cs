using Azure.Storage.Blobs;
using Microsoft.Extensions.DependencyInjection;

namespace Luohu.FunctionsRuntime.Tests.Timers;

[Collection(StorageCollection.Name)]
public sealed class TimerTests(Storage storage)
{
    [Fact]
    public async Task Occurrence_FiresOnceAndIsRecorded()
    {
        var app = new TimerApp(storage, "Daily");
        using var clock = new TestClock("2021-03-01T00:00:00Z");
        await using var host = await app.StartAsync(clock);
        await clock.AsleepAsync();
        Assert.Empty(host.Probe.Events);

        clock.AdvanceTo("2021-03-01T02:00:00Z");
        await clock.AsleepAsync();
        clock.AdvanceTo("2021-03-02T02:00:00Z");
        await clock.AsleepAsync();

        Assert.Equal(
            [
                "Daily last=never next=2021-03-01T02:00:00Z pastDue=False",
                "Daily last=2021-03-01T02:00:00Z next=2021-03-02T02:00:00Z pastDue=False",
            ],
            host.Probe.Events);
        var status = await app.StatusAsync();
        Assert.Equal(new DateTime(2021, 3, 2, 2, 0, 0, DateTimeKind.Utc), status.Last);
        Assert.Equal(new DateTime(2021, 3, 3, 2, 0, 0, DateTimeKind.Utc), status.Next);
        Assert.Equal(status.Last, status.LastUpdated);
        Assert.Contains(host.Log, line => line.StartsWith(
            "Information Function.Daily: Executing 'Functions.Daily' (Reason='Timer fired at 2021-03-01T02:00:00.0000000Z', Id=", StringComparison.Ordinal));
    }

    [Fact]
    public async Task FiveFields_BeginWithTheMinute()
    {
        using var clock = new TestClock("2021-03-01T00:00:00Z");
        await using var host = await new TimerApp(storage, "FiveFields").StartAsync(clock);
        await clock.AsleepAsync();
        clock.AdvanceTo("2021-03-01T02:30:00Z");
        await clock.AsleepAsync();

        Assert.Equal(["FiveFields last=never next=2021-03-01T02:30:00Z pastDue=False"], host.Probe.Events);
    }

    [Fact]
    public async Task MissedRun_IsMadeUpForOnceAtStart()
    {
        var app = new TimerApp(storage, "Daily");
        using (var before = new TestClock("2021-03-01T00:00:00Z"))
        {
            await using var first = await app.StartAsync(before);
            await before.AsleepAsync();
            before.AdvanceTo("2021-03-01T02:00:00Z");
            await before.AsleepAsync();
        }

        using var clock = new TestClock("2021-03-05T12:00:00Z");
        await using (var second = await app.StartAsync(clock))
        {
            await clock.AsleepAsync();
            Assert.Equal(["Daily last=2021-03-01T02:00:00Z next=2021-03-02T02:00:00Z pastDue=True"], second.Probe.Events);
        }

        await using var third = await app.StartAsync(clock);
        await clock.AsleepAsync();
        Assert.Empty(third.Probe.Events);
        clock.AdvanceTo("2021-03-06T02:00:00Z");
        await clock.AsleepAsync();
        Assert.Equal(["Daily last=2021-03-05T12:00:00Z next=2021-03-06T02:00:00Z pastDue=False"], third.Probe.Events);
    }

    [Fact]
    public async Task ScheduleChanged_NothingIsPastDue()
    {
        var app = new TimerApp(storage, "Daily");
        using var clock = new TestClock("2021-03-01T00:00:00Z");
        await using (var first = await app.StartAsync(clock))
            await clock.AsleepAsync();

        clock.AdvanceTo("2021-03-05T12:00:00Z");
        await using var second = await app.StartAsync(clock, builder => builder.Configuration["DailySchedule"] = "0 0 3 * * *");
        await clock.AsleepAsync();

        Assert.Empty(second.Probe.Events);
        Assert.Equal(new DateTime(2021, 3, 6, 3, 0, 0, DateTimeKind.Utc), (await app.StatusAsync()).Next);
    }

    [Fact]
    public async Task Unmonitored_KeepsNoStatusAndMissesWhatItMissed()
    {
        var app = new TimerApp(storage, "Unmonitored");
        using var clock = new TestClock("2021-03-01T00:00:00Z");
        await using (var first = await app.StartAsync(clock))
        {
            await clock.AsleepAsync();
            clock.AdvanceTo("2021-03-01T02:00:00Z");
            await clock.AsleepAsync();
            Assert.Equal(["Unmonitored no status pastDue=False"], first.Probe.Events);
        }

        clock.AdvanceTo("2021-03-05T12:00:00Z");
        await using var second = await app.StartAsync(clock);
        await clock.AsleepAsync();
        Assert.Empty(second.Probe.Events);
        Assert.False(await app.StatusBlob.ExistsAsync());
    }

    [Fact]
    public async Task RunOnStartup_RunsAtStartAndThenBySchedule()
    {
        using var clock = new TestClock("2021-03-01T00:00:00Z");
        await using var host = await new TimerApp(storage, "OnStart").StartAsync(clock);
        await clock.AsleepAsync();
        Assert.Equal(["OnStart last=never next=2021-03-01T02:00:00Z pastDue=False"], host.Probe.Events);

        clock.AdvanceTo("2021-03-01T02:00:00Z");
        await clock.AsleepAsync();
        Assert.Equal(2, host.Probe.Events.Count);
    }

    [Fact]
    public async Task FailedRun_IsNotRepeatedAndTheScheduleGoesOn()
    {
        using var clock = new TestClock("2021-03-01T00:00:00Z");
        await using var host = await new TimerApp(storage, "FailingTimer").StartAsync(clock);
        await clock.AsleepAsync();
        clock.AdvanceTo("2021-03-01T02:00:00Z");
        await clock.AsleepAsync();
        Assert.Single(host.Probe.Events);
        Assert.Contains(host.Log, line => line.Contains("Executed 'Functions.FailingTimer' (Failed", StringComparison.Ordinal));

        clock.AdvanceTo("2021-03-02T02:00:00Z");
        await clock.AsleepAsync();
        Assert.Equal(2, host.Probe.Events.Count);
    }

    [Fact]
    public async Task RunLongerThanItsInterval_IsFollowedByOneRunPastDue()
    {
        using var clock = new TestClock("2021-03-01T00:30:00Z");
        await using var host = await new TimerApp(storage, "SlowTimer").StartAsync(clock);
        await clock.AsleepAsync();
        clock.AdvanceTo("2021-03-01T01:00:00Z");
        await host.Probe.NextAsync();
        clock.AdvanceTo("2021-03-01T04:30:00Z");
        host.Probe.Gate.SetResult();
        await clock.AsleepAsync();

        Assert.Equal(["begun", "finished", "begun past due", "finished"], host.Probe.Events);
    }

    [Theory]
    [InlineData("FunctionsRuntime:Timers", "false")]
    [InlineData("AzureWebJobs.OnStart.Disabled", "true")]
    public async Task SwitchedOff_NeitherRunsNorRecords(string setting, string value)
    {
        var app = new TimerApp(storage, "OnStart");
        using var clock = new TestClock("2021-03-01T00:00:00Z");
        await using (var host = await app.StartAsync(clock, builder => builder.Configuration[setting] = value))
        {
            await host.Client.GetStringAsync("/api/AnyMethod");
            await host.StopAsync();
            Assert.Empty(host.Probe.Events);
        }

        Assert.False(await app.StatusBlob.ExistsAsync());
    }

    [Fact]
    public async Task RegisteredBlobServiceClient_IsPreferredToTheSetting()
    {
        var app = new TimerApp(storage, "Daily");
        using var clock = new TestClock("2021-03-01T00:00:00Z");
        await using var host = await app.StartAsync(clock, builder =>
        {
            builder.Configuration["AzureWebJobsStorage"] = null;
            builder.Configuration["AzureWebJobsStorage:blobServiceUri"] = "https://elsewhere.example/";
            builder.Services.AddSingleton(new BlobServiceClient(storage.ConnectionString));
        });
        await clock.AsleepAsync();

        Assert.Equal(new DateTime(2021, 3, 1, 2, 0, 0, DateTimeKind.Utc), (await app.StatusAsync()).Next);
    }
}
