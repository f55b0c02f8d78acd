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
    /// <param name="data">The bulletin data.</param>
    /// <param name="most">How many corrections, and names in a sentence, it holds at most; the full edition has the rest.</param>
    public static FilingSection From(BulletinData data, int most = int.MaxValue)
    {
        var corrections = CorrectionSentences.Write(data.Snapshot);
        var departments = Completeness.Evaluate(data.Plan, data.Snapshot.Figures, data.Period).Where(d => d.Due > 0).ToImmutableArray();
        return new(
            [.. FilingSentences.Write(data, departments, most).Select(TextParagraph.From)],
            departments.IsEmpty ? null : FilingTable.From(departments),
            CorrectionSentences.Compared(data.Snapshot),
            corrections.Length <= most ? corrections : [.. corrections[..most], $"其余{corrections.Length - most}项修订见全本。"]
        );
    }
}
