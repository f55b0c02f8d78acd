using Luohu.Domain.Figures;
using Luohu.Domain.Plans;

namespace Luohu.Domain.Submissions.Checks;

/// <summary>The figures around those that are checked.</summary>
public sealed class CheckHistory
{
    private readonly ILookup<string, Figure> year;
    private readonly ILookup<string, Figure> lastYear;
    private readonly IReadOnlyDictionary<string, SubmissionRow> submitted;
    private readonly Period submittedFor;

    /// <param name="year">The figures of the year on file.</param>
    /// <param name="lastYear">Figures of the year before, of indicators that were counted alike then.</param>
    /// <param name="submission">What is about to be filed and takes the place of what is on file; null for nothing.</param>
    public CheckHistory(IEnumerable<Figure> year, IEnumerable<Figure> lastYear, Submission? submission = null)
    {
        this.year = year.ToLookup(figure => figure.Indicator);
        this.lastYear = lastYear.ToLookup(figure => figure.Indicator);
        submitted = (submission?.Rows ?? []).GroupBy(row => row.Indicator).ToDictionary(rows => rows.Key, rows => rows.First());
        submittedFor = submission?.Period ?? default;
    }

    /// <summary>The figures of an indicator for earlier months of the year, newest first.</summary>
    public IEnumerable<Figure> Before(string indicator, Period period) =>
        year[indicator].Where(figure => figure.Period < period).OrderByDescending(figure => figure.Period);

    /// <summary>The figure of the same month of the year before; null when none is known.</summary>
    public Figure? LastYear(string indicator, Period period) =>
        period.Year > 1 ? lastYear[indicator].FirstOrDefault(figure => figure.Period == period.AddMonths(-12)) : null;

    /// <summary>The level of an indicator for a month, as it is submitted or else as it is on file; null for none that can be.</summary>
    public decimal? LevelOf(Indicator indicator, Period period)
    {
        var level = Submitted(indicator, period) is { } row ? row.Level : OnFile(indicator, period)?.Value.Level;
        return level >= indicator.LevelRange.Min && level <= indicator.LevelRange.Max ? level : null;
    }

    /// <summary>The growth of an indicator for a month, as it is submitted or else as it is on file; null for none.</summary>
    public decimal? GrowthOf(Indicator indicator, Period period) =>
        Submitted(indicator, period) is { } row ? row.Growth : OnFile(indicator, period)?.Value.Growth;

    private SubmissionRow? Submitted(Indicator indicator, Period period) =>
        period == submittedFor ? submitted.GetValueOrDefault(indicator.Code) : null;

    private Figure? OnFile(Indicator indicator, Period period) => year[indicator.Code].FirstOrDefault(figure => figure.Period == period);
}
