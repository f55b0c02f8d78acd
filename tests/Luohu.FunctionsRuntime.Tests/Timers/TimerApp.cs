using System.Text.Json;
using Azure.Storage.Blobs;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Luohu.FunctionsRuntime.Tests.Timers;

/// <summary>An app with one timer on, which several hosts of one test may run.</summary>
internal sealed class TimerApp(string connectionString, string timer)
{
    private static readonly string[] All = ["Daily", "Unmonitored", "OnStart", "FiveFields", "FailingTimer", "SlowTimer", "Stubborn"];

    private readonly string id = $"app-{Guid.NewGuid():N}"[..20];

    public TimerApp(Storage storage, string timer) : this(storage.ConnectionString, timer)
    {
    }

    public BlobClient Lock => Container.GetBlobClient($"locks/{id}/{timer}");

    public BlobClient StatusBlob => Container.GetBlobClient($"timers/{id}/{timer}/status");

    private BlobContainerClient Container => new(connectionString, "azure-webjobs-hosts");

    public Task<Host> StartAsync(TimeProvider clock, Action<FunctionsApplicationBuilder>? configure = null) =>
        Host.StartAsync(builder =>
        {
            builder.Services.AddSingleton(clock);
            builder.Configuration["AzureWebJobsStorage"] = connectionString;
            builder.Configuration["AzureFunctionsWebHost:hostid"] = id;
            builder.Configuration["FunctionsRuntime:Timers"] = "true";
            builder.Configuration["DailySchedule"] = "0 0 2 * * *";
            foreach (var other in All.Where(name => name != timer))
                builder.Configuration[$"AzureWebJobs.{other}.Disabled"] = "true";
            configure?.Invoke(builder);
        });

    public async Task<ScheduleStatus> StatusAsync() =>
        JsonSerializer.Deserialize<ScheduleStatus>((await StatusBlob.DownloadContentAsync()).Value.Content)!;

    public Task WriteStatusAsync(string last, string next, string lastUpdated) => StatusBlob.UploadAsync(
        BinaryData.FromString($$"""{"Last":"{{last}}","Next":"{{next}}","LastUpdated":"{{lastUpdated}}"}"""), overwrite: true);
}
