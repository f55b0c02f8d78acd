using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Microsoft.Azure.Functions.Worker;

namespace Luohu.FunctionsRuntime.Timers;

/// <summary>The blob that holds a timer's status, as it was read.</summary>
/// <param name="Status">The status; null when there is none yet.</param>
internal sealed record TimerRecord(ScheduleStatus? Status)
{
    private ETag? Version { get; init; }

    private BlobRequestConditions Unchanged => Version is { } version ? new() { IfMatch = version } : new() { IfNoneMatch = ETag.All };

    public static async Task<TimerRecord> ReadAsync(BlobClient blob, CancellationToken cancellationToken)
    {
        try
        {
            var content = (await blob.DownloadContentAsync(cancellationToken)).Value;
            return new(content.Content.ToObjectFromJson<ScheduleStatus>()!.InUtc()) { Version = content.Details.ETag };
        }
        catch (RequestFailedException failure) when (failure.Status == 404)
        {
            return new((ScheduleStatus?)null);
        }
    }

    /// <summary>Replaces the status, unless someone else did since it was read.</summary>
    /// <exception cref="RequestFailedException">Someone else did.</exception>
    public Task WriteAsync(BlobClient blob, ScheduleStatus status, CancellationToken cancellationToken) =>
        blob.UploadAsync(BinaryData.FromObjectAsJson(status), new BlobUploadOptions
        {
            Conditions = Unchanged,
            HttpHeaders = new() { ContentType = "application/json" },
        }, cancellationToken);
}
