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
    /// <summary>The clause; null where the figure cannot be judged.</summary>
    /// <param name="data">The bulletin data.</param>
    /// <param name="assessment">The assessment.</param>
    /// <param name="due">The figure's month.</param>
    /// <param name="reading">The figure's reading.</param>
    public static string? Describe(BulletinData data, IndicatorEvaluation assessment, Period due, FigureValue reading)
    {
        var indicator = assessment.Indicator;
        if (assessment.Result is not { } judgement)
            return indicator.Target is Target.KeepPaceWith unknown ? KeepPaceComparisonText.Unknown(data.Plan, unknown) : null;

        return indicator.Target switch
        {
            Target.AtLeast { Measure: Measure.Growth } t => AtLeastComparisonText.DescribeGrowth(indicator, reading.Growth!.Value, t.Value),
            Target.AtLeast t => LevelComparisonText.Describe(indicator, due, judgement, reading.Level!.Value, t.Value, "年度目标"),
            Target.AtMost t => AtMostComparisonText.Describe(indicator, reading.ValueOf(t.Measure)!.Value, t),
            Target.Between t => BetweenComparisonText.Describe(indicator, due, judgement, reading.ValueOf(t.Measure)!.Value, t),
            Target.FallBy t => FallByComparisonText.Describe(indicator, reading.Growth!.Value, t.Percent),
            Target.KeepPaceWith t => KeepPaceComparisonText.Describe(data, indicator, due, judgement, reading.Growth!.Value, t),
            Target.Assigned => AssignedComparisonText.Describe(data, due, judgement, reading.Stage!),
            Target.Milestone t => MilestoneComparisonText.Describe(data, indicator, due, judgement, reading.Stage!, t),
            var unknown => throw new UnreachableException($"No words for a target of type {unknown.GetType().Name}."),
        };
    }
}
