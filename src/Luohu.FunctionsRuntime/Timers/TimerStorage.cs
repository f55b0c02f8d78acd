using Azure.Storage.Blobs;
using Luohu.FunctionsRuntime.Functions;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Luohu.FunctionsRuntime.Timers;

/// <summary>Where the timers keep their locks and records: the host's own container, a folder for each app.</summary>
internal sealed class TimerStorage
{
    private const string Container = "azure-webjobs-hosts";
    private const string Key = "AzureWebJobsStorage";

    private readonly BlobContainerClient container;
    private readonly string host;

    private TimerStorage(BlobServiceClient service, string host)
    {
        container = service.GetBlobContainerClient(Container);
        this.host = host;
    }

    /// <summary>The storage of the BlobServiceClient that the app registered, or else of the connection string AzureWebJobsStorage.</summary>
    /// <exception cref="InvalidOperationException">There is neither, or the connection string is none.</exception>
    public static TimerStorage From(IServiceProvider services)
    {
        var settings = services.GetRequiredService<IConfiguration>();
        return new(services.GetService<BlobServiceClient>() ?? FromSettings(settings), HostId.From(settings));
    }

    public BlobClient Lock(Function function) => container.GetBlobClient($"locks/{host}/{function.Name}");

    public BlobClient Status(Function function) => container.GetBlobClient($"timers/{host}/{function.Name}/status");

    /// <summary>The last run of a timer that is not monitored, kept only so that no second process repeats it.</summary>
    public BlobClient LastRun(Function function) => container.GetBlobClient($"timers/{host}/{function.Name}/last-run");

    private static BlobServiceClient FromSettings(IConfiguration settings)
    {
        if (settings[Key] is not { Length: > 0 } connection)
        {
            throw new InvalidOperationException(settings.GetSection(Key).GetChildren().Any()
                ? $"{Key} is given by service address: register a BlobServiceClient with its credential."
                : $"The app has timers, which need storage: set {Key}, or switch them off with FunctionsRuntime:Timers=false.");
        }

        try
        {
            return new(connection);
        }
        catch (FormatException failure)
        {
            // The text holds the account's key and stays out of the message.
            throw new InvalidOperationException($"{Key} is no storage connection string.", failure);
        }
    }
}
