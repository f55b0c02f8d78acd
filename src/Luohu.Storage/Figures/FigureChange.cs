using Luohu.Domain.Figures;
using Luohu.Domain.Submissions;

namespace Luohu.Storage.Figures;

/// <summary>What a row of a submission does to the figure that stands.</summary>
/// <param name="Figure">The figure that stands afterwards.</param>
/// <param name="Revision">The revision that made it so; null when the row says nothing new.</param>
/// <param name="Remark">What becomes of the remark; null where there was none and is none.</param>
internal sealed record FigureChange(Figure Figure, Revision? Revision, RemarkOutcome? Remark)
{
    public FigureOutcome Outcome => Revision switch
    {
        null => FigureOutcome.Unchanged,
        { Number: 1 } => FigureOutcome.New,
        _ => FigureOutcome.Revised,
    };

    /// <summary>
    /// A reading other than the one that stands makes a revision. So does an equal reading with a remark other than the
    /// one that stands, none included; such a revision leaves the figure the reason of its reading. A row that says
    /// nothing of the remark keeps it, whatever becomes of the reading.
    /// </summary>
    public static FigureChange From(SubmitCommand filing, SubmissionRow row, Figure? standing, string receipt)
    {
        var (department, period) = (filing.Submission.Department, filing.Submission.Period);
        var reading = new FigureValue(row.Level, row.Growth, row.Stage);
        var remark = row.KeepsRemark ? standing?.Remark : Given(row.Remark);
        var reason = standing is null ? null : Given(row.Reason);
        var at = filing.At.ToUniversalTime();

        var same = standing?.Value == reading;
        if (standing is not null && same && remark == standing.Remark)
            return new FigureChange(standing, null, RemarkOf(row, standing, remark));

        var figure = new Figure(
            row.Indicator, period, reading, standing?.Revision + 1 ?? 1, department,
            standing?.FirstFiledAt ?? at, at, remark, reason ?? (same ? standing?.Reason : null));
        return new FigureChange(figure, new Revision(figure.Revision, reading, remark, reason, filing.By, at, receipt, filing.Person), RemarkOf(row, standing, remark));
    }

    private static RemarkOutcome? RemarkOf(SubmissionRow row, Figure? standing, string? remark) =>
        remark is null ? (standing?.Remark is null ? null : RemarkOutcome.Removed)
        : row.KeepsRemark ? RemarkOutcome.Kept
        : RemarkOutcome.Given;

    private static string? Given(string? words) => string.IsNullOrWhiteSpace(words) ? null : words;
}
