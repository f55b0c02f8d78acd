namespace LuohuFunctions.Tests.Contract;

/// <summary>A clock that can break: every call with a key looks at the clock, so this reaches the answer to a failure of the app's own.</summary>
internal sealed class FaultyClock(TimeProvider clock) : TimeProvider
{
    public bool IsBroken { get; set; }

    public override DateTimeOffset GetUtcNow() => IsBroken ? throw new InvalidOperationException("The clock is broken.") : clock.GetUtcNow();
}
