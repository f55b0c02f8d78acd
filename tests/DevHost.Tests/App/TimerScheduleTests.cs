using DevHost.Tests.Timers;

namespace DevHost.Tests.App;

/// <summary>A timer of the real worker, its schedule in a setting.</summary>
[Collection(StorageCollection.Name)]
public sealed class TimerScheduleTests(Storage storage)
{
    [Fact]
    public async Task Schedule_ComesFromTheSettingAndTheFunctionIsGivenItsStatus()
    {
        using var clock = new TestClock("2021-03-01T00:00:00Z");
        await using var host = await RunningHost.StartAsync(
            BuildFolders.SampleApp,
            options =>
                options with
                {
                    RunTimers = true,
                    Time = clock,
                    Environment = new Dictionary<string, string>
                    {
                        ["AzureWebJobsStorage"] = storage.ConnectionString,
                        ["AzureFunctionsWebHost__hostid"] = $"app-{Guid.NewGuid():N}"[..20],
                        ["DailySchedule"] = "0 30 9 * * *",
                        ["AzureWebJobs.FailingTimer.Disabled"] = "true",
                    },
                }
        );
        await clock.AsleepAsync();
        clock.AdvanceTo("2021-03-01T09:30:00Z");
        await clock.AsleepAsync();
        clock.AdvanceTo("2021-03-02T09:30:00Z");
        await clock.AsleepAsync();

        Assert.Equal(
            [
                "Information DevHost.SampleApp.TimerFunctions: Daily: last=0001-01-01 00:00:00Z next=2021-03-01 09:30:00Z pastDue=False",
                "Information DevHost.SampleApp.TimerFunctions: Daily: last=2021-03-01 09:30:00Z next=2021-03-02 09:30:00Z pastDue=False",
            ],
            host.Log.Lines.Where(line => line.Contains("Daily: last=", StringComparison.Ordinal))
        );
    }
}
