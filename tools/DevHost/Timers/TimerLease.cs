using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;
using Microsoft.Extensions.Logging;

namespace DevHost.Timers;

/// <summary>The right to run a timer, held by one process at a time and renewed until it is disposed of.</summary>
internal sealed class TimerLease : IAsyncDisposable
{
    // What a crashed process leaves lapses after this; storage allows 15 to 60 seconds.
    private static readonly TimeSpan Duration = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan RenewEvery = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan AskEvery = TimeSpan.FromSeconds(1);

    private readonly BlobLeaseClient lease;
    private readonly ILogger logger;
    private readonly PeriodicTimer renewals;
    private readonly CancellationTokenSource lost = new();
    private readonly Task renewing;

    private TimerLease(BlobLeaseClient lease, TimeProvider time, ILogger logger)
    {
        this.lease = lease;
        this.logger = logger;
        renewals = new(RenewEvery, time);
        renewing = KeepAsync(time);
    }

    /// <summary>Cancelled when the lease could not be kept: another process may run the timer now.</summary>
    public CancellationToken Lost => lost.Token;

    /// <summary>Waits until no one else holds the lease, and takes it.</summary>
    public static async Task<TimerLease> AcquireAsync(
        BlobClient blob,
        TimeProvider time,
        ILogger logger,
        CancellationToken cancellationToken
    )
    {
        var lease = blob.GetBlobLeaseClient();
        var waits = false;
        while (true)
        {
            try
            {
                await lease.AcquireAsync(Duration, cancellationToken: cancellationToken);
                return new(lease, time, logger);
            }
            catch (RequestFailedException failure) when (failure.Status == 404)
            {
                await CreateAsync(blob, cancellationToken);
            }
            catch (RequestFailedException failure) when (failure.Status == 409)
            {
                if (!waits)
                    logger.LogInformation("Waiting for {Blob}: this timer runs elsewhere.", blob.Name);
                waits = true;
                await Task.Delay(AskEvery, time, cancellationToken);
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        renewals.Dispose();
        await renewing;
        try
        {
            if (!lost.IsCancellationRequested)
                await lease.ReleaseAsync(cancellationToken: CancellationToken.None);
        }
        catch (Exception failure) when (failure is RequestFailedException or AggregateException)
        {
            logger.LogWarning(failure, "The timer's lease could not be given back; it lapses within {Duration}.", Duration);
        }

        lost.Dispose();
    }

    private static async Task CreateAsync(BlobClient blob, CancellationToken cancellationToken)
    {
        await blob.GetParentBlobContainerClient().CreateIfNotExistsAsync(cancellationToken: cancellationToken);
        try
        {
            var ifAbsent = new BlobUploadOptions { Conditions = new() { IfNoneMatch = ETag.All } };
            await blob.UploadAsync(BinaryData.Empty, ifAbsent, cancellationToken);
        }
        catch (RequestFailedException failure) when (failure.Status is 409 or 412)
        {
            return; // Another process has just created it, which does as well.
        }
    }

    private async Task KeepAsync(TimeProvider time)
    {
        var renewed = time.GetTimestamp();
        while (await renewals.WaitForNextTickAsync())
        {
            try
            {
                await lease.RenewAsync();
                renewed = time.GetTimestamp();
                logger.LogDebug("The timer's lease was renewed.");
            }
            catch (Exception failure) when (failure is RequestFailedException or AggregateException)
            {
                logger.LogWarning(failure, "The timer's lease could not be renewed.");
                var taken = failure is RequestFailedException { Status: 404 or 409 or 412 };
                if (!taken && time.GetElapsedTime(renewed) < Duration)
                    continue;
                await lost.CancelAsync();
                return;
            }
        }
    }
}
