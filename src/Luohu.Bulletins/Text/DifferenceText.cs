using Luohu.Domain;
using Luohu.Domain.Plans;
using Luohu.Domain.Text;

namespace Luohu.Bulletins.Text;

/// <summary>How far two values are apart, in words; the side is said by the words before it, so there is never a sign.</summary>
internal static class DifferenceText
{
    /// <summary>Two values of a measure: 0.2个百分点 for growths and levels in percent, 12家 for other levels.</summary>
    public static string Between(Indicator indicator, Measure measure, decimal one, decimal other)
    {
        var difference = Math.Abs(one - other);
        var (decimals, unit) =
            measure == Measure.Growth ? (Indicator.GrowthDecimals, "个百分点")
            : indicator.Unit == "%" ? (Math.Max(Numerals.DecimalsOf(difference), Indicator.GrowthDecimals), "个百分点")
            : (indicator.Decimals, indicator.Unit);

        // What is apart is never said to be 0 apart.
        return (Numerals.Round(difference, decimals) == 0 ? Numerals.PrintShort(difference) : Numerals.Print(difference, decimals)) + unit;
    }

    /// <summary>A completion against 序时进度: 快于序时进度2.6个百分点.</summary>
    public static string FromSchedule(decimal completion, decimal scheduled) =>
        Math.Sign(Numerals.Round(completion - scheduled, Indicator.GrowthDecimals)) switch
        {
            > 0 => $"快于序时进度{Wording.Points(completion - scheduled)}",
            < 0 => $"慢于序时进度{Wording.Points(completion - scheduled)}",
            _ => "与序时进度基本持平",
        };
}
