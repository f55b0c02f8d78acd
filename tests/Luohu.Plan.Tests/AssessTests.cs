namespace Luohu.Plan.Tests;

public sealed class AssessTests
{
    private static readonly Indicator quarterly = APlan.Indicator("gdp", new Target.AtLeast(Measure.Growth, 5), schedule: new Schedule(Frequency.Quarterly));
    private static readonly Indicator monthly = APlan.Indicator("retail", new Target.AtLeast(Measure.Growth, 5));
    private static readonly Indicator trailing = APlan.Indicator("power", schedule: new Schedule(Frequency.Monthly, LagMonths: 1));

    [Fact]
    public void Indicators_StandInPlanOrder() =>
        Assert.Equal([quarterly, monthly, trailing], Assess.All(APlan.Snapshot(APlan.Of(quarterly, monthly, trailing), 6)).Select(a => a.Indicator));

    [Theory]
    [InlineData(3, 3)]
    [InlineData(4, 3)]
    [InlineData(5, 3)]
    [InlineData(6, 6)]
    [InlineData(8, 6)]
    [InlineData(12, 12)]
    public void QuarterlyIndicator_ShowsTheLastQuarter(int bulletin, int quarter)
    {
        var assessment = Of(quarterly, bulletin, [.. new[] { 3, 6, 9, 12 }.Select(month => Growth("gdp", month, month))]);

        Assert.Equal((new Period(2021, quarter), quarter), (assessment.Due, assessment.Figure!.Reading.Growth));
    }

    [Fact]
    public void TrailingIndicator_ShowsTheMonthBefore()
    {
        var assessment = Of(trailing, 6, [APlan.Figure("power", 5, new Reading(200)), APlan.Figure("power", 6, new Reading(240))]);

        Assert.Equal((new Period(2021, 5), 200, Light.Green), (assessment.Due, assessment.Figure!.Reading.Level, assessment.Light)); // 5/12 of 400
    }

    [Fact]
    public void NothingDueYet_IsNotMissing()
    {
        var assessment = Of(quarterly, 2, []);

        Assert.Equal(new Assessment(quarterly, Due: null, Figure: null, Judgement: null, Light.None), assessment);
        Assert.False(assessment.IsMissing);
    }

    [Fact]
    public void DueAndNotReported_IsMissing_WhateverStoodBefore()
    {
        var assessment = Of(monthly, 6, [Growth("retail", 5, 8.1m)]);

        Assert.True(assessment is { IsMissing: true, Light: Light.None, Earlier: Light.Green, TurnedRed: false });
    }

    [Theory]
    [InlineData(8.0, 1.0, true, false)]
    [InlineData(4.5, 1.0, true, false)]
    [InlineData(1.0, 1.0, false, false)]
    [InlineData(1.0, 8.0, false, true)]
    [InlineData(4.5, 8.0, false, true)]
    [InlineData(8.0, 8.0, false, false)]
    [InlineData(1.0, 4.5, false, false)] // better, but not back
    [InlineData(8.0, 4.5, false, false)]
    [InlineData(null, 1.0, false, false)] // nothing was known a month before
    [InlineData(null, 8.0, false, false)]
    public void SinceTheBulletinBefore_TurnedRedOrCameBack(double? before, double now, bool turnedRed, bool cameBack)
    {
        Figure[] figures = [.. before is { } growth ? [Growth("retail", 5, (decimal)growth)] : Array.Empty<Figure>(), Growth("retail", 6, (decimal)now)];
        var assessment = Of(monthly, 6, figures);

        Assert.Equal((turnedRed, cameBack), (assessment.TurnedRed, assessment.CameBack));
    }

    [Fact]
    public void QuarterlyIndicator_BetweenQuarters_DoesNotTurn()
    {
        Figure[] figures = [Growth("gdp", 3, 8), Growth("gdp", 6, 1)];

        Assert.True(Of(quarterly, 6, figures).TurnedRed);
        Assert.True(Of(quarterly, 7, figures) is { TurnedRed: false, Earlier: Light.Red, Light: Light.Red });
    }

    [Fact]
    public void January_HasNoEarlierLight() => Assert.Equal(Light.None, Of(monthly, 1, [Growth("retail", 1, 8)]).Earlier);

    [Fact]
    public void KeepingPace_IsJudgedByTheOthersFigureOfTheSameMonth()
    {
        var income = APlan.Indicator("income", new Target.KeepPaceWith("gdp", 0.5m), schedule: new Schedule(Frequency.Quarterly));
        var plan = APlan.Of(quarterly, income);

        Assert.Equal(Light.Red, Assess.All(APlan.Snapshot(plan, 7, Growth("gdp", 6, 9), Growth("income", 6, 6))).Single(a => a.Indicator == income).Light);
        Assert.True(Assess.All(APlan.Snapshot(plan, 7, Growth("gdp", 3, 9), Growth("income", 6, 6))).Single(a => a.Indicator == income)
            is { Judgement: null, Light: Light.None, IsMissing: false });
    }

    private static Assessment Of(Indicator indicator, int bulletin, Figure[] figures) =>
        Assert.Single(Assess.All(APlan.Snapshot(APlan.Of(indicator), bulletin, figures)));

    private static Figure Growth(string indicator, int month, decimal growth) => APlan.Figure(indicator, month, new Reading(100, growth));
}
