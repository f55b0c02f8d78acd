using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using Azure.Storage.Blobs;
using DevHost.Tests.Scripted;
using DevHost.Timers;

namespace DevHost.Tests.Timers;

/// <summary>An app with one timer, played by a scripted worker. Apps of one host id share a place in storage.</summary>
internal sealed class TimerApp : IAsyncDisposable
{
    private readonly string connectionString;
    private readonly ScriptedWorker worker;
    private readonly SemaphoreSlim ran = new(0);

    private TimerApp(string connectionString, string hostId, ScriptedWorker worker)
    {
        this.connectionString = connectionString;
        this.worker = worker;
        HostId = hostId;
        worker.Write("host.json", """{ "logging": { "logLevel": { "Function": "Debug" } } }""");
        worker.OnInvocation = async (request, cancellationToken) =>
        {
            Runs.Enqueue(Describe(JsonDocument.Parse(request.InputData.Single().Data.Json).RootElement));
            ran.Release();
            await OnRun(cancellationToken);
        };
    }

    public string HostId { get; }

    /// <summary>What each run was given.</summary>
    public ConcurrentQueue<string> Runs { get; } = new();

    /// <summary>What a run does.</summary>
    public Func<CancellationToken, Task> OnRun { get; set; } = _ => Task.CompletedTask;

    public BlobClient Lock => Container.GetBlobClient($"locks/{HostId}/Host.Functions.Timer.Listener");

    public BlobClient StatusBlob => Container.GetBlobClient($"timers/{HostId}/Host.Functions.Timer/status");

    private BlobContainerClient Container => new(connectionString, "azure-webjobs-hosts");

    public static async Task<TimerApp> StartAsync(
        string connectionString,
        string schedule = "0 0 2 * * *",
        string more = "",
        string? hostId = null
    )
    {
        var worker = await ScriptedWorker.StartAsync(ScriptedFunction.Timer("Timer", schedule, more));
        return new(connectionString, hostId ?? $"app-{Guid.NewGuid():N}"[..20], worker);
    }

    /// <summary>Starts a host for the app.</summary>
    public Task<RunningHost> HostAsync(TimeProvider clock, params (string Name, string Value)[] settings) =>
        RunningHost.StartAsync(
            worker.Folder,
            options =>
                options with
                {
                    RunTimers = true,
                    Time = clock,
                    StopGrace = TimeSpan.FromSeconds(1),
                    Environment = new Dictionary<string, string>(
                        settings.Select(setting => KeyValuePair.Create(setting.Name, setting.Value))
                    )
                    {
                        ["AzureWebJobsStorage"] = connectionString,
                        ["AzureFunctionsWebHost__hostid"] = HostId,
                    },
                }
        );

    /// <summary>Waits until one more run has begun.</summary>
    public Task RanAsync() => ran.WaitAsync();

    public async Task<ScheduleStatus> StatusAsync() =>
        JsonSerializer.Deserialize<ScheduleStatus>((await StatusBlob.DownloadContentAsync()).Value.Content)!.InUtc();

    public Task WriteStatusAsync(string last, string next, string lastUpdated) =>
        StatusBlob.UploadAsync(
            BinaryData.FromString($$"""{"Last":"{{last}}","Next":"{{next}}","LastUpdated":"{{lastUpdated}}"}"""),
            overwrite: true
        );

    public async ValueTask DisposeAsync()
    {
        await worker.DisposeAsync();
        ran.Dispose();
    }

    private static string Describe(JsonElement timer)
    {
        Assert.True(timer.GetProperty("Schedule").GetProperty("AdjustForDST").GetBoolean());
        var status = timer.GetProperty("ScheduleStatus");
        var times = status.ValueKind == JsonValueKind.Null ? "no status" : $"last={Time(status, "Last")} next={Time(status, "Next")}";
        return $"{times} pastDue={timer.GetProperty("IsPastDue").GetBoolean()}";
    }

    private static string Time(JsonElement status, string name)
    {
        var time = status.GetProperty(name).GetDateTime();
        return time == default ? "never" : time.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
    }
}
