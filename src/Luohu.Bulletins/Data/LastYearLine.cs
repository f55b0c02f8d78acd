using System.Collections.Immutable;
using Luohu.Domain;
using Luohu.Domain.Figures;
using Luohu.Domain.Plans;

namespace Luohu.Bulletins.Data;

/// <summary>The year before, behind this year's line of a trend.</summary>
/// <param name="IsDerived">Whether the values were not reported last year but follow from this year's levels and growths.</param>
/// <param name="Values">A value for each of the year's periods; null where there is none.</param>
internal sealed record LastYearLine(bool IsDerived, ImmutableArray<decimal?> Values)
{
    /// <summary>
    /// The line of an indicator: as reported last year; where nothing was, as this year's figures imply it; null where there is
    /// neither. It never mixes the two.
    /// </summary>
    public static LastYearLine? Find(BulletinData data, Indicator indicator, ImmutableArray<Period> periods)
    {
        if (
            NullIfNone(isDerived: false, periods.Select(period => data.Snapshot.FindLastYear(indicator.Code, period.Month))) is { } reported
        )
            return reported;
        return indicator.Target.About == Measure.Level
            ? NullIfNone(
                isDerived: true,
                periods.Select(period =>
                    data.Snapshot.Find(indicator.Code, period) is { } figure ? SamePeriodLastYear.Derive(indicator, figure.Value) : null
                )
            )
            : null;
    }

    private static LastYearLine? NullIfNone(bool isDerived, IEnumerable<decimal?> values)
    {
        ImmutableArray<decimal?> all = [.. values];
        return all.Any(value => value is not null) ? new(isDerived, all) : null;
    }
}
