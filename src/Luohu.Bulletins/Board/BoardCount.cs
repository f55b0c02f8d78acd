using System.Collections.Immutable;
using Luohu.Bulletins.Data;
using Luohu.Bulletins.Text;
using Luohu.Domain.Evaluation;

namespace Luohu.Bulletins.Board;

/// <summary>How many indicators have a status.</summary>
/// <param name="Status">The status.</param>
/// <param name="Text">Its word.</param>
/// <param name="Count">How many.</param>
public sealed record BoardCount(BoardStatus Status, string Text, int Count)
{
    internal static ImmutableArray<BoardCount> Of(ImmutableArray<IndicatorEvaluation> evaluations) =>
        [
            .. StatusCounts
                .Count(evaluations)
                .Counts.Select(count => new BoardCount(BoardStatuses.From(count.Status), StatusText.Word(count.Status), count.Count)),
        ];
}
