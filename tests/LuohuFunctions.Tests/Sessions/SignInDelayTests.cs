using Luohu.Tests;
using LuohuFunctions.Sessions;

namespace LuohuFunctions.Tests.Sessions;

/// <summary>Wrong tries make their own source wait, half a minute at most, and nobody else.</summary>
public sealed class SignInDelayTests
{
    private readonly SettableClock clock = new(new(2021, 7, 5, 12, 0, 0, TimeSpan.Zero));

    [Fact]
    public void EachWrongTry_WaitsLonger_UpToHalfAMinute()
    {
        var delay = new SignInDelay(clock);

        var waits = Enumerable.Range(0, 12).Select(_ => delay.Next("192.0.2.1").TotalSeconds);

        Assert.Equal([0, 0, 0, 1, 2, 4, 8, 16, 30, 30, 30, 30], waits);
    }

    [Fact]
    public void AnotherSource_DoesNotWait_AndTenQuietMinutesAreForgiven()
    {
        var delay = new SignInDelay(clock);
        foreach (var _ in Enumerable.Range(0, 8))
            delay.Next("192.0.2.1");

        Assert.Equal(TimeSpan.Zero, delay.Next("192.0.2.2"));
        clock.Now += TimeSpan.FromMinutes(11);
        Assert.Equal(TimeSpan.Zero, delay.Next("192.0.2.1"));
    }

    [Fact]
    public void ManySources_TakeNoMoreThanSoMuchMemory()
    {
        var delay = new SignInDelay(clock);

        foreach (var n in Enumerable.Range(0, 25_000))
            delay.Next($"source {n}");

        Assert.InRange(delay.Sources, 1, 10_000);
    }
}
