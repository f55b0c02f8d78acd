using Luohu.Domain.Plans;

namespace Luohu.Domain.Figures;

/// <summary>Tells the level of the same period of the year before from this year's level and its growth.</summary>
public static class SamePeriodLastYear
{
    /// <summary>The least growth in percent that tells anything: nearer to -100 % its rounding alone leaves any level possible.</summary>
    internal const decimal LowestGrowth = -99;

    /// <summary>
    /// The level of the year before that <paramref name="figureValue"/> tells: level / (1 + growth / 100), not rounded.
    /// </summary>
    /// <param name="indicator">The indicator.</param>
    /// <param name="figureValue">This year's value.</param>
    /// <returns>
    /// A level in the indicator's unit, 0 or above. Null where the growth is not that of the levels themselves
    /// (<see cref="Indicator.GrowthAtCurrentPrices"/>), where level or growth is missing or can be none that was reported, and
    /// where so little is left of last year's level (-99% or less) that it cannot be told.
    /// </returns>
    public static decimal? Derive(Indicator indicator, FigureValue figureValue) =>
        indicator.GrowthAtCurrentPrices == true
        && figureValue is { Level: >= 0 and <= Indicator.MaxLevel and var level, Growth: >= LowestGrowth and var growth }
            ? LevelOf(level, growth)
            : null;

    /// <summary>The level from which <paramref name="growth"/> percent, <see cref="LowestGrowth"/> or about that at least, leads to <paramref name="level"/>.</summary>
    internal static decimal LevelOf(decimal level, decimal growth) => level / (1 + growth / 100);
}
