using System.Globalization;
using Azure;
using Microsoft.Extensions.Logging;

namespace DevHost.Timers;

/// <summary>
/// Fires one timer by its schedule, in one host at a time. A run is recorded when it has ended, so that a host that died on the way
/// makes up for it at its next start, as the real host does.
/// </summary>
internal sealed class TimerLoop(ScheduledTimer timer, TimerInvoker invoker, TimeProvider time, ILogger logger, StopSignal stop)
{
    // The clock is read at least this often: it may be set, and a laptop may have slept.
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan TryAgainAfter = TimeSpan.FromSeconds(15);

    private bool runOnStartup = timer.RunOnStartup;

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    /// <summary>Fires until the host stops. A failure of storage is logged, and tried again.</summary>
    public async Task RunAsync()
    {
        while (true)
        {
            try
            {
                await using var lease = await TimerLease.AcquireAsync(timer.Lock, time, logger, stop.Stopping);
                await FireWhileHeldAsync(lease);
            }
            catch (Exception end) when (stop.Stopping.IsCancellationRequested)
            {
                logger.LogDebug(end, "The timer stops with its host.");
                return;
            }
            catch (Exception failure)
            {
                logger.LogError(failure, "The timer cannot use its storage; trying again in {Delay}.", TryAgainAfter);
                await Task.Delay(TryAgainAfter, time, stop.Stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private async Task FireWhileHeldAsync(TimerLease lease)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(stop.Stopping, lease.Lost);
        var occurrence = await FirstAsync(ended.Token);
        while (true)
        {
            logger.LogInformation("Next run: {Due:u}", occurrence.Due);
            await WaitAsync(occurrence.Due, ended.Token);
            occurrence = await FireAsync(occurrence, lease);
        }
    }

    private async Task<Occurrence> FirstAsync(CancellationToken cancellationToken)
    {
        var now = Now;
        var resumed = await ResumeAsync(now, cancellationToken);
        var first = runOnStartup && !resumed.Missed ? new(now, Missed: false) : resumed;
        runOnStartup = false;
        return first;
    }

    /// <summary>Takes up the schedule where the record left it; begins a record where there is none.</summary>
    private async Task<Occurrence> ResumeAsync(DateTime now, CancellationToken cancellationToken)
    {
        var next = timer.Schedule.Next(now);
        if (timer.Record is not { } record)
            return new(next, Missed: false);

        var status = await record.ReadAsync(cancellationToken);
        if (status is not null && status.Next == timer.Schedule.Next(status.LastUpdated))
            return new(status.Next, Missed: status.Next < now);

        // No record, or one of another schedule: nothing of this schedule can have been missed yet.
        await record.WriteAsync(new(status?.Last ?? default, next, now), cancellationToken);
        return new(next, Missed: false);
    }

    private async Task<Occurrence> FireAsync(Occurrence occurrence, TimerLease lease)
    {
        var status = await timer.ReadStatusAsync(stop.Stopping);
        var now = Now;
        using var cut = CancellationTokenSource.CreateLinkedTokenSource(lease.Lost, stop.GraceOver);
        try
        {
            var reason = $"Timer fired at {now.ToString("O", CultureInfo.InvariantCulture)}";
            await invoker.RunAsync(timer.Function, status, occurrence.Missed, reason, cut.Token);
        }
        catch (FunctionFailedException failure) when (!cut.IsCancellationRequested)
        {
            logger.LogDebug(failure, "A failed run is not repeated; the next occurrence is the next try.");
        }

        var next = timer.Schedule.Next(now);
        await RecordAsync(new(now, next, now));
        return new(next, Missed: next < Now);
    }

    private async Task RecordAsync(ScheduleStatus status)
    {
        try
        {
            if (timer.Record is { } record)
                await record.WriteAsync(status, CancellationToken.None);
        }
        catch (Exception failure) when (failure is RequestFailedException or AggregateException)
        {
            logger.LogError(failure, "The run could not be recorded; a host that starts now would repeat it.");
        }
    }

    private async Task WaitAsync(DateTime due, CancellationToken cancellationToken)
    {
        for (var left = due - Now; left > TimeSpan.Zero; left = due - Now)
            await Task.Delay(left < LongestWait ? left : LongestWait, time, cancellationToken);
    }

    private sealed record Occurrence(DateTime Due, bool Missed);
}
