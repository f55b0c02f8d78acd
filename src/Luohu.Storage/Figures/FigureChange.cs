using Luohu.Domain.Figures;
using Luohu.Domain.Submissions;

namespace Luohu.Storage.Figures;

/// <summary>What a row of a submission does to the figure that stands.</summary>
/// <param name="Figure">The figure that stands afterwards.</param>
/// <param name="Revision">The revision that made it so; null when the row says nothing new.</param>
/// <param name="Remark">What becomes of the remark; null where there was none and is none.</param>
internal sealed record FigureChange(Figure Figure, Revision? Revision, RemarkOutcome? Remark)
{
    public FigureOutcome Outcome =>
        Revision switch
        {
            null => FigureOutcome.Unchanged,
            { Number: 1 } => FigureOutcome.New,
            _ => FigureOutcome.Revised,
        };

    /// <summary>
    /// A value other than the one that stands makes a revision. So does an equal value with a remark other than the
    /// one that stands, none included; such a revision leaves the figure the reason of its value. A row that says
    /// nothing of the remark keeps it, whatever becomes of the value.
    /// </summary>
    public static FigureChange From(SubmitCommand filing, SubmissionRow row, Figure? existing, string receipt)
    {
        var (department, period) = (filing.Submission.Department, filing.Submission.Period);
        var value = new FigureValue(row.Level, row.Growth, row.Stage, row.NoData);
        var remark = row.KeepsRemark ? existing?.Remark : Given(row.Remark);
        var reason = existing is null ? null : Given(row.Reason);
        var at = filing.At.ToUniversalTime();

        var same = existing?.Value == value;
        if (existing is not null && same && remark == existing.Remark)
            return new FigureChange(existing, null, RemarkOf(row, existing, remark));

        var figure = new Figure(
            row.Indicator,
            period,
            value,
            existing?.Revision + 1 ?? 1,
            department,
            existing?.FirstFiledAt ?? at,
            at,
            remark,
            reason ?? (same ? existing?.Reason : null)
        );
        return new FigureChange(
            figure,
            new Revision(figure.Revision, value, remark, reason, filing.By, at, receipt, filing.Person),
            RemarkOf(row, existing, remark)
        );
    }

    private static RemarkOutcome? RemarkOf(SubmissionRow row, Figure? existing, string? remark) =>
        remark is null ? (existing?.Remark is null ? null : RemarkOutcome.Removed)
        : row.KeepsRemark ? RemarkOutcome.Kept
        : RemarkOutcome.Given;

    private static string? Given(string? words) => string.IsNullOrWhiteSpace(words) ? null : words;
}
