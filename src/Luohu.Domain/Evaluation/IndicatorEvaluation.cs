using Luohu.Domain.Figures;
using Luohu.Domain.Plans;

namespace Luohu.Domain.Evaluation;

/// <summary>How an indicator stands in a bulletin.</summary>
/// <param name="Indicator">The indicator.</param>
/// <param name="Due">The month whose figure belongs in the bulletin; null when none is due yet this year.</param>
/// <param name="Figure">The figure of <paramref name="Due"/>; null when none is due or it is missing.</param>
/// <param name="Result">What the figure means against the target; null without a figure, or where it cannot be evaluated.</param>
/// <param name="Previous">The result of the bulletin a month before, by the figures as they are now; null where it had none.</param>
public sealed record IndicatorEvaluation(
    Indicator Indicator,
    Period? Due,
    Figure? Figure,
    TargetEvaluation? Result,
    TargetEvaluation? Previous
)
{
    /// <summary>The status; None without a result.</summary>
    public RagStatus Status => Result?.Status ?? RagStatus.None;

    /// <summary>The status of the month before; None without a result.</summary>
    public RagStatus PreviousStatus => Previous?.Status ?? RagStatus.None;

    /// <summary>较上月: the change since the month before; null where one of the two months cannot be evaluated.</summary>
    public MonthOnMonthChange? Change => Result is { } now && Previous is { } before ? MonthOnMonth.Compare(now, before) : null;

    /// <summary>Whether a figure is due and has not been reported.</summary>
    public bool IsMissing => Due is not null && Figure is null;

    /// <summary>Whether it was not red a month before and is now.</summary>
    public bool TurnedRed => Status == RagStatus.Red && (PreviousStatus is RagStatus.Green or RagStatus.Yellow);

    /// <summary>Whether it was yellow or red a month before and is green now.</summary>
    public bool Recovered => Status == RagStatus.Green && (PreviousStatus is RagStatus.Yellow or RagStatus.Red);
}
