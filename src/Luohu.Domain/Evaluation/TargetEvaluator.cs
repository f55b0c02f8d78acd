using Luohu.Domain.Figures;
using Luohu.Domain.Plans;

namespace Luohu.Domain.Evaluation;

/// <summary>Evaluates a figure against its indicator's target. Pure: the same value in the same month is always evaluated alike.</summary>
public static class TargetEvaluator
{
    /// <summary>Evaluates <paramref name="value"/>.</summary>
    /// <param name="plan">The plan, for its thresholds and scales.</param>
    /// <param name="indicator">The indicator.</param>
    /// <param name="period">The figure's month.</param>
    /// <param name="value">What was reported.</param>
    /// <param name="comparedGrowth">The growth of <see cref="Target.ComparedIndicator"/>; null when it is not known.</param>
    /// <returns>The evaluation; null where the measure that the target is about is not reported, or the compared growth is not known.</returns>
    public static TargetEvaluation? Evaluate(
        AnnualPlan plan,
        Indicator indicator,
        Period period,
        FigureValue value,
        decimal? comparedGrowth = null
    ) => indicator.Target.Evaluate(new(plan, indicator, period, value.Level, value.Growth, value.Stage, comparedGrowth));
}
