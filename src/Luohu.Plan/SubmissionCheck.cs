using System.Collections.Immutable;
using System.Globalization;
using Luohu.Plan.Checks;

namespace Luohu.Plan;

/// <summary>Checks a submission against the plan and what stands in the ledger: all faults at once, never only the first.</summary>
public static class SubmissionCheck
{
    /// <summary>Checks <paramref name="submission"/>.</summary>
    /// <param name="plan">The plan of the period's year.</param>
    /// <param name="submission">What was sent.</param>
    /// <param name="standing">The department's figures of the year as they stand.</param>
    /// <param name="now">The present instant, which decides whether the period is open.</param>
    /// <param name="background">What else is known; null for nothing.</param>
    public static CheckResult Check(
        AnnualPlan plan, Submission submission, IEnumerable<Figure> standing, DateTimeOffset now, CheckBackground? background = null)
    {
        var known = background ?? CheckBackground.None;
        var figures = standing.ToDictionary(f => (f.Indicator, f.Period));
        var history = new CheckHistory(figures.Values, known.LastYear, submission);
        var findings = Whole(plan, submission, now, known)
            .Concat(Twice(submission.Rows))
            .Concat(submission.Rows.SelectMany(row => RowCheck.Check(plan, submission, row, figures, history)))
            .ToList();
        return new(
            [.. findings.Where(f => !f.Passes).Select(f => f.Fault)],
            [.. findings.Where(f => f.Passes).Select(f => f.Fault)]);
    }

    private static IEnumerable<Finding> Whole(AnnualPlan plan, Submission submission, DateTimeOffset now, CheckBackground background)
    {
        var period = submission.Period;
        if (period.Year != plan.Year)
            yield return Finding.Of("/period", FaultCode.NoPlan, $"{plan.Year}年计划不包含{period}，请检查报送期。");
        else if (now < ReportingCalendar.OpensAt(period))
            yield return Finding.Of("/period", FaultCode.PeriodNotOpen,
                $"{period}尚未结束，{DayOf(ReportingCalendar.OpensAt(period))}起方可报送。");
        else if (plan.Calendar.ClosesAt(period) is { } closing && closing <= now && !(now < background.OpenUntil))
            yield return Finding.Of("/period", FaultCode.PeriodClosed,
                $"{period}已于{DayOf(closing)}关闭，不再接受报送和修改；确需补报或更正，请联系管理员为本部门开放。");

        if (submission.Rows.IsEmpty)
            yield return Finding.Of("/figures", FaultCode.NoFigures, "没有任何指标数据，请至少填报一项。");
        if (submission.Rows.Length > Submission.MaxRows)
            yield return Finding.Of("/figures", FaultCode.TooManyFigures,
                $"一次最多报送{Submission.MaxRows}项，现有{submission.Rows.Length}项，请分次报送。");
    }

    private static string DayOf(DateTimeOffset instant) => ChinaTime.DayOf(instant).ToString("yyyy年M月d日", CultureInfo.InvariantCulture);

    private static IEnumerable<Finding> Twice(ImmutableArray<SubmissionRow> rows) =>
        rows.GroupBy(row => row.Indicator).SelectMany(same => same.Skip(1)).Select(row =>
            Finding.Of(row.Place + "/indicator", FaultCode.DuplicateIndicator, $"指标“{row.Indicator}”重复出现，请只保留一行。", row.Indicator));
}
