using Luohu.Domain.Evaluation;
using Luohu.Domain.Plans;

namespace Luohu.Bulletins.Content.Charts;

/// <summary>One bullet bar: how much of the year's target is reached, and how much should be by now.</summary>
/// <param name="Label">The indicator's name.</param>
/// <param name="Completion">完成率 in percent.</param>
/// <param name="Scheduled">序时进度 in percent.</param>
/// <param name="Status">The status.</param>
internal sealed record ProgressBar(string Label, decimal Completion, decimal Scheduled, RagStatus Status)
{
    /// <summary>The bar of an indicator; none where its target is not spread over the year.</summary>
    public static IEnumerable<ProgressBar> From(IndicatorEvaluation evaluation)
    {
        if (evaluation.Result is { CompletionRate: { } completion, PlannedRate: { } scheduled } result)
            yield return new(evaluation.Indicator.Name, completion, scheduled, result.Status);
    }
}
