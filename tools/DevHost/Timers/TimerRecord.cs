using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace DevHost.Timers;

/// <summary>The blob that holds a timer's status.</summary>
internal sealed class TimerRecord(BlobClient blob)
{
    private static readonly BlobUploadOptions AsJson = new() { HttpHeaders = new() { ContentType = "application/json" } };

    /// <summary>The status; null if there is none yet.</summary>
    public async Task<ScheduleStatus?> ReadAsync(CancellationToken cancellationToken)
    {
        try
        {
            return (await blob.DownloadContentAsync(cancellationToken)).Value.Content.ToObjectFromJson<ScheduleStatus>()!.InUtc();
        }
        catch (RequestFailedException failure) when (failure.Status == 404)
        {
            return null;
        }
    }

    public Task WriteAsync(ScheduleStatus status, CancellationToken cancellationToken) =>
        blob.UploadAsync(BinaryData.FromObjectAsJson(status), AsJson, cancellationToken);
}
