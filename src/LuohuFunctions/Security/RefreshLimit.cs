namespace LuohuFunctions.Security;

/// <summary>
/// How often the tenant's keys are fetched because a token names one that is not known. It may be a new key or junk: junk must
/// neither keep a new key out for long, nor make this app ask the tenant without end. The wait between two fetches is a few seconds at
/// first, doubles with each up to a minute, and starts anew after two quiet minutes.
/// </summary>
internal sealed class RefreshLimit(TimeProvider clock)
{
    /// <summary>The shortest wait between two fetches.</summary>
    public static readonly TimeSpan LeastWait = TimeSpan.FromSeconds(2);

    private static readonly TimeSpan MostWait = TimeSpan.FromMinutes(1);

    private readonly Lock changing = new();
    private TimeSpan wait;
    private DateTimeOffset last = DateTimeOffset.MinValue;

    /// <summary>Whether the keys may be fetched now; if so, the next fetch has to wait.</summary>
    public bool TryTake()
    {
        lock (changing)
        {
            var now = clock.GetUtcNow();
            var since = now - last;
            if (since >= TimeSpan.Zero && since < wait)
                return false;
            wait = since < TimeSpan.Zero || since > 2 * MostWait ? LeastWait : TimeSpan.FromTicks(Math.Min(MostWait.Ticks, wait.Ticks * 2));
            last = now;
            return true;
        }
    }
}
