using System.Collections.Immutable;
using Luohu.Bulletins.Data;
using Luohu.Domain.Evaluation;

namespace Luohu.Bulletins.Text;

/// <summary>The words that a department sent with a figure: printed as its own, and as it wrote them.</summary>
internal static class DepartmentRemark
{
    /// <summary>Who speaks, and the words; null where it sent none with the figure that is due.</summary>
    public static ImmutableArray<TextRun>? Quote(BulletinData data, IndicatorEvaluation evaluation) =>
        evaluation.Figure?.Remark is { } remark && !string.IsNullOrWhiteSpace(remark)
            ?
            [
                new TextRun($"{data.DepartmentOf(evaluation.Indicator)}说明："),
                new TextRun(SentencePunctuation.Closed(remark), TextStyle.Department),
            ]
            : null;
}
