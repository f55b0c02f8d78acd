using System.Collections.Immutable;
using Luohu.Plan;

namespace Luohu.Bulletins.Data;

/// <summary>The year before, behind this year's line of a trend.</summary>
/// <param name="Name">上年同期, and that it was not reported but told by the growth where that is so.</param>
/// <param name="Values">A value for each of the year's periods; null where there is none.</param>
internal sealed record LastYearLine(string Name, ImmutableArray<decimal?> Values)
{
    /// <summary>The name of a line that was reported last year.</summary>
    public const string Reported = "上年同期";

    /// <summary>The name of a line that this year's levels and growths tell.</summary>
    public const string Derived = Reported + "（按同比增速推算）";

    /// <summary>
    /// The line of an indicator: as reported last year; where nothing was, as this year's figures tell it; null where neither
    /// is to be had. It is never a mix of the two.
    /// </summary>
    public static LastYearLine? Find(BulletinData data, Indicator indicator, ImmutableArray<Period> periods)
    {
        if (NullIfNone(Reported, periods.Select(period => data.Snapshot.FindLastYear(indicator.Code, period.Month))) is { } reported)
            return reported;
        return indicator.Target.About == Measure.Level
            ? NullIfNone(Derived, periods.Select(period => data.Snapshot.Find(indicator.Code, period) is { } figure ? SamePeriodLastYear.Of(indicator, figure.Reading) : null))
            : null;
    }

    private static LastYearLine? NullIfNone(string name, IEnumerable<decimal?> values)
    {
        ImmutableArray<decimal?> all = [.. values];
        return all.Any(value => value is not null) ? new(name, all) : null;
    }
}
