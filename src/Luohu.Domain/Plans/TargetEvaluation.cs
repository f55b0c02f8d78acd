namespace Luohu.Domain.Plans;

/// <summary>What a figure means against its target.</summary>
/// <param name="Status">Green, yellow or red.</param>
/// <param name="IsMet">Whether the target holds at this moment.</param>
/// <param name="Gap">How far ahead (above 0) or behind, in the unit of the threshold that the status was taken from.</param>
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
    decimal? Projection = null
)
{
    /// <summary>A growth that is to be <paramref name="goal"/> or more; null without a growth.</summary>
    internal static TargetEvaluation? AtLeast(Threshold threshold, decimal? growth, decimal goal) =>
        growth is { } value ? new(threshold.Classify(value - goal), value >= goal, value - goal) : null;

    /// <summary>A growth that is to be <paramref name="goal"/> or less; null without a growth.</summary>
    internal static TargetEvaluation? AtMost(Threshold threshold, decimal? growth, decimal goal) =>
        growth is { } value ? new(threshold.Classify(goal - value), value <= goal, goal - value) : null;
}
