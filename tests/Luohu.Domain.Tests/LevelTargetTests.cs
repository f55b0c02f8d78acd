using CsCheck;
using Luohu.Domain.Evaluation;
using Luohu.Domain.Figures;
using Luohu.Domain.Plans;

namespace Luohu.Domain.Tests;

/// <summary>Levels that add up to the year's target: evaluated by 序时进度, green from it up, yellow down to 8 points behind.</summary>
public sealed class LevelTargetTests
{
    // Twelve times anything, so that a month's share of it is exact.
    private static readonly Gen<(int Twelfth, int Month)> straight = Gen.Select(Gen.Int[1, 1_000_000], Generators.Month);

    private static readonly Gen<(decimal Target, decimal[] Curve, int Month, decimal Level)> curved = Gen.Select(
        Gen.Int[1, 1_000_000].Select(n => n / 100m),
        Generators.Curve,
        Generators.Month,
        Gen.Int[0, 2_000_000].Select(n => n / 100m)
    );

    [Theory]
    [InlineData(200, RagStatus.Green, 0, 200, 400)]
    [InlineData(220, RagStatus.Green, 5, 180, 440)]
    [InlineData(199, RagStatus.Yellow, -0.25, 201, 398)]
    [InlineData(168, RagStatus.Yellow, -8, 232, 336)]
    [InlineData(167, RagStatus.Red, -8.25, 233, 334)]
    [InlineData(0, RagStatus.Red, -50, 400, 0)]
    public void AtLeast400_InJune(int level, RagStatus light, double gap, int toGo, int projection) =>
        Assert.Equal(
            new TargetEvaluation(light, false, (decimal)gap, level / 4m, 50, toGo / 6m, projection),
            PlanBuilder.Judged(PlanBuilder.Indicator("x", new Target.AtLeast(Measure.Level, 400)), 6, new FigureValue(level))
        );

    [Fact]
    public void BudgetRevenue_BelowTheYearBefore_IsNoFailure()
    {
        var budget = PlanBuilder.Indicator("budget", new Target.AtLeast(Measure.Level, 101.5m), baseline: new Baseline("来源", Level: 137));

        Assert.Equal(RagStatus.Green, PlanBuilder.Judged(budget, 6, new FigureValue(55, -20.1m))!.Status);
        Assert.True(
            PlanBuilder.Judged(budget, 12, new FigureValue(101.5m, -25.9m)) is { IsMet: true, Status: RagStatus.Green, CompletionRate: 100 }
        );
    }

    [Fact]
    public void OnSchedule_InAnyMonth_IsGreenWithoutAGap() =>
        straight.Sample(
            (twelfth, month) =>
            {
                var result = PlanBuilder.Judged(
                    PlanBuilder.Indicator("x", new Target.AtLeast(Measure.Level, twelfth * 12m)),
                    month,
                    new FigureValue(twelfth * (decimal)month)
                );
                return result is { Status: RagStatus.Green, Gap: 0 } && result.Projection == twelfth * 12m;
            }
        );

    [Fact]
    public void BehindByExactlyTheBand_IsYellow_AndByTheLeastMoreRed() =>
        Gen.Select(Gen.Int[1, 1000], Generators.Month, Gen.Int[1, 30])
            .Where((_, month, points) => points * 12 < month * 100)
            .Sample(
                (unit, month, points) =>
                {
                    var indicator = PlanBuilder.Indicator("x", new Target.AtLeast(Measure.Level, unit * 1200m));
                    var plan = PlanBuilder.Of(indicator) is var any
                        ? any with
                        {
                            Thresholds = any.Thresholds with { Progress = new Threshold(0, -points) },
                        }
                        : any;
                    var level = unit * (month * 100m - points * 12m);
                    return Light(level) == RagStatus.Yellow && Light(level - 0.000001m) == RagStatus.Red;

                    RagStatus Light(decimal reported) =>
                        TargetEvaluator.Evaluate(plan, indicator, new Period(2021, month), new FigureValue(reported))!.Status;
                }
            );

    [Fact]
    public void TargetReached_InAnyMonth_IsGreenAndHoldsAndHasNothingToGo() =>
        Gen.Select(curved, Gen.Enum<Accumulation>(), Gen.Bool)
            .Sample(
                (c, accumulation, range) =>
                {
                    Target target = range
                        ? new Target.Between(Measure.Level, c.Target, c.Target * 2)
                        : new Target.AtLeast(Measure.Level, c.Target);
                    var result = PlanBuilder.Judged(
                        Curved(target, c.Curve) with
                        {
                            Accumulation = accumulation,
                        },
                        c.Month,
                        new FigureValue(c.Target + c.Level)
                    );
                    return result is { IsMet: true, Status: RagStatus.Green, RequiredPace: null, CompletionRate: >= 100 };
                }
            );

    [Fact]
    public void WhatEachMonthMustBring_AddsUpToTheTarget() =>
        curved.Sample(c =>
        {
            var remaining = PlanBuilder
                .Judged(Curved(new Target.AtLeast(Measure.Level, c.Target), c.Curve), c.Month, new FigureValue(c.Level))!
                .RequiredPace;
            return c.Level >= c.Target || c.Month == 12
                ? remaining is null
                : Math.Abs(c.Level + remaining!.Value * (12 - c.Month) - c.Target) < 1e-15m;
        });

    [Fact]
    public void December_BelowTheTarget_IsNeverGreen_WhateverTheBandAllows()
    {
        var indicator = PlanBuilder.Indicator("x", new Target.AtLeast(Measure.Level, 400));
        var plan = PlanBuilder.Of(indicator) with
        {
            Thresholds = new(new Threshold(-1, -8), new Threshold(0, -1), new Threshold(0, -3), new Threshold(-25, -50)),
        };
        RagStatus LightOf(int month, decimal level) =>
            TargetEvaluator.Evaluate(plan, indicator, new Period(2021, month), new FigureValue(level))!.Status;

        Assert.Equal(RagStatus.Green, LightOf(6, 199));
        Assert.Equal(RagStatus.Yellow, LightOf(12, 399));
        Assert.Equal(RagStatus.Green, LightOf(12, 400));
    }

    [Fact]
    public void Projection_InDecember_IsTheLevel() =>
        curved.Sample(c =>
            PlanBuilder.Judged(Curved(new Target.AtLeast(Measure.Level, c.Target), c.Curve), 12, new FigureValue(c.Level))!.Projection
            == c.Level
        );

    [Fact]
    public void Projection_ReachesTheTarget_ExactlyWhenOnSchedule() =>
        curved.Sample(c =>
        {
            var result = PlanBuilder.Judged(
                Curved(new Target.AtLeast(Measure.Level, c.Target), c.Curve),
                c.Month,
                new FigureValue(c.Level)
            )!;
            return result.PlannedRate == 0 ? result.Projection is null : result.Projection >= c.Target == result.Gap >= 0;
        });

    [Theory]
    [InlineData(2, 8, 32)]
    [InlineData(6, 42, 168)]
    [InlineData(11, 87, 348)]
    [InlineData(12, 100, 400)]
    public void Curve_IsTheSumOfItsSharesSoFar(int month, int percent, int level)
    {
        var indicator = Curved(new Target.AtLeast(Measure.Level, 400), [4, 4, 8, 7, 8, 11, 7, 8, 10, 9, 11, 13]);

        Assert.Equal(percent, indicator.PlannedPercent(month));
        Assert.True(
            PlanBuilder.Judged(indicator, month, new FigureValue(level)) is { Gap: 0, Status: RagStatus.Green } result
                && result.PlannedRate == percent
        );
        Assert.Equal(RagStatus.Yellow, PlanBuilder.Judged(indicator, month, new FigureValue(level - 0.1m))!.Status);
    }

    [Fact]
    public void Schedule_WithoutACurve_IsStraight()
    {
        var indicator = PlanBuilder.Indicator("x");

        Assert.Equal([25, 50, 75, 100], new[] { 3, 6, 9, 12 }.Select(indicator.PlannedPercent));
        Assert.Equal(8.3m, Numerals.Round(indicator.PlannedPercent(1), 1));
    }

    [Fact]
    public void LevelTarget_ReadingWithoutLevel_IsNotJudged() =>
        Assert.All<Target>(
            [new Target.AtLeast(Measure.Level, 5), new Target.AtMost(Measure.Level, 5), new Target.Between(Measure.Level, 5, 6)],
            target => Assert.Null(PlanBuilder.Judged(PlanBuilder.Indicator("x", target), 6, new FigureValue(growth: 8.1m)))
        );

    private static Indicator Curved(Target target, decimal[] curve) => PlanBuilder.Indicator("x", target) with { Curve = [.. curve] };
}
