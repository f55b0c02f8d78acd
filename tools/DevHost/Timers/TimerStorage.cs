using Azure.Storage.Blobs;
using DevHost.Configuration;

namespace DevHost.Timers;

/// <summary>Where timers keep their leases and records: the host's own container, by the names that the real host gives.</summary>
internal sealed class TimerStorage
{
    private const string Container = "azure-webjobs-hosts";
    private const string Setting = "AzureWebJobsStorage";

    // A timer that cannot use its storage tries again by itself.
    private static readonly BlobClientOptions Impatient = new() { Retry = { MaxRetries = 1, NetworkTimeout = TimeSpan.FromSeconds(10) } };

    private readonly BlobContainerClient container;
    private readonly string hostId;

    private TimerStorage(BlobServiceClient service, string hostId)
    {
        container = service.GetBlobContainerClient(Container);
        this.hostId = hostId;
    }

    /// <exception cref="HostStartException">There is no connection string, or it is malformed.</exception>
    public static TimerStorage From(AppSettings settings, string hostId)
    {
        if (settings[Setting] is not { Length: > 0 } connection)
        {
            throw new HostStartException(
                settings.HasChildren(Setting)
                    ? $"{Setting} is given by service address: this host takes a connection string alone."
                    : $"The app has timers, which need storage: set {Setting}, for one in local.settings.json."
            );
        }

        try
        {
            return new(new BlobServiceClient(connection, Impatient), hostId);
        }
        catch (FormatException failure)
        {
            // The text holds the account's key and stays out of the message.
            throw new HostStartException($"{Setting} is no storage connection string.", failure);
        }
    }

    public BlobClient Lock(string function) => container.GetBlobClient($"locks/{hostId}/Host.Functions.{function}.Listener");

    public BlobClient Status(string function) => container.GetBlobClient($"timers/{hostId}/Host.Functions.{function}/status");
}
