using System.Text.Json.Serialization;

namespace Luohu.Domain.Plans;

/// <summary>When an indicator is reported: its months, and by how many months the figure trails (错月).</summary>
/// <param name="Frequency">The months that have a figure.</param>
/// <param name="LagMonths">0 when the figure is due right after its month; 1 when it comes a month later; up to 6.</param>
public sealed record Schedule(
    [property: JsonPropertyName("frequency")] Frequency Frequency,
    [property: JsonPropertyName("lagMonths")] int LagMonths = 0
)
{
    /// <summary>Whether there is a figure for <paramref name="period"/> at all.</summary>
    public bool Has(Period period) =>
        Frequency switch
        {
            Frequency.Monthly => true,
            Frequency.MonthlyFromFebruary => period.Month >= 2,
            Frequency.Quarterly => period.Month % 3 == 0,
            Frequency.HalfYearly => period.Month % 6 == 0,
            Frequency.Yearly => period.Month == 12,
            _ => false,
        };

    /// <summary>
    /// The newest period of the bulletin's own year whose figure belongs in the bulletin of <paramref name="bulletin"/>;
    /// null when none is due yet.
    /// </summary>
    public Period? NewestDueIn(Period bulletin) => NewestUpTo(bulletin.Year, bulletin.Month - LagMonths);

    /// <summary>The period whose figure becomes due with the bulletin of <paramref name="bulletin"/> and not before; null when none does.</summary>
    public Period? FirstDueIn(Period bulletin) =>
        NewestDueIn(bulletin) is { } newest && newest.Month == bulletin.Month - LagMonths ? newest : null;

    /// <summary>The period before <paramref name="period"/> in the same year that has a figure; null for the year's first.</summary>
    public Period? Before(Period period) => NewestUpTo(period.Year, period.Month - 1);

    /// <summary>Whether <paramref name="other"/> never has a figure in <paramref name="year"/> that this one lacks or gets later.</summary>
    internal bool Covers(Schedule other, int year) =>
        LagMonths <= other.LagMonths
        && Enumerable.Range(1, 12).Select(month => new Period(year, month)).All(period => Has(period) || !other.Has(period));

    // Counts the months of one year, so that no step leaves the calendar.
    private Period? NewestUpTo(int year, int lastMonth)
    {
        for (var month = lastMonth; month >= 1; month--)
        {
            var period = new Period(year, month);
            if (Has(period))
                return period;
        }

        return null;
    }
}
