using System.Globalization;
using Microsoft.Extensions.Time.Testing;

namespace DevHost.Tests.Timers;

/// <summary>A clock that the test sets, and that tells when a timer loop has gone to sleep on it.</summary>
internal sealed class TestClock(string start) : FakeTimeProvider(DateTimeOffset.Parse(start, CultureInfo.InvariantCulture)), IDisposable
{
    private readonly SemaphoreSlim sleepers = new(0);

    /// <summary>Waits until one more sleep has begun.</summary>
    public Task AsleepAsync() => sleepers.WaitAsync();

    public void AdvanceTo(string time) => SetUtcNow(DateTimeOffset.Parse(time, CultureInfo.InvariantCulture));

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = base.CreateTimer(callback, state, dueTime, period);

        // The renewal of a lease is periodic; a loop's sleep is a single one.
        if (period == Timeout.InfiniteTimeSpan)
            sleepers.Release();
        return timer;
    }

    public void Dispose() => sleepers.Dispose();
}
