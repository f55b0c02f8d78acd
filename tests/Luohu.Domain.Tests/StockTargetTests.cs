using System.Globalization;
using CsCheck;
using Luohu.Domain.Figures;
using Luohu.Domain.Plans;

namespace Luohu.Domain.Tests;

/// <summary>Stocks, which have come a part of the way when the year begins, and levels that do not add up.</summary>
public sealed class StockTargetTests
{
    private static readonly Indicator companies = PlanBuilder.Indicator(
        "companies",
        new Target.AtLeast(Measure.Level, 450),
        Accumulation.AsOf,
        baseline: new Baseline("国高企业增加110家,达到403家", Level: 403)
    );

    [Fact]
    public void StockAsTheYearBegan_HasComeNoWay_ThoughMostOfTheTarget() =>
        Assert.True(
            PlanBuilder.Judged(companies, 6, new FigureValue(403))
                is { Status: RagStatus.Red, Gap: -50, CompletionRate: > 89, Projection: 403 }
        );

    [Fact]
    public void StockHalfWay_InJune_IsOnSchedule()
    {
        var result = PlanBuilder.Judged(companies, 6, new FigureValue(426.5m))!;

        Assert.Equal((RagStatus.Green, 0m, 450m), (result.Status, result.Gap, result.Projection));
        Assert.Equal(result.CompletionRate, result.PlannedRate); // both are shares of the target, so that they can be compared
    }

    [Fact]
    public void StockOnItsWay_InAnyMonth_IsGreenWithoutAGap() =>
        Gen.Select(Gen.Int[-100_000, 100_000], Gen.Int[1, 10_000], Generators.Month)
            .Where((from, step, _) => from + step * 12 > 0)
            .Sample(
                (from, step, month) =>
                {
                    var stock = companies with
                    {
                        Target = new Target.AtLeast(Measure.Level, from + step * 12),
                        Baseline = new Baseline("来源", Level: from),
                    };
                    return PlanBuilder.Judged(stock, month, new FigureValue(from + step * month)) is { Status: RagStatus.Green, Gap: 0 };
                }
            );

    [Theory]
    [InlineData(null, 6)] // the report does not say where it began
    [InlineData(450, 6)] // it began where it is to end
    [InlineData(500, 1)] // or above
    public void StockWithoutAWay_IsJudgedByItsLevelAlone(int? began, int month)
    {
        var stock = companies with { Baseline = began is { } level ? new Baseline("来源", Level: level) : null };

        Assert.Equal(
            new TargetEvaluation(RagStatus.Green, true, 0, CompletionRate: 100),
            PlanBuilder.Judged(stock, month, new FigureValue(450))
        );
        Assert.Equal(
            new TargetEvaluation(RagStatus.Yellow, false, -2, CompletionRate: 98),
            PlanBuilder.Judged(stock, month, new FigureValue(441))
        );
        Assert.Equal(RagStatus.Red, PlanBuilder.Judged(stock, month, new FigureValue(436))!.Status);
    }

    [Fact]
    public void Rate_IsJudgedByItsLevelAlone()
    {
        var rate = PlanBuilder.Indicator(
            "rate",
            new Target.AtLeast(Measure.Level, 50),
            Accumulation.Rate,
            baseline: new Baseline("来源", Level: 40)
        );

        Assert.Equal(
            new TargetEvaluation(RagStatus.Yellow, false, -2, CompletionRate: 98),
            PlanBuilder.Judged(rate, 1, new FigureValue(49))
        );
    }

    [Theory] // PM2.5 has a ceiling far above the present value
    [InlineData("17.4", true, RagStatus.Green, "27.5")]
    [InlineData("24", true, RagStatus.Green, "0")]
    [InlineData("24.12", false, RagStatus.Yellow, "-0.5")]
    [InlineData("24.72", false, RagStatus.Yellow, "-3")]
    [InlineData("24.84", false, RagStatus.Red, "-3.5")]
    public void Ceiling_IsJudgedInPercentOfItself(string level, bool holds, RagStatus light, string gap)
    {
        var pm = PlanBuilder.Indicator("pm25", new Target.AtMost(Measure.Level, 24), Accumulation.Rate);

        Assert.Equal(
            new TargetEvaluation(light, holds, decimal.Parse(gap, CultureInfo.InvariantCulture)),
            PlanBuilder.Judged(pm, 3, new FigureValue(decimal.Parse(level, CultureInfo.InvariantCulture)))
        );
    }
}
