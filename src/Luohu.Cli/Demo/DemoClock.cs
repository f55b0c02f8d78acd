namespace Luohu.Cli.Demo;

/// <summary>A clock that is set to the moments of the samples and ticks on from there.</summary>
internal sealed class DemoClock : TimeProvider
{
    private long offsetTicks;

    /// <summary>Sets the clock.</summary>
    public void Set(DateTimeOffset instant) => Interlocked.Exchange(ref offsetTicks, (instant - System.GetUtcNow()).Ticks);

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => System.GetUtcNow().AddTicks(Interlocked.Read(ref offsetTicks));
}
