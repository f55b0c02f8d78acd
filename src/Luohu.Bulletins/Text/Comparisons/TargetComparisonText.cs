using System.Diagnostics;
using Luohu.Bulletins.Data;
using Luohu.Domain;
using Luohu.Domain.Evaluation;
using Luohu.Domain.Figures;
using Luohu.Domain.Plans;

namespace Luohu.Bulletins.Text;

/// <summary>How a figure compares with its target, in the words of the target's type.</summary>
internal static class TargetComparisonText
{
    /// <summary>The clause; null where the figure cannot be evaluated.</summary>
    /// <param name="data">The bulletin data.</param>
    /// <param name="evaluation">The evaluation.</param>
    /// <param name="due">The figure's month.</param>
    /// <param name="figureValue">The figure's value.</param>
    public static string? Describe(BulletinData data, IndicatorEvaluation evaluation, Period due, FigureValue figureValue)
    {
        var indicator = evaluation.Indicator;
        if (evaluation.Result is not { } result)
            return indicator.Target is Target.KeepPaceWith unknown ? KeepPaceComparisonText.Unknown(data.Plan, unknown) : null;

        return indicator.Target switch
        {
            Target.AtLeast { Measure: Measure.Growth } t => AtLeastComparisonText.DescribeGrowth(
                indicator,
                figureValue.Growth!.Value,
                t.Value
            ),
            Target.AtLeast t => LevelComparisonText.Describe(indicator, due, result, figureValue.Level!.Value, t.Value, "年度目标"),
            Target.AtMost t => AtMostComparisonText.Describe(indicator, figureValue.ValueOf(t.Measure)!.Value, t),
            Target.Between t => BetweenComparisonText.Describe(indicator, due, result, figureValue.ValueOf(t.Measure)!.Value, t),
            Target.FallBy t => FallByComparisonText.Describe(indicator, figureValue.Growth!.Value, t.Percent),
            Target.KeepPaceWith t => KeepPaceComparisonText.Describe(data, indicator, due, result, figureValue.Growth!.Value, t),
            Target.Assigned => AssignedComparisonText.Describe(data, due, result, figureValue.Stage!),
            Target.Milestone t => MilestoneComparisonText.Describe(data, indicator, due, result, figureValue.Stage!, t),
            var unknown => throw new UnreachableException($"No words for a target of type {unknown.GetType().Name}."),
        };
    }
}
