using System.Collections.Immutable;
using Luohu.Domain.Evaluation;

namespace Luohu.Bulletins.Data;

/// <summary>How many indicators stand where. The counts add up to <see cref="Total"/>.</summary>
internal sealed record StatusCounts(int Total, ImmutableArray<(EvaluationStatus Status, int Count)> Counts)
{
    /// <summary>Counts <paramref name="evaluations"/>; what cannot be evaluated is counted only where there is any.</summary>
    public static StatusCounts Count(ImmutableArray<IndicatorEvaluation> evaluations)
    {
        var counts = evaluations.CountBy(EvaluationStatuses.Classify).ToDictionary();
        return new(
            evaluations.Length,
            [
                .. Enum.GetValues<EvaluationStatus>()
                    .Select(status => (status, counts.GetValueOrDefault(status)))
                    .Where(count => count.Item2 > 0 || count.status != EvaluationStatus.NotJudged),
            ]
        );
    }
}
