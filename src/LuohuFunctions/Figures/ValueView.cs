using Luohu.Domain;
using Luohu.Domain.Plans;
using Luohu.Domain.Text;

namespace LuohuFunctions.Figures;

/// <summary>A number as an answer shows it: as it is, and as the bulletin prints it, without its unit.</summary>
internal sealed record ValueView(decimal Value, string Text)
{
    /// <summary>A level in its indicator's unit.</summary>
    public static ValueView? Level(Indicator indicator, decimal? level) =>
        level is { } value ? new(value, Numerals.Print(value, indicator.Decimals)) : null;

    /// <summary>A growth in percent.</summary>
    public static ValueView? Growth(decimal? growth) => growth is { } value ? new(value, Wording.GrowthCell(value)) : null;
}
