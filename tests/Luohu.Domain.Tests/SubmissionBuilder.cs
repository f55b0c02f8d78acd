using Luohu.Domain.Figures;
using Luohu.Domain.Plans;
using Luohu.Domain.Submissions;

namespace Luohu.Domain.Tests;

/// <summary>Submissions of the statistics department for June 2021, checked on the first day that June can be reported.</summary>
internal static class SubmissionBuilder
{
    public static readonly Period June = new(2021, 6);

    public static readonly AnnualPlan Plan = PlanBuilder.Of(
        PlanBuilder.Indicator("gdp", new Target.AtLeast(Measure.Growth, 5), schedule: new Schedule(Frequency.Quarterly)) with
        {
            Name = "地区生产总值",
        },
        PlanBuilder.Indicator("investment", new Target.AtLeast(Measure.Level, 400)) with
        {
            Name = "固定资产投资",
        },
        PlanBuilder.Indicator("rate", new Target.AtMost(Measure.Level, 3), Accumulation.Rate) with
        {
            Name = "城镇登记失业率",
            Unit = "%",
            Decimals = 2,
            Measures = [Measure.Level],
            Bounds = new Bounds(0, 100),
        },
        PlanBuilder.Indicator("homes", new Target.AtLeast(Measure.Level, 3000)) with
        {
            Name = "住房",
            Unit = "套",
            Decimals = 0,
            Measures = [Measure.Level],
        },
        PlanBuilder.Indicator("census", schedule: new Schedule(Frequency.Yearly)) with
        {
            Name = "年报指标",
        },
        PlanBuilder.Task("station", new Target.Milestone("完工"), department: "statistics") with
        {
            Name = "车站",
        },
        PlanBuilder.Task("clinic", new Target.Milestone("完工")) with
        {
            Name = "社康中心",
        }
    );

    /// <summary>What the check says of rows for June, given what stands.</summary>
    public static ValidationResult Check(IEnumerable<SubmissionRow> rows, params IEnumerable<Figure> standing) =>
        Check(June, rows, standing);

    /// <summary>What the check says of rows for a month that has just ended, given what stands.</summary>
    public static ValidationResult Check(Period period, IEnumerable<SubmissionRow> rows, params IEnumerable<Figure> standing) =>
        SubmissionValidator.Validate(Plan, new Submission("statistics", period, [.. rows]), standing, ReportingCalendar.OpensAt(period));

    /// <summary>A row at <c>/figures/0</c>.</summary>
    public static SubmissionRow Row(
        string indicator,
        decimal? level = null,
        decimal? growth = null,
        string? stage = null,
        string? remark = null,
        string? reason = null,
        string? noData = null
    ) => new("/figures/0", indicator, level, growth, stage, remark, reason, noData);
}
