using CsCheck;

namespace Luohu.Plan.Tests;

/// <summary>Levels that add up to the year's target: judged by 序时进度, green from it up, yellow down to 8 points behind.</summary>
public sealed class JudgeLevelTests
{
    // Twelve times anything, so that a month's share of it is exact.
    private static readonly Gen<(int Twelfth, int Month)> straight = Gen.Select(Gen.Int[1, 1_000_000], Any.Month);

    private static readonly Gen<(decimal Target, decimal[] Curve, int Month, decimal Level)> curved =
        Gen.Select(Gen.Int[1, 1_000_000].Select(n => n / 100m), Any.Curve, Any.Month, Gen.Int[0, 2_000_000].Select(n => n / 100m));

    [Theory]
    [InlineData(200, Light.Green, 0, 200, 400)]
    [InlineData(220, Light.Green, 5, 180, 440)]
    [InlineData(199, Light.Yellow, -0.25, 201, 398)]
    [InlineData(168, Light.Yellow, -8, 232, 336)]
    [InlineData(167, Light.Red, -8.25, 233, 334)]
    [InlineData(0, Light.Red, -50, 400, 0)]
    public void AtLeast400_InJune(int level, Light light, double gap, int toGo, int projection) =>
        Assert.Equal(
            new Judgement(light, false, (decimal)gap, level / 4m, 50, toGo / 6m, projection),
            APlan.Judged(APlan.Indicator("x", new Target.AtLeast(Measure.Level, 400)), 6, new Reading(level)));

    [Fact]
    public void BudgetRevenue_BelowTheYearBefore_IsNoFailure()
    {
        var budget = APlan.Indicator("budget", new Target.AtLeast(Measure.Level, 101.5m), baseline: new Baseline("来源", Level: 137));

        Assert.Equal(Light.Green, APlan.Judged(budget, 6, new Reading(55, -20.1m))!.Light);
        Assert.True(APlan.Judged(budget, 12, new Reading(101.5m, -25.9m)) is { Holds: true, Light: Light.Green, Completion: 100 });
    }

    [Fact]
    public void OnSchedule_InAnyMonth_IsGreenWithoutAGap() =>
        straight.Sample((twelfth, month) =>
        {
            var judgement = APlan.Judged(APlan.Indicator("x", new Target.AtLeast(Measure.Level, twelfth * 12m)), month, new Reading(twelfth * (decimal)month));
            return judgement is { Light: Light.Green, Gap: 0 } && judgement.Projection == twelfth * 12m;
        });

    [Fact]
    public void BehindByExactlyTheBand_IsYellow_AndByTheLeastMoreRed() =>
        Gen.Select(Gen.Int[1, 1000], Any.Month, Gen.Int[1, 30]).Where((_, month, points) => points * 12 < month * 100).Sample((unit, month, points) =>
        {
            var indicator = APlan.Indicator("x", new Target.AtLeast(Measure.Level, unit * 1200m));
            var plan = APlan.Of(indicator) is var any ? any with { Lights = any.Lights with { Progress = new Band(0, -points) } } : any;
            var level = unit * (month * 100m - points * 12m);
            return Light(level) == Plan.Light.Yellow && Light(level - 0.000001m) == Plan.Light.Red;

            Light Light(decimal reported) => Judge.Of(plan, indicator, new Period(2021, month), new Reading(reported))!.Light;
        });

    [Fact]
    public void TargetReached_InAnyMonth_IsGreenAndHoldsAndHasNothingToGo() =>
        Gen.Select(curved, Gen.Enum<Accumulation>(), Gen.Bool).Sample((c, accumulation, range) =>
        {
            Target target = range ? new Target.Between(Measure.Level, c.Target, c.Target * 2) : new Target.AtLeast(Measure.Level, c.Target);
            var judgement = APlan.Judged(Curved(target, c.Curve) with { Accumulation = accumulation }, c.Month, new Reading(c.Target + c.Level));
            return judgement is { Holds: true, Light: Light.Green, Remaining: null, Completion: >= 100 };
        });

    [Fact]
    public void WhatEachMonthMustBring_AddsUpToTheTarget() =>
        curved.Sample(c =>
        {
            var remaining = APlan.Judged(Curved(new Target.AtLeast(Measure.Level, c.Target), c.Curve), c.Month, new Reading(c.Level))!.Remaining;
            return c.Level >= c.Target || c.Month == 12
                ? remaining is null
                : Math.Abs(c.Level + remaining!.Value * (12 - c.Month) - c.Target) < 1e-15m;
        });

    [Fact]
    public void December_BelowTheTarget_IsNeverGreen_WhateverTheBandAllows()
    {
        var indicator = APlan.Indicator("x", new Target.AtLeast(Measure.Level, 400));
        var plan = APlan.Of(indicator) with { Lights = new(new Band(-1, -8), new Band(0, -1), new Band(0, -3), new Band(-25, -50)) };
        Light LightOf(int month, decimal level) => Judge.Of(plan, indicator, new Period(2021, month), new Reading(level))!.Light;

        Assert.Equal(Light.Green, LightOf(6, 199));
        Assert.Equal(Light.Yellow, LightOf(12, 399));
        Assert.Equal(Light.Green, LightOf(12, 400));
    }

    [Fact]
    public void Projection_InDecember_IsTheLevel() =>
        curved.Sample(c => APlan.Judged(Curved(new Target.AtLeast(Measure.Level, c.Target), c.Curve), 12, new Reading(c.Level))!.Projection == c.Level);

    [Fact]
    public void Projection_ReachesTheTarget_ExactlyWhenOnSchedule() =>
        curved.Sample(c =>
        {
            var judgement = APlan.Judged(Curved(new Target.AtLeast(Measure.Level, c.Target), c.Curve), c.Month, new Reading(c.Level))!;
            return judgement.Scheduled == 0 ? judgement.Projection is null : judgement.Projection >= c.Target == judgement.Gap >= 0;
        });

    [Theory]
    [InlineData(2, 8, 32)]
    [InlineData(6, 42, 168)]
    [InlineData(11, 87, 348)]
    [InlineData(12, 100, 400)]
    public void Curve_IsTheSumOfItsSharesSoFar(int month, int percent, int level)
    {
        var indicator = Curved(new Target.AtLeast(Measure.Level, 400), [4, 4, 8, 7, 8, 11, 7, 8, 10, 9, 11, 13]);

        Assert.Equal(percent, indicator.ScheduledPercent(month));
        Assert.True(APlan.Judged(indicator, month, new Reading(level)) is { Gap: 0, Light: Light.Green } judgement && judgement.Scheduled == percent);
        Assert.Equal(Light.Yellow, APlan.Judged(indicator, month, new Reading(level - 0.1m))!.Light);
    }

    [Fact]
    public void Schedule_WithoutACurve_IsStraight()
    {
        var indicator = APlan.Indicator("x");

        Assert.Equal([25, 50, 75, 100], new[] { 3, 6, 9, 12 }.Select(indicator.ScheduledPercent));
        Assert.Equal(8.3m, Numerals.Round(indicator.ScheduledPercent(1), 1));
    }

    [Fact]
    public void LevelTarget_ReadingWithoutLevel_IsNotJudged() =>
        Assert.All<Target>(
            [new Target.AtLeast(Measure.Level, 5), new Target.AtMost(Measure.Level, 5), new Target.Between(Measure.Level, 5, 6)],
            target => Assert.Null(APlan.Judged(APlan.Indicator("x", target), 6, new Reading(growth: 8.1m))));

    private static Indicator Curved(Target target, decimal[] curve) => APlan.Indicator("x", target) with { Curve = [.. curve] };
}
