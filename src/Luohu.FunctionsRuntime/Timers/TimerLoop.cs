using System.Globalization;
using Microsoft.Extensions.Logging;

namespace Luohu.FunctionsRuntime.Timers;

/// <summary>
/// Fires one timer by its schedule. Each occurrence is recorded under the lease before it runs, so that of several
/// processes on one storage only one runs it; and it is not run again should that process die on the way.
/// </summary>
internal sealed class TimerLoop(TimerFunction timer, Schedule schedule)
{
    // The clock is read at least this often: it may be set, and a laptop may have slept.
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan TryAgainAfter = TimeSpan.FromSeconds(15);

    private DateTime Now => timer.Time.GetUtcNow().UtcDateTime;

    /// <summary>Fires until the host stops. A failure of storage is logged, and tried again.</summary>
    public async Task RunAsync()
    {
        Occurrence? due = null;
        while (true)
        {
            try
            {
                due = due is null ? await FirstAsync() : await FireAsync(due);
                timer.Logger.LogInformation("Next run: {Due:u}", due.Due);
                await WaitAsync(due.Due);
            }
            catch (Exception failure) when (!timer.Stopping.IsCancellationRequested)
            {
                timer.Logger.LogError(failure, "The timer could not use its storage; trying again in {Delay}.", TryAgainAfter);
                await Task.Delay(TryAgainAfter, timer.Time, timer.Stopping);
            }
        }
    }

    private async Task<Occurrence> FirstAsync()
    {
        var now = Now;
        var first = timer.Trigger.UseMonitor ? await ResumeAsync(now) : new(schedule.Next(now), Missed: false);
        return timer.Trigger.RunOnStartup && !first.Missed ? new(now, Missed: false) : first;
    }

    /// <summary>Takes up the schedule where the record left it; begins a record where there is none.</summary>
    private async Task<Occurrence> ResumeAsync(DateTime now)
    {
        await using var lease = await timer.LeaseAsync();
        var record = await timer.ReadAsync();
        if (record.Status is { } status && status.Next == schedule.Next(status.LastUpdated))
            return new(status.Next, Missed: status.Next < now);

        // No record, or one of another schedule: nothing of this schedule can have been missed yet.
        var next = schedule.Next(now);
        await timer.WriteAsync(record, new() { Last = record.Status?.Last ?? default, Next = next, LastUpdated = now });
        return new(next, Missed: false);
    }

    private async Task<Occurrence> FireAsync(Occurrence due)
    {
        await using var lease = await timer.LeaseAsync();
        var record = await timer.ReadAsync();
        if (record.Status?.Last is { } last && last >= due.Due)
            return After(last);

        var now = Now;
        await timer.WriteAsync(record, new() { Last = now, Next = schedule.Next(now), LastUpdated = now });
        await timer.RunAsync(lease, record.Status, due.Missed, $"Timer fired at {now.ToString("O", CultureInfo.InvariantCulture)}");
        return After(now);
    }

    /// <summary>The occurrence after a run; already missed if the run took longer than that.</summary>
    private Occurrence After(DateTime run)
    {
        var next = schedule.Next(run);
        return new(next, Missed: next < Now);
    }

    private async Task WaitAsync(DateTime due)
    {
        for (var left = due - Now; left > TimeSpan.Zero; left = due - Now)
            await Task.Delay(left < LongestWait ? left : LongestWait, timer.Time, timer.Stopping);
    }

    private sealed record Occurrence(DateTime Due, bool Missed);
}
