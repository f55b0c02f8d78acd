using System.Collections.Immutable;
using System.Globalization;
using Luohu.Domain.Figures;
using Luohu.Domain.Plans;
using Luohu.Domain.Submissions.Checks;

namespace Luohu.Domain.Submissions;

/// <summary>Checks a submission against the plan and what stands in the storage: all errors at once, never only the first.</summary>
public static class SubmissionValidator
{
    /// <summary>Checks <paramref name="submission"/>.</summary>
    /// <param name="plan">The plan of the period's year.</param>
    /// <param name="submission">What was sent.</param>
    /// <param name="existing">The department's figures of the year as they stand.</param>
    /// <param name="now">The present instant, which decides whether the period is open.</param>
    /// <param name="background">What else is known; null for nothing.</param>
    public static ValidationResult Validate(
        AnnualPlan plan,
        Submission submission,
        IEnumerable<Figure> existing,
        DateTimeOffset now,
        ValidationContext? background = null
    )
    {
        var known = background ?? ValidationContext.None;
        var figures = existing.ToDictionary(f => (f.Indicator, f.Period));
        var history = new CheckHistory(figures.Values, known.LastYear, submission);
        var findings = Whole(plan, submission, now, known)
            .Concat(Twice(submission.Rows))
            .Concat(submission.Rows.SelectMany(row => RowValidator.Validate(plan, submission, row, figures, history)))
            .ToList();
        return new([.. findings.Where(f => !f.IsWarning).Select(f => f.Error)], [.. findings.Where(f => f.IsWarning).Select(f => f.Error)]);
    }

    private static IEnumerable<ValidationFinding> Whole(
        AnnualPlan plan,
        Submission submission,
        DateTimeOffset now,
        ValidationContext background
    )
    {
        var period = submission.Period;
        if (period.Year != plan.Year)
            yield return ValidationFinding.Create(
                "/period",
                ValidationErrorCode.NoPlan,
                $"{plan.Year}年计划不包含{period}，请检查报送期。"
            );
        else if (now < ReportingCalendar.OpensAt(period))
            yield return ValidationFinding.Create(
                "/period",
                ValidationErrorCode.PeriodNotOpen,
                $"{period}尚未结束，{DayOf(ReportingCalendar.OpensAt(period))}起方可报送。"
            );
        else if (plan.Calendar.ClosesAt(period) is { } closing && closing <= now && !(now < background.OpenUntil))
            yield return ValidationFinding.Create(
                "/period",
                ValidationErrorCode.PeriodClosed,
                $"{period}已于{DayOf(closing)}关闭，不再接受报送和修改；确需补报或更正，请联系管理员为本部门开放。"
            );

        if (submission.Rows.IsEmpty)
            yield return ValidationFinding.Create("/figures", ValidationErrorCode.NoFigures, "没有任何指标数据，请至少填报一项。");
        if (submission.Rows.Length > Submission.MaxRows)
            yield return ValidationFinding.Create(
                "/figures",
                ValidationErrorCode.TooManyFigures,
                $"一次最多报送{Submission.MaxRows}项，现有{submission.Rows.Length}项，请分次报送。"
            );
    }

    private static string DayOf(DateTimeOffset instant) => ChinaTime.DayOf(instant).ToString("yyyy年M月d日", CultureInfo.InvariantCulture);

    private static IEnumerable<ValidationFinding> Twice(ImmutableArray<SubmissionRow> rows) =>
        rows.GroupBy(row => row.Indicator)
            .SelectMany(same => same.Skip(1))
            .Select(row =>
                ValidationFinding.Create(
                    row.Place + "/indicator",
                    ValidationErrorCode.DuplicateIndicator,
                    $"指标“{row.Indicator}”重复出现，请只保留一行。",
                    row.Indicator
                )
            );
}
