using System.Collections.Immutable;
using Luohu.Bulletins.Content.Tables;
using Luohu.Bulletins.Data;
using Luohu.Bulletins.Text;
using Luohu.Domain.Figures;

namespace Luohu.Bulletins.Content;

/// <summary>四、数据报送与修订情况.</summary>
/// <param name="Filed">Who has reported what was due with this bulletin.</param>
/// <param name="Table">The same by department; null where nothing was due.</param>
/// <param name="Compared">What has been corrected since which bulletin.</param>
/// <param name="Corrections">One sentence for each correction, to be set after ——.</param>
internal sealed record FilingSection(
    ImmutableArray<TextParagraph> Filed,
    BulletinTable? Table,
    string Compared,
    ImmutableArray<string> Corrections
)
{
    /// <summary>The section of a bulletin.</summary>
    public static FilingSection From(BulletinData data)
    {
        var departments = Completeness.Evaluate(data.Plan, data.Snapshot.Figures, data.Period).Where(d => d.Due > 0).ToImmutableArray();
        return new(
            [.. FilingSentences.Write(data, departments).Select(TextParagraph.From)],
            departments.IsEmpty ? null : FilingTable.From(departments),
            CorrectionSentences.Compared(data.Snapshot),
            CorrectionSentences.Write(data.Snapshot)
        );
    }
}
