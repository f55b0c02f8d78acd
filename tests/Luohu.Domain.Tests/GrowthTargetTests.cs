using System.Globalization;
using CsCheck;
using Luohu.Domain.Figures;
using Luohu.Domain.Plans;

namespace Luohu.Domain.Tests;

/// <summary>Targets about growth: green from the target up, yellow down to one point below it, red under that.</summary>
public sealed class GrowthTargetTests
{
    [Theory]
    [InlineData("5.0", true, RagStatus.Green, "0.0")]
    [InlineData("7.2", true, RagStatus.Green, "2.2")]
    [InlineData("4.9", false, RagStatus.Yellow, "-0.1")]
    [InlineData("4.0", false, RagStatus.Yellow, "-1.0")]
    [InlineData("3.9", false, RagStatus.Red, "-1.1")]
    [InlineData("-5.6", false, RagStatus.Red, "-10.6")]
    public void AtLeast5(string growth, bool holds, RagStatus light, string gap) =>
        Is(holds, light, gap, Judged(new Target.AtLeast(Measure.Growth, 5), growth));

    [Theory]
    [InlineData("5.5", true, RagStatus.Green, "0")]
    [InlineData("6.0", true, RagStatus.Green, "0.5")]
    [InlineData("8.1", true, RagStatus.Green, "2.6")] // above the upper bound is better than planned
    [InlineData("5.4", false, RagStatus.Yellow, "-0.1")]
    [InlineData("4.4", false, RagStatus.Red, "-1.1")]
    public void Between5Point5And6(string growth, bool holds, RagStatus light, string gap) =>
        Is(holds, light, gap, Judged(new Target.Between(Measure.Growth, 5.5m, 6), growth));

    [Theory]
    [InlineData("3.0", true, RagStatus.Green, "0")]
    [InlineData("-2.0", true, RagStatus.Green, "5")]
    [InlineData("3.1", false, RagStatus.Yellow, "-0.1")]
    [InlineData("4.1", false, RagStatus.Red, "-1.1")]
    public void AtMost3(string growth, bool holds, RagStatus light, string gap) =>
        Is(holds, light, gap, Judged(new Target.AtMost(Measure.Growth, 3), growth));

    [Theory]
    [InlineData("-4.0", true, RagStatus.Green, "0")]
    [InlineData("-10.6", true, RagStatus.Green, "6.6")]
    [InlineData("-3.9", false, RagStatus.Yellow, "-0.1")]
    [InlineData("-2.9", false, RagStatus.Red, "-1.1")]
    [InlineData("4.0", false, RagStatus.Red, "-8")] // a rise of four is no fall of four
    public void FallBy4(string growth, bool holds, RagStatus light, string gap) =>
        Is(holds, light, gap, Judged(new Target.FallBy(4), growth));

    [Theory]
    [InlineData("6.0", true, RagStatus.Green, "0.5")]
    [InlineData("6.5", true, RagStatus.Green, "1")]
    [InlineData("5.5", true, RagStatus.Green, "0")]
    [InlineData("6.6", false, RagStatus.Green, "1.1")] // faster does not hold, and is no failure
    [InlineData("5.4", false, RagStatus.Yellow, "-0.1")]
    [InlineData("4.4", false, RagStatus.Red, "-1.1")]
    public void KeepPaceWithSix_WithinHalfAPoint(string growth, bool holds, RagStatus light, string gap) =>
        Is(holds, light, gap, Judged(new Target.KeepPaceWith("gdp", 0.5m), growth, pace: 6));

    [Fact]
    public void KeepPaceWith_HoldsAlike_AboveAndBelow() =>
        Gen.Select(Generators.Growth, Gen.Int[-30, 30])
            .Sample(
                (pace, tenths) =>
                {
                    var target = new Target.KeepPaceWith("gdp", 0.5m);
                    var above = Judged(target, pace + tenths / 10m, pace);
                    var below = Judged(target, pace - tenths / 10m, pace);
                    return above!.IsMet == below!.IsMet && above.IsMet == Math.Abs(tenths) <= 5;
                }
            );

    [Fact]
    public void KeepPaceWith_PaceUnknown_IsNotJudged() => Assert.Null(Judged(new Target.KeepPaceWith("gdp", 0.5m), 6m, pace: null));

    [Fact]
    public void GrowthTarget_ReadingWithoutGrowth_IsNotJudged() =>
        Assert.All<Target>(
            [
                new Target.AtLeast(Measure.Growth, 5),
                new Target.AtMost(Measure.Growth, 5),
                new Target.Between(Measure.Growth, 5, 6),
                new Target.FallBy(4),
                new Target.KeepPaceWith("gdp", 1),
            ],
            target => Assert.Null(PlanBuilder.Judged(PlanBuilder.Indicator("x", target), 6, new FigureValue(level: 100), pace: 6))
        );

    [Fact]
    public void GrowthTarget_HasNoCompletionScheduleOrProjection()
    {
        var result = Judged(new Target.AtLeast(Measure.Growth, 5), 8.1m);

        Assert.Equal(new TargetEvaluation(RagStatus.Green, true, 3.1m), result);
    }

    private static TargetEvaluation? Judged(Target target, string growth, decimal? pace = null) =>
        Judged(target, decimal.Parse(growth, CultureInfo.InvariantCulture), pace);

    // The level is far from every target: growth is never computed from it, nor evaluated by it.
    private static TargetEvaluation? Judged(Target target, decimal growth, decimal? pace = null) =>
        PlanBuilder.Judged(
            PlanBuilder.Indicator("x", target, baseline: new Baseline("来源", Level: 1)),
            6,
            new FigureValue(1190, growth),
            pace
        );

    private static void Is(bool holds, RagStatus light, string gap, TargetEvaluation? result)
    {
        Assert.NotNull(result);
        Assert.Equal((holds, light, decimal.Parse(gap, CultureInfo.InvariantCulture)), (result.IsMet, result.Status, result.Gap));
    }
}
