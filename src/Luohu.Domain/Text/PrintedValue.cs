using Luohu.Domain.Plans;

namespace Luohu.Domain.Text;

/// <summary>A number as it is, and as the bulletin prints it.</summary>
/// <param name="Value">Not rounded.</param>
/// <param name="Text">Rounded, as a reader sees it.</param>
public sealed record PrintedValue(decimal Value, string Text)
{
    /// <summary>A level in its indicator's unit, which is not printed with it; null for none.</summary>
    public static PrintedValue? Level(Indicator indicator, decimal? level) =>
        level is { } value ? new(value, Numerals.Print(value, indicator.Decimals)) : null;

    /// <summary>A growth in percent, without the sign; null for none.</summary>
    public static PrintedValue? Growth(decimal? growth) => growth is { } value ? new(value, Wording.GrowthCell(value)) : null;

    /// <summary>A share in percent, without the sign; null for none.</summary>
    public static PrintedValue? Share(decimal? share) =>
        share is { } value ? new(value, Numerals.Print(value, Indicator.GrowthDecimals)) : null;
}
