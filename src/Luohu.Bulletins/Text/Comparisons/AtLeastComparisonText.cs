using Luohu.Domain.Plans;

namespace Luohu.Bulletins.Text;

/// <summary>增长5%以上: 高于年度目标1.2个百分点.</summary>
internal static class AtLeastComparisonText
{
    /// <summary>A growth against the least that is planned.</summary>
    public static string DescribeGrowth(Indicator indicator, decimal growth, decimal target) =>
        growth.CompareTo(target) switch
        {
            > 0 => $"高于年度目标{DifferenceText.Between(indicator, Measure.Growth, growth, target)}",
            < 0 => $"低于年度目标{DifferenceText.Between(indicator, Measure.Growth, growth, target)}",
            _ => "与年度目标持平",
        };
}
