using Luohu.Domain.Figures;
using Luohu.Domain.Plans;

namespace Luohu.Domain.Evaluation;

/// <summary>How an indicator stands in a bulletin.</summary>
/// <param name="Indicator">The indicator.</param>
/// <param name="Due">The month whose figure belongs in the bulletin; null when none is due yet this year.</param>
/// <param name="Figure">The figure of <paramref name="Due"/>; null when none is due or it is missing.</param>
/// <param name="Result">What the figure means against the target; null without a figure, or where it cannot be judged.</param>
/// <param name="PreviousStatus">The light of the bulletin a month before, by the figures that stand now; None where it had none.</param>
public sealed record IndicatorEvaluation(Indicator Indicator, Period? Due, Figure? Figure, TargetEvaluation? Result, RagStatus PreviousStatus)
{
    /// <summary>The light; None without a judgement.</summary>
    public RagStatus Status => Result?.Status ?? RagStatus.None;

    /// <summary>Whether a figure is due and has not been reported.</summary>
    public bool IsMissing => Due is not null && Figure is null;

    /// <summary>Whether it was not red a month before and is now.</summary>
    public bool TurnedRed => Status == RagStatus.Red && (PreviousStatus is RagStatus.Green or RagStatus.Yellow);

    /// <summary>Whether it was yellow or red a month before and is green now.</summary>
    public bool Recovered => Status == RagStatus.Green && (PreviousStatus is RagStatus.Yellow or RagStatus.Red);
}

/// <summary>What a figure means against its target.</summary>
/// <param name="Status">Green, yellow or red.</param>
/// <param name="IsMet">Whether the target holds at this moment.</param>
/// <param name="Gap">How far ahead (above 0) or behind, in the unit of the band that the light was taken from.</param>
/// <param name="CompletionRate">完成率: percent of the year's target reached; null where a share makes no sense.</param>
/// <param name="PlannedRate">序时进度: percent of the year's target planned to be reached by now; null where the target is not spread over the year.</param>
/// <param name="RequiredPace">What each remaining month must bring on average, in the indicator's unit; null when reached, in December, or where it makes no sense.</param>
/// <param name="Projection">The level at the year's end if things go on as they have, in the indicator's unit; null where it makes no sense.</param>
public sealed record TargetEvaluation(
    RagStatus Status,
    bool IsMet,
    decimal Gap,
    decimal? CompletionRate = null,
    decimal? PlannedRate = null,
    decimal? RequiredPace = null,
    decimal? Projection = null);
