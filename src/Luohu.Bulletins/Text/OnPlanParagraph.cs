using System.Collections.Immutable;
using Luohu.Bulletins.Data;
using Luohu.Domain.Evaluation;

namespace Luohu.Bulletins.Text;

/// <summary>The paragraph of a chapter that names the indicators of which nothing else is to be told, by status.</summary>
internal static class OnPlanParagraph
{
    /// <summary>The paragraph; nothing where there is none of them.</summary>
    /// <param name="evaluations">The indicators.</param>
    /// <param name="isRest">Whether the chapter tells of others before.</param>
    public static IEnumerable<TextParagraph> Write(ImmutableArray<IndicatorEvaluation> evaluations, bool isRest)
    {
        if (evaluations.IsEmpty)
            yield break;
        var groups = evaluations.GroupBy(EvaluationStatuses.Classify).OrderBy(group => group.Key);
        yield return new([
            new TextRun(isRest ? "其余指标无异动。" : "各项指标无异动。", TextStyle.Lead),
            new TextRun(string.Join("；", groups.Select(group => Names(group.Key, [.. group.Select(a => a.Indicator.Name)]))) + "。"),
        ]);
    }

    private static string Names(EvaluationStatus status, ImmutableArray<string> names) =>
        $"{StatusText.Word(status)}的有{names.Length}项：{SentencePunctuation.Names(names)}";
}
