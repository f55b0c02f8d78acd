using System.Collections.Immutable;
using Luohu.Domain;
using Luohu.Domain.Figures;
using Luohu.Domain.Plans;
using Luohu.Domain.Snapshots;

namespace Luohu.Bulletins.Tests;

/// <summary>Every type of target, with readings that bring each of its statuses.</summary>
internal static class EveryTarget
{
    private static readonly Schedule Monthly = new(Frequency.Monthly);
    private static readonly Indicator Pace = PlanBuilder.Headline(
        "pace",
        "地区生产总值",
        "亿元",
        1,
        Monthly,
        new Target.AtLeast(Measure.Growth, 5),
        "statistics"
    );

    /// <summary>The indicator and, for each status in turn, the reading that brings it in that month; the same from June to December.</summary>
    public static ImmutableArray<(Indicator Indicator, ImmutableArray<FigureValue> Readings)> Cases(int month) =>
        [
            (
                Growth("at-least-growth", new Target.AtLeast(Measure.Growth, 5)),
                [Grown(6.2m), Grown(5), Grown(4.7m), Grown(-5.6m), Grown(0)]
            ),
            (
                Level("at-least-level", new Target.AtLeast(Measure.Level, 400)),
                [AtLevel(36m * month), AtLevel(450), AtLevel(400), AtLevel(31m * month), AtLevel(20m * month), AtLevel(0)]
            ),
            (Rate("at-least-rate", "%", new Target.AtLeast(Measure.Level, 95)), [AtLevel(96.2m), AtLevel(95), AtLevel(94.1m), AtLevel(80)]),
            (Stock("at-least-stock"), [AtLevel(440), AtLevel(450), AtLevel(460), AtLevel(425), AtLevel(415), AtLevel(403)]),
            (Growth("at-most-growth", new Target.AtMost(Measure.Growth, 3)), [Grown(2), Grown(3), Grown(3.6m), Grown(9)]),
            (Rate("at-most-level", "%", new Target.AtMost(Measure.Level, 3)), [AtLevel(2.6m), AtLevel(3), AtLevel(3.05m), AtLevel(3.2m)]),
            (Rate("at-most-unit", "微克/立方米", new Target.AtMost(Measure.Level, 24)), [AtLevel(17.4m), AtLevel(24.5m), AtLevel(30)]),
            (
                Growth("between-growth", new Target.Between(Measure.Growth, 5.5m, 6)),
                [Grown(8.1m), Grown(6), Grown(5.8m), Grown(5.2m), Grown(1)]
            ),
            (
                Level("between-level", new Target.Between(Measure.Level, 100, 120)),
                [AtLevel(9m * month), AtLevel(110), AtLevel(130), AtLevel(8m * month), AtLevel(month)]
            ),
            (Growth("fall-by", new Target.FallBy(4)), [Grown(-5.2m), Grown(-4), Grown(-3.5m), Grown(-1), Grown(0), Grown(1.5m)]),
            (
                Growth("keep-pace", new Target.KeepPaceWith("pace", 1)),
                [Grown(8), Grown(8.1m), Grown(8.9m), Grown(12), Grown(6.5m), Grown(2)]
            ),
            (Staged("assigned", new Target.Assigned(), "assigned"), [At("达到进度"), At("基本达到进度"), At("未达进度")]),
            (
                Staged("milestone", new Target.Milestone("开工"), "construction"),
                [At("开工"), At("完工"), At("施工招标"), At("立项"), At("前期工作")]
            ),
            (
                Staged("milestone-by-month", new Target.Milestone("立项", 9), "approval"),
                [At("立项"), At("申报"), At("方案编制"), At("前期研究")]
            ),
        ];

    /// <summary>What the bulletin of a month says of an indicator with that reading, and the word of its status.</summary>
    public static (string Status, string Text) Say(Indicator indicator, int month, FigureValue? reading, Period? bulletin = null)
    {
        var period = new Period(2021, month);
        ImmutableArray<Figure> figures =
        [
            SampleFigures.FigureOf(Pace, period, Grown(8.1m)),
            .. reading is null ? [] : (ImmutableArray<Figure>)[SampleFigures.FigureOf(indicator, period, reading)],
        ];
        var data = new Data.BulletinData(new Snapshot(PlanBuilder.Build(Pace, indicator), bulletin ?? period, figures, null, []));
        var evaluation = data.All[1];
        return (Text.StatusText.Word(Data.EvaluationStatuses.Classify(evaluation)), Text.IndicatorSentence.From(data, evaluation).Text);
    }

    public static Indicator With(Indicator indicator, Frequency frequency, int lag = 0) =>
        indicator with
        {
            Schedule = new Schedule(frequency, lag),
        };

    private static Indicator Growth(string code, Target target) =>
        PlanBuilder.Headline(code, "指标", "%", 1, Monthly, target, "statistics") with
        {
            Measures = [Measure.Growth],
            Accumulation = Accumulation.Rate,
        };

    private static Indicator Level(string code, Target target) =>
        PlanBuilder.Headline(code, "指标", "亿元", 1, Monthly, target, "statistics") with
        {
            Measures = [Measure.Level],
        };

    private static Indicator Rate(string code, string unit, Target target) =>
        PlanBuilder.Rate(code, "指标", unit, 2, Monthly, target, "statistics");

    private static Indicator Stock(string code) =>
        PlanBuilder.Count(code, "指标", "家", Monthly, new Target.AtLeast(Measure.Level, 450), "任务") with
        {
            Accumulation = Accumulation.AsOf,
            Baseline = new Baseline("达到403家", 403),
        };

    private static Indicator Staged(string code, Target target, string scale) =>
        PlanBuilder.Stage(code, "项目", Monthly, target, scale, "任务", "chapter-1", "planning");

    private static FigureValue AtLevel(decimal level) => new(level);

    private static FigureValue Grown(decimal growth) => new(growth: growth);

    private static FigureValue At(string stage) => new(stage: stage);
}
