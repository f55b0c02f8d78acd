using Luohu.Domain.Evaluation;
using Luohu.Domain.Figures;
using Luohu.Domain.Plans;

namespace Luohu.Domain.Tests;

public sealed class IndicatorEvaluatorTests
{
    private static readonly Indicator quarterly = PlanBuilder.Indicator(
        "gdp",
        new Target.AtLeast(Measure.Growth, 5),
        schedule: new Schedule(Frequency.Quarterly)
    );
    private static readonly Indicator monthly = PlanBuilder.Indicator("retail", new Target.AtLeast(Measure.Growth, 5));
    private static readonly Indicator trailing = PlanBuilder.Indicator("power", schedule: new Schedule(Frequency.Monthly, LagMonths: 1));

    [Fact]
    public void Indicators_StandInPlanOrder() =>
        Assert.Equal(
            [quarterly, monthly, trailing],
            IndicatorEvaluator.EvaluateAll(PlanBuilder.Snapshot(PlanBuilder.Of(quarterly, monthly, trailing), 6)).Select(a => a.Indicator)
        );

    [Theory]
    [InlineData(3, 3)]
    [InlineData(4, 3)]
    [InlineData(5, 3)]
    [InlineData(6, 6)]
    [InlineData(8, 6)]
    [InlineData(12, 12)]
    public void QuarterlyIndicator_ShowsTheLastQuarter(int bulletin, int quarter)
    {
        var evaluation = Of(quarterly, bulletin, [.. new[] { 3, 6, 9, 12 }.Select(month => Growth("gdp", month, month))]);

        Assert.Equal((new Period(2021, quarter), quarter), (evaluation.Due, evaluation.Figure!.Value.Growth));
    }

    [Fact]
    public void TrailingIndicator_ShowsTheMonthBefore()
    {
        var evaluation = Of(
            trailing,
            6,
            [PlanBuilder.Figure("power", 5, new FigureValue(200)), PlanBuilder.Figure("power", 6, new FigureValue(240))]
        );

        Assert.Equal((new Period(2021, 5), 200, RagStatus.Green), (evaluation.Due, evaluation.Figure!.Value.Level, evaluation.Status)); // 5/12 of 400
    }

    [Fact]
    public void NothingDueYet_IsNotMissing()
    {
        var evaluation = Of(quarterly, 2, []);

        Assert.Equal(new IndicatorEvaluation(quarterly, Due: null, Figure: null, Result: null, Previous: null), evaluation);
        Assert.False(evaluation.IsMissing);
    }

    [Fact]
    public void DueAndNotReported_IsMissing_WhateverStoodBefore()
    {
        var evaluation = Of(monthly, 6, [Growth("retail", 5, 8.1m)]);

        Assert.True(evaluation is { IsMissing: true, Status: RagStatus.None, PreviousStatus: RagStatus.Green, TurnedRed: false });
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
        Figure[] figures =
        [
            .. before is { } growth ? [Growth("retail", 5, (decimal)growth)] : Array.Empty<Figure>(),
            Growth("retail", 6, (decimal)now),
        ];
        var evaluation = Of(monthly, 6, figures);

        Assert.Equal((turnedRed, cameBack), (evaluation.TurnedRed, evaluation.Recovered));
    }

    [Fact]
    public void QuarterlyIndicator_BetweenQuarters_DoesNotTurn()
    {
        Figure[] figures = [Growth("gdp", 3, 8), Growth("gdp", 6, 1)];

        Assert.True(Of(quarterly, 6, figures).TurnedRed);
        Assert.True(Of(quarterly, 7, figures) is { TurnedRed: false, PreviousStatus: RagStatus.Red, Status: RagStatus.Red });
    }

    [Fact]
    public void January_HasNoEarlierLight() => Assert.Equal(RagStatus.None, Of(monthly, 1, [Growth("retail", 1, 8)]).PreviousStatus);

    [Fact]
    public void KeepingPace_IsJudgedByTheOthersFigureOfTheSameMonth()
    {
        var income = PlanBuilder.Indicator("income", new Target.KeepPaceWith("gdp", 0.5m), schedule: new Schedule(Frequency.Quarterly));
        var plan = PlanBuilder.Of(quarterly, income);

        Assert.Equal(
            RagStatus.Red,
            IndicatorEvaluator
                .EvaluateAll(PlanBuilder.Snapshot(plan, 7, Growth("gdp", 6, 9), Growth("income", 6, 6)))
                .Single(a => a.Indicator == income)
                .Status
        );
        Assert.True(
            IndicatorEvaluator
                .EvaluateAll(PlanBuilder.Snapshot(plan, 7, Growth("gdp", 3, 9), Growth("income", 6, 6)))
                .Single(a => a.Indicator == income)
                is { Result: null, Status: RagStatus.None, IsMissing: false }
        );
    }

    private static IndicatorEvaluation Of(Indicator indicator, int bulletin, Figure[] figures) =>
        Assert.Single(IndicatorEvaluator.EvaluateAll(PlanBuilder.Snapshot(PlanBuilder.Of(indicator), bulletin, figures)));

    private static Figure Growth(string indicator, int month, decimal growth) =>
        PlanBuilder.Figure(indicator, month, new FigureValue(100, growth));
}
