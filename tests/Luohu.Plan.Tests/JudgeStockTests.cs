using System.Globalization;
using CsCheck;

namespace Luohu.Plan.Tests;

/// <summary>Stocks, which have come a part of the way when the year begins, and levels that do not add up.</summary>
public sealed class JudgeStockTests
{
    private static readonly Indicator companies = APlan.Indicator(
        "companies", new Target.AtLeast(Measure.Level, 450), Accumulation.AsOf, baseline: new Baseline("国高企业增加110家,达到403家", Level: 403));

    [Fact]
    public void StockAsTheYearBegan_HasComeNoWay_ThoughMostOfTheTarget() =>
        Assert.True(APlan.Judged(companies, 6, new Reading(403)) is { Light: Light.Red, Gap: -50, Completion: > 89, Projection: 403 });

    [Fact]
    public void StockHalfWay_InJune_IsOnSchedule()
    {
        var judgement = APlan.Judged(companies, 6, new Reading(426.5m))!;

        Assert.Equal((Light.Green, 0m, 450m), (judgement.Light, judgement.Gap, judgement.Projection));
        Assert.Equal(judgement.Completion, judgement.Scheduled); // both are shares of the target, so that they can be compared
    }

    [Fact]
    public void StockOnItsWay_InAnyMonth_IsGreenWithoutAGap() =>
        Gen.Select(Gen.Int[-100_000, 100_000], Gen.Int[1, 10_000], Any.Month).Where((from, step, _) => from + step * 12 > 0).Sample((from, step, month) =>
        {
            var stock = companies with { Target = new Target.AtLeast(Measure.Level, from + step * 12), Baseline = new Baseline("来源", Level: from) };
            return APlan.Judged(stock, month, new Reading(from + step * month)) is { Light: Light.Green, Gap: 0 };
        });

    [Theory]
    [InlineData(null, 6)] // the report does not say where it began
    [InlineData(450, 6)] // it began where it is to end
    [InlineData(500, 1)] // or above
    public void StockWithoutAWay_IsJudgedByItsLevelAlone(int? began, int month)
    {
        var stock = companies with { Baseline = began is { } level ? new Baseline("来源", Level: level) : null };

        Assert.Equal(new Judgement(Light.Green, true, 0, Completion: 100), APlan.Judged(stock, month, new Reading(450)));
        Assert.Equal(new Judgement(Light.Yellow, false, -2, Completion: 98), APlan.Judged(stock, month, new Reading(441)));
        Assert.Equal(Light.Red, APlan.Judged(stock, month, new Reading(436))!.Light);
    }

    [Fact]
    public void Rate_IsJudgedByItsLevelAlone()
    {
        var rate = APlan.Indicator("rate", new Target.AtLeast(Measure.Level, 50), Accumulation.Rate, baseline: new Baseline("来源", Level: 40));

        Assert.Equal(new Judgement(Light.Yellow, false, -2, Completion: 98), APlan.Judged(rate, 1, new Reading(49)));
    }

    [Theory] // PM2.5 has a ceiling far above the present value
    [InlineData("17.4", true, Light.Green, "27.5")]
    [InlineData("24", true, Light.Green, "0")]
    [InlineData("24.12", false, Light.Yellow, "-0.5")]
    [InlineData("24.72", false, Light.Yellow, "-3")]
    [InlineData("24.84", false, Light.Red, "-3.5")]
    public void Ceiling_IsJudgedInPercentOfItself(string level, bool holds, Light light, string gap)
    {
        var pm = APlan.Indicator("pm25", new Target.AtMost(Measure.Level, 24), Accumulation.Rate);

        Assert.Equal(
            new Judgement(light, holds, decimal.Parse(gap, CultureInfo.InvariantCulture)),
            APlan.Judged(pm, 3, new Reading(decimal.Parse(level, CultureInfo.InvariantCulture))));
    }
}
