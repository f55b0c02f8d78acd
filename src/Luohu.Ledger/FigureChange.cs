using Luohu.Plan;

namespace Luohu.Ledger;

/// <summary>What a row of a submission does to the figure that stands.</summary>
/// <param name="Figure">The figure that stands afterwards.</param>
/// <param name="Revision">The revision that made it so; null when the row says nothing new.</param>
internal sealed record FigureChange(Figure Figure, Revision? Revision)
{
    public FilingOutcome Outcome => Revision switch
    {
        null => FilingOutcome.Unchanged,
        { Number: 1 } => FilingOutcome.New,
        _ => FilingOutcome.Revised,
    };

    /// <summary>
    /// A reading other than the one that stands makes a revision. So does an equal reading with a remark other than the
    /// one that stands, lest the words be lost; a row without a remark takes none back. Such a revision leaves the
    /// figure the reason of its reading.
    /// </summary>
    public static FigureChange Of(Filing filing, SubmissionRow row, Figure? standing, string receipt)
    {
        var (department, period) = (filing.Submission.Department, filing.Submission.Period);
        var reading = new Reading(row.Level, row.Growth, row.Stage);
        var (remark, reason) = (Given(row.Remark), standing is null ? null : Given(row.Reason));
        var at = filing.At.ToUniversalTime();

        var same = standing?.Reading == reading;
        if (standing is not null && same && (remark is null || remark == standing.Remark))
            return new FigureChange(standing, null);

        var figure = new Figure(
            row.Indicator, period, reading, standing?.Revision + 1 ?? 1, department,
            standing?.FirstFiledAt ?? at, at, remark, reason ?? (same ? standing?.Reason : null));
        return new FigureChange(figure, new Revision(figure.Revision, reading, remark, reason, filing.By, at, receipt, filing.Person));
    }

    private static string? Given(string? words) => string.IsNullOrWhiteSpace(words) ? null : words;
}
