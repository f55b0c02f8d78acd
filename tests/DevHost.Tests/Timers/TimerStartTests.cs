using DevHost.Tests.Scripted;

namespace DevHost.Tests.Timers;

/// <summary>What keeps the timers of an app from starting, each said in one line.</summary>
public sealed class TimerStartTests
{
    [Fact]
    public Task NoStorage_IsSaid() =>
        RefusedAsync("The app has timers, which need storage: set AzureWebJobsStorage, for one in local.settings.json.");

    [Fact]
    public Task StorageByAddress_IsSaid() =>
        RefusedAsync(
            "AzureWebJobsStorage is given by service address: this host takes a connection string alone.",
            ("AzureWebJobsStorage__blobServiceUri", "https://account.example/")
        );

    [Fact]
    public Task StorageMalformed_IsSaidWithoutItsSecret() =>
        RefusedAsync("AzureWebJobsStorage is no storage connection string.", ("AzureWebJobsStorage", "AccountKey=secret"));

    [Fact]
    public Task ScheduleMalformed_IsQuoted() =>
        RefusedAsync(
            "Function 'Timer': 'tomorrow' is no schedule. Six fields are expected: second minute hour day month weekday.",
            ("Schedule", "tomorrow"),
            ("AzureWebJobsStorage", "UseDevelopmentStorage=true")
        );

    [Fact]
    public async Task RunByHandAlone_NeedsNoStorage()
    {
        await using var worker = await ScriptedWorker.StartAsync(ScriptedFunction.Timer("Timer", "%Schedule%"));
        await using var host = await RunningHost.StartAsync(worker.Folder);
        await host.Host.RunTimerAsync("Timer");

        Assert.Equal(
            """{"Schedule":{"AdjustForDST":true},"ScheduleStatus":null,"IsPastDue":false}""",
            worker.Received.Last().InvocationRequest.InputData.Single().Data.Json
        );
    }

    private static async Task RefusedAsync(string message, params (string Name, string Value)[] settings)
    {
        await using var worker = await ScriptedWorker.StartAsync(ScriptedFunction.Timer("Timer", "%Schedule%"));
        var failure = await Assert.ThrowsAsync<HostStartException>(() =>
            RunningHost.StartAsync(
                worker.Folder,
                options =>
                    options with
                    {
                        RunTimers = true,
                        Environment = new Dictionary<string, string>(
                            settings.Select(setting => KeyValuePair.Create(setting.Name, setting.Value))
                        )
                        {
                            ["Schedule"] = settings.FirstOrDefault(setting => setting.Name == "Schedule").Value ?? "0 0 2 * * *",
                        },
                    }
            )
        );

        Assert.Equal(message, failure.Message);
        Assert.False(worker.Processes.Single().IsRunning);
    }
}
