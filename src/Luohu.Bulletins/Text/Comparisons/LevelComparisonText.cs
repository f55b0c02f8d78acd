using Luohu.Domain;
using Luohu.Domain.Plans;
using Luohu.Domain.Text;

namespace Luohu.Bulletins.Text;

/// <summary>达到400亿元: 完成年度目标的52.6%，快于序时进度2.6个百分点; 达到95%: 高于95%的年度目标1.2个百分点.</summary>
internal static class LevelComparisonText
{
    /// <summary>A level against what it is to reach.</summary>
    /// <param name="indicator">The indicator.</param>
    /// <param name="due">The figure's month.</param>
    /// <param name="result">The evaluation.</param>
    /// <param name="level">The level reported.</param>
    /// <param name="target">What is to be reached.</param>
    /// <param name="goal">What the target is called: 年度目标, or 年度目标下限 of a range.</param>
    public static string Describe(Indicator indicator, Period due, TargetEvaluation result, decimal level, decimal target, string goal)
    {
        if (result is not { CompletionRate: { } completion, PlannedRate: { } scheduled })
            return Alone(indicator, level, target, goal);

        var share = Wording.Percent(completion);
        return (Math.Sign(level - target), due.Month) switch
        {
            (1, 12) => $"为{goal}的{share}，超额完成年度目标",
            (0, 12) => "完成年度目标",
            (-1, 12) => $"完成{goal}的{share}，比{goal}少{DifferenceText.Between(indicator, Measure.Level, level, target)}",
            (1, _) => $"为{goal}的{share}，{Early(indicator)}年度目标",
            (0, _) => $"{Early(indicator)}年度目标",
            _ when level == 0 && scheduled == 0 => "按序时进度安排尚未到完成时点",
            _ =>
                $"{(indicator.Accumulation == Accumulation.AsOf ? "达到" : "完成")}{goal}的{share}，{DifferenceText.FromSchedule(completion, scheduled)}",
        };
    }

    // A stock may fall again before the year ends; a sum cannot.
    private static string Early(Indicator indicator) => indicator.Accumulation == Accumulation.AsOf ? "已达到" : "提前完成";

    // What is not spread over the year is compared with the target itself.
    private static string Alone(Indicator indicator, decimal level, decimal target, string goal)
    {
        var planned = $"{ValueText.PrintPlanned(indicator, target)}的{goal}";
        return level.CompareTo(target) switch
        {
            > 0 => $"高于{planned}{DifferenceText.Between(indicator, Measure.Level, level, target)}",
            < 0 => $"低于{planned}{DifferenceText.Between(indicator, Measure.Level, level, target)}",
            _ => $"达到{planned}",
        };
    }
}
