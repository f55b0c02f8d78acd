using Luohu.Tests;
using LuohuFunctions.Security;

namespace LuohuFunctions.Tests.Security;

public sealed class RefreshLimitTests
{
    private readonly SettableClock clock = new(new DateTimeOffset(2021, 7, 5, 12, 0, 0, TimeSpan.Zero));

    [Fact]
    public void OneFetch_DelaysTheNextByTwoSeconds()
    {
        var limit = new RefreshLimit(clock);

        Assert.True(limit.TryTake());
        clock.Now += TimeSpan.FromSeconds(1.9);
        Assert.False(limit.TryTake());
        clock.Now += TimeSpan.FromSeconds(0.1);
        Assert.True(limit.TryTake());
    }

    [Fact]
    public void AnHourOfJunk_FetchesOnceAMinute_AndTwoQuietMinutesAreForgotten()
    {
        var limit = new RefreshLimit(clock);
        var fetches = 0;
        for (var second = 0; second < 3600; second++)
        {
            fetches += limit.TryTake() ? 1 : 0;
            clock.Now += TimeSpan.FromSeconds(1);
        }

        Assert.InRange(fetches, 60, 66);
        clock.Now += TimeSpan.FromMinutes(3);
        Assert.True(limit.TryTake());
        clock.Now += TimeSpan.FromSeconds(2);
        Assert.True(limit.TryTake());
    }

    [Fact]
    public void ClockThatIsSetBack_HoldsNothingUp()
    {
        var limit = new RefreshLimit(clock);
        limit.TryTake();
        clock.Now -= TimeSpan.FromDays(1);

        Assert.True(limit.TryTake());
    }
}
