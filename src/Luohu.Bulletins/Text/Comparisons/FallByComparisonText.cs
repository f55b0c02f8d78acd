using Luohu.Domain;
using Luohu.Domain.Plans;

namespace Luohu.Bulletins.Text;

/// <summary>下降4%: 降幅大于年度目标1.2个百分点. A fall is always told as a positive number.</summary>
internal static class FallByComparisonText
{
    /// <summary>A growth against the planned fall of <paramref name="percent"/>.</summary>
    public static string Describe(Indicator indicator, decimal growth, decimal percent)
    {
        var apart = DifferenceText.Between(indicator, Measure.Growth, growth, -percent);
        return growth.CompareTo(-percent) switch
        {
            < 0 => $"降幅大于年度目标{apart}",
            0 => "降幅与年度目标持平",
            _ when growth < 0 => $"降幅小于年度目标{apart}",
            _ => $"与下降{Numerals.PrintShort(percent)}%的年度目标相差{apart}",
        };
    }
}
