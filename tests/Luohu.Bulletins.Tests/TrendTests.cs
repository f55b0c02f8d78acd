using System.Collections.Immutable;
using Luohu.Bulletins.Content.Charts;
using Luohu.Bulletins.Data;
using Luohu.Bulletins.Text;
using Luohu.Domain;
using Luohu.Domain.Evaluation;
using Luohu.Domain.Figures;
using Luohu.Domain.Plans;
using Luohu.Domain.Snapshots;
using Luohu.Typesetting.Model;

namespace Luohu.Bulletins.Tests;

/// <summary>The lines of a trend, and what is said of them, on an indicator that is reported by quarters.</summary>
public sealed class TrendTests
{
    private static readonly Indicator atCurrentPrices = PlanBuilder.Headline(
        "sales",
        "销售额",
        "亿元",
        1,
        new Schedule(Frequency.Quarterly),
        new Target.AtLeast(Measure.Level, 400),
        "statistics"
    ) with
    {
        GrowthAtCurrentPrices = true,
    };

    private static readonly Indicator atConstantPrices = atCurrentPrices with { GrowthAtCurrentPrices = null };
    private static readonly Indicator ofGrowth = atCurrentPrices with { Target = new Target.AtLeast(Measure.Growth, 5) };

    private static readonly Figure[] twoQuarters = [FiledIn(3, new(110, 10)), FiledIn(6, new(210, -30))];

    [Fact]
    public void LastYear_IsWhatWasReportedThen()
    {
        var trend = Trend(atCurrentPrices, twoQuarters, Earlier(3, 90), Earlier(9, 280));

        Assert.Equal("上年同期", LastYearText.NameOf(trend.LastYear!));
        Assert.Equal([90, null, 280, null], trend.LastYear!.Values.AsEnumerable()); // what is missing is not filled in with what the growth tells
        Assert.EndsWith(
            "序时进度：上半年200亿元。年度目标：达到400亿元。上年同期：一季度90.0亿元，前三季度280.0亿元。",
            trend.Alt,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void LastYearThatWasNotReported_IsToldByTheGrowth_AndSaysSo()
    {
        var trend = Trend(atCurrentPrices, twoQuarters);

        Assert.Equal("上年同期（按同比增速推算）", LastYearText.NameOf(trend.LastYear!));
        Assert.Equal([100, 300, null, null], trend.LastYear!.Values.AsEnumerable());
        Assert.EndsWith("上年同期（按同比增速推算）：一季度100.0亿元，上半年300.0亿元。", trend.Alt, StringComparison.Ordinal);
    }

    [Fact]
    public void GrowthOfMinusHundred_TellsNoValue() =>
        Assert.Equal(
            [null, 300, null, null],
            Trend(atCurrentPrices, [FiledIn(3, new(0, -100)), twoQuarters[1]]).LastYear!.Values.AsEnumerable()
        );

    [Fact]
    public void GrowthAtConstantPrices_TellsNothing()
    {
        var trend = Trend(atConstantPrices, twoQuarters);

        Assert.Null(trend.LastYear);
        Assert.DoesNotContain("上年", trend.Alt, StringComparison.Ordinal);
    }

    [Fact]
    public void TrendOfGrowths_HasLastYearsGrowths_WhereTheyWereReported()
    {
        Assert.Null(Trend(ofGrowth, twoQuarters).LastYear);
        Assert.Equal(
            [6.5m, null, null, null],
            Trend(ofGrowth, twoQuarters, new LastYearValue("sales", new Period(2020, 3), 6.5m)).LastYear!.Values.AsEnumerable()
        );
    }

    [Fact]
    public void Alt_SaysWhatTheChartSays() =>
        Assert.Equal(
            "销售额走势图：一季度110.0亿元，上半年210.0亿元。序时进度：上半年200亿元。年度目标：达到400亿元。",
            Trend(atConstantPrices, twoQuarters).Alt
        );

    [Fact]
    public void PlanThatIsALevelLine_IsSaidOnce_InTheWordsOfTheTable() =>
        Assert.Equal("销售额走势图：一季度同比增长10.0%，上半年同比下降30.0%。年度目标：增长5%以上。", Trend(ofGrowth, twoQuarters).Alt);

    [Fact]
    public void Note_IsTheNewestValueAndTheTarget()
    {
        Assert.Equal("上半年210.0亿元，目标达到400亿元", Trend(atCurrentPrices, twoQuarters).Note);
        Assert.Equal("上半年下降30.0%，目标增长5%以上", Trend(ofGrowth, twoQuarters).Note);
    }

    [Fact]
    public void OneValue_IsNoTrend() =>
        Assert.Null(
            Content.Charts.Trend.From(
                new BulletinData(SnapshotOf(atCurrentPrices, [twoQuarters[1]])),
                AssessmentOf(atCurrentPrices, [twoQuarters[1]])
            )
        );

    [Fact]
    public void EachChart_HasLastYearsLineWhereThereIsOne()
    {
        var blocks = MonthlyBulletin.Compose(SnapshotOf(atCurrentPrices, twoQuarters)).Blocks;
        var chart = Assert.Single(blocks.OfType<LineCharts>()).First;
        var grid = Assert.Single(blocks.OfType<SmallMultiples>());

        Assert.Equal([SeriesLook.Current, SeriesLook.Target, SeriesLook.Previous], chart.Series.Select(s => s.Look));
        Assert.Equal(["实绩", "序时进度", "上年同期（按同比增速推算）"], chart.Series.Select(s => s.Name));
        Assert.Equal(chart.Alt, Assert.Single(grid.Charts).Chart.Alt);
        Assert.DoesNotContain(
            MonthlyBulletin.Compose(SnapshotOf(atConstantPrices, twoQuarters)).Blocks.OfType<LineCharts>().Single().First.Series,
            s => s.Look == SeriesLook.Previous
        );
    }

    [Fact]
    public void KeyOfTheGrid_SaysWhetherLastYearWasReported()
    {
        var other = atCurrentPrices with { Code = "other", Name = "另一指标" };
        Figure[] figures = [.. twoQuarters, .. twoQuarters.Select(f => f with { Indicator = "other" })];

        Assert.Equal("上年同期", LastYearIn(Earlier(3, 90), new("other", new Period(2020, 3), 80)));
        Assert.Equal("上年同期（按同比增速推算）", LastYearIn());
        Assert.Equal("上年同期（部分按同比增速推算）", LastYearIn(Earlier(3, 90)));

        string LastYearIn(params ImmutableArray<LastYearValue> lastYear) =>
            MonthlyBulletin
                .Compose(
                    new Snapshot(PlanBuilder.Build(atCurrentPrices, other), new Period(2021, 6), [.. figures], null, [], LastYear: lastYear)
                )
                .Blocks.OfType<SmallMultiples>()
                .Single()
                .Key.Single(entry => entry.Look == SeriesLook.Previous)
                .Name;
    }

    [Fact]
    public void EveryIndicatorWithTwoValues_HasASmallChart()
    {
        var snapshot = RealPlan.SnapshotOf(6);
        var expected =
            from indicator in snapshot.Plan.Indicators
            where indicator.Target.About != Measure.Stage
            where snapshot.Figures.Count(f => f.Indicator == indicator.Code && f.Value.ValueOf(indicator.Target.About) is not null) >= 2
            select indicator.Name;

        var charts = MonthlyBulletin.Compose(snapshot).Blocks.OfType<SmallMultiples>().Single().Charts;

        Assert.Equal(
            expected.Order(StringComparer.Ordinal),
            charts.Select(c => c.Chart.Alt.Split("走势图")[0]).Order(StringComparer.Ordinal)
        );
        Assert.True(charts.Count > 40, "The real plan has some fifty such indicators.");
    }

    [Fact]
    public void NothingToShow_NoGrid() =>
        Assert.Empty(
            MonthlyBulletin
                .Compose(SnapshotBuilder.Build(PlanBuilder.Plan, new Period(2021, 6), [], null, null))
                .Blocks.OfType<SmallMultiples>()
        );

    private static Trend Trend(Indicator indicator, Figure[] figures, params ImmutableArray<LastYearValue> lastYear) =>
        Content.Charts.Trend.From(new BulletinData(SnapshotOf(indicator, figures, lastYear)), AssessmentOf(indicator, figures))!;

    private static IndicatorEvaluation AssessmentOf(Indicator indicator, Figure[] figures) =>
        IndicatorEvaluator.EvaluateAll(SnapshotOf(indicator, figures))[0];

    private static Snapshot SnapshotOf(Indicator indicator, Figure[] figures, params ImmutableArray<LastYearValue> lastYear) =>
        new(PlanBuilder.Build(indicator), new Period(2021, 6), [.. figures], null, [], LastYear: lastYear);

    private static Figure FiledIn(int month, FigureValue reading) =>
        SampleFigures.FigureOf(atCurrentPrices, new Period(2021, month), reading);

    private static LastYearValue Earlier(int month, decimal level) => new("sales", new Period(2020, month), level);
}
