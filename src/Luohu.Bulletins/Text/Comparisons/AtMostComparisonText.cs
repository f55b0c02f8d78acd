using Luohu.Domain;
using Luohu.Domain.Plans;

namespace Luohu.Bulletins.Text;

/// <summary>控制在3%以内: 控制在3%的年度目标以内, 超出3%的年度控制目标0.2个百分点.</summary>
internal static class AtMostComparisonText
{
    /// <summary>A level or growth against its ceiling.</summary>
    public static string Describe(Indicator indicator, decimal value, Target.AtMost target)
    {
        var ceiling =
            target.Measure == Measure.Growth
                ? $"{(target.Value < 0 ? "下降" : "增长")}{Numerals.PrintShort(Math.Abs(target.Value))}%"
                : ValueText.PrintPlanned(indicator, target.Value);
        return value <= target.Value
            ? $"控制在{ceiling}的年度目标以内"
            : $"超出{ceiling}的年度控制目标{DifferenceText.Between(indicator, target.Measure, value, target.Value)}";
    }
}
