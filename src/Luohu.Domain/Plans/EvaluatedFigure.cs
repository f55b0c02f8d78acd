namespace Luohu.Domain.Plans;

/// <summary>A figure with all that a target needs to evaluate it.</summary>
/// <param name="Plan">The plan, for its thresholds and scales.</param>
/// <param name="Indicator">The target's indicator.</param>
/// <param name="Period">The figure's month.</param>
/// <param name="Level">In the indicator's unit; null where it is not reported.</param>
/// <param name="Growth">Percent on the year before; null where it is not reported.</param>
/// <param name="Stage">A word of the indicator's scale; null where it is not reported.</param>
/// <param name="ComparedGrowth">The growth of <see cref="Target.ComparedIndicator"/> in the same month; null where it is not known.</param>
internal sealed record EvaluatedFigure(
    AnnualPlan Plan,
    Indicator Indicator,
    Period Period,
    decimal? Level,
    decimal? Growth,
    string? Stage,
    decimal? ComparedGrowth
)
{
    /// <summary>The indicator's scale and how far the stage has come on it, from 0; null where either is not known.</summary>
    public (StageScale Scale, int Position)? StageReached =>
        Stage is { } stage && Plan.ScaleOf(Indicator) is { } scale && scale.PositionOf(stage) is { } position ? (scale, position) : null;
}
