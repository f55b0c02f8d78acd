using Luohu.Domain;
using Luohu.Domain.Plans;

namespace Luohu.Bulletins.Text;

/// <summary>增长5.5%-6%: 高于年度目标上限2.1个百分点, 处于5.5%—6%的年度目标区间, 低于年度目标下限0.3个百分点.</summary>
internal static class BetweenComparisonText
{
    /// <summary>A level or growth against its range. A level is on its way to the lower bound before it is in the range.</summary>
    public static string Describe(Indicator indicator, Period due, TargetEvaluation result, decimal value, Target.Between target)
    {
        if (value > target.Upper)
            return $"高于年度目标上限{DifferenceText.Between(indicator, target.Measure, value, target.Upper)}";
        if (value >= target.Lower)
            return target.Measure == Measure.Growth || indicator.Unit == "%"
                ? $"处于{RangeOf(indicator, target)}年度目标区间"
                : $"达到{RangeOf(indicator, target)}年度目标";
        return target.Measure == Measure.Growth
            ? $"低于年度目标下限{DifferenceText.Between(indicator, Measure.Growth, value, target.Lower)}"
            : LevelComparisonText.Describe(indicator, due, result, value, target.Lower, "年度目标下限");
    }

    // A range repeats its sign; one of declines is not written out, since a decline is no negative growth in words.
    private static string RangeOf(Indicator indicator, Target.Between target)
    {
        var unit = target.Measure == Measure.Growth ? "%" : indicator.Unit;
        return target.Lower < 0
            ? ""
            : $"{Numerals.PrintShort(target.Lower)}{(unit == "%" ? unit : "")}—{Numerals.PrintShort(target.Upper)}{unit}的";
    }
}
