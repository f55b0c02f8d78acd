using Luohu.Domain.Evaluation;
using Luohu.Domain.Figures;
using Luohu.Domain.Plans;
using Luohu.Domain.Snapshots;

namespace Luohu.Domain.Tests;

/// <summary>Small plans for the tests: two departments, one headline section and one chapter.</summary>
internal static class PlanBuilder
{
    public static AnnualPlan Of(params IEnumerable<Indicator> indicators) =>
        new(
            new Region("440303", "深圳市罗湖区", "罗湖区"),
            2021,
            "计划报告",
            "罗湖区发展和改革局",
            new DateOnly(2021, 5, 31),
            new ReportingCalendar(DueDay: 12, ReminderDay: 10, PublishingDay: 16),
            new StatusThresholds(new Threshold(0, -8), new Threshold(0, -1), new Threshold(0, -3), new Threshold(-25, -50)),
            [new Department("statistics", "区统计局"), new Department("housing", "区住房和建设局")],
            [new Section("headline", "主要目标", Headline: true), new Section("chapter-1", "第一章")],
            [
                new StageScale("building", ["未启动", "前期工作", "开工", "完工"]),
                new StageScale("assigned", ["未达进度", "基本达到进度", "达到进度"]),
            ],
            [.. indicators],
            []
        );

    public static Indicator Indicator(
        string code,
        Target? target = null,
        Accumulation accumulation = Accumulation.Cumulative,
        Schedule? schedule = null,
        Baseline? baseline = null
    ) =>
        new(
            code,
            "指标" + code,
            "亿元",
            1,
            "headline",
            "statistics",
            [Measure.Level, Measure.Growth],
            accumulation,
            schedule ?? new Schedule(Frequency.Monthly),
            target ?? new Target.AtLeast(Measure.Level, 400),
            "来源",
            Baseline: baseline
        );

    public static Indicator Task(string code, Target target, string scale = "building", string department = "housing") =>
        new(
            code,
            "项目" + code,
            "",
            0,
            "chapter-1",
            department,
            [Measure.Stage],
            Accumulation.Rate,
            new Schedule(Frequency.Monthly),
            target,
            "来源",
            Task: "任务",
            StageScale: scale
        );

    /// <summary>The snapshot of a month of 2021, the first bulletin of its year.</summary>
    public static Snapshot Snapshot(AnnualPlan plan, int month, params IEnumerable<Figure> figures) =>
        SnapshotBuilder.Build(plan, new Period(2021, month), figures, before: null, notice: null);

    /// <summary>The evaluation of a reading for a month of 2021, under a plan that has the indicator alone.</summary>
    public static TargetEvaluation? Judged(Indicator indicator, int month, FigureValue reading, decimal? pace = null) =>
        TargetEvaluator.Evaluate(Of(indicator), indicator, new Period(2021, month), reading, pace);

    public static Figure Figure(string indicator, int month, FigureValue reading, DateTimeOffset? filedAt = null, int revision = 1)
    {
        var at = filedAt ?? new DateTimeOffset(2021, month, 28, 9, 0, 0, ChinaTime.Offset).AddDays(10);
        return new Figure(
            indicator,
            new Period(2021, month),
            reading,
            revision,
            "statistics",
            at,
            at,
            Reason: revision > 1 ? "更正" : null
        );
    }
}
