using System.Collections.Immutable;
using Luohu.Bulletins.Data;
using Luohu.Domain.Evaluation;

namespace Luohu.Bulletins.Text;

/// <summary>What departments wrote of indicators that stand as planned: a paragraph a chapter, for the annex.</summary>
internal static class AnnexRemarks
{
    /// <summary>The paragraphs.</summary>
    public static ImmutableArray<TextParagraph> Write(BulletinData data) =>
        [
            .. data
                .Chapters.Select(section => data.In(section).Where(a => !Deviations.Deviates(a)).SelectMany(a => RunsOf(data, a)))
                .Select(runs => new TextParagraph([.. runs]))
                .Where(paragraph => !paragraph.Runs.IsEmpty),
        ];

    private static IEnumerable<TextRun> RunsOf(BulletinData data, IndicatorEvaluation evaluation) =>
        DepartmentRemark.Quote(data, evaluation) is { } remark
            ? [new TextRun($"{evaluation.Indicator.Name}。", TextStyle.Lead), .. remark]
            : [];
}
