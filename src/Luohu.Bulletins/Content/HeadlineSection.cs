using System.Collections.Immutable;
using Luohu.Bulletins.Content.Charts;
using Luohu.Bulletins.Content.Tables;
using Luohu.Bulletins.Data;
using Luohu.Bulletins.Text;
using Luohu.Domain.Evaluation;

namespace Luohu.Bulletins.Content;

/// <summary>一、主要指标完成情况.</summary>
/// <param name="Lead">The paragraph that begins it.</param>
/// <param name="Items">One sentence on every headline indicator, to be set after ——.</param>
/// <param name="Table">The same in figures.</param>
/// <param name="Trends">Their months.</param>
/// <param name="Remarks">The departments' words on them.</param>
internal sealed record HeadlineSection(
    string Lead,
    ImmutableArray<string> Items,
    BulletinTable Table,
    ImmutableArray<Trend> Trends,
    ImmutableArray<TextParagraph> Remarks
)
{
    /// <summary>The section of a bulletin.</summary>
    public static HeadlineSection From(BulletinData data) =>
        new(
            HeadlineLead.Write(data),
            SentencePunctuation.List(data.Headlines.Select(a => IndicatorSentence.From(data, a).Text)),
            HeadlineTable.From(data),
            [.. data.Headlines.Select(a => Trend.From(data, a)).OfType<Trend>()],
            [.. data.Headlines.SelectMany(a => RemarkOn(data, a))]
        );

    private static IEnumerable<TextParagraph> RemarkOn(BulletinData data, IndicatorEvaluation evaluation)
    {
        if (DepartmentRemark.Quote(data, evaluation) is { } remark)
            yield return new([new TextRun($"关于{evaluation.Indicator.Name}，"), .. remark]);
    }
}
