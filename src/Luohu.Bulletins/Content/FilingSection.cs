using System.Collections.Immutable;
using Luohu.Bulletins.Content.Tables;
using Luohu.Bulletins.Data;
using Luohu.Bulletins.Text;
using Luohu.Plan;

namespace Luohu.Bulletins.Content;

/// <summary>四、数据报送与修订情况.</summary>
/// <param name="Filed">Who has reported what was due with this bulletin.</param>
/// <param name="Table">The same by department; null where nothing was due.</param>
/// <param name="Compared">What has been corrected since which bulletin.</param>
/// <param name="Corrections">One sentence for each correction, to be set after ——.</param>
internal sealed record FilingSection(
    ImmutableArray<Passage> Filed, BulletinTable? Table, string Compared, ImmutableArray<string> Corrections)
{
    /// <summary>The heading.</summary>
    public const string Title = "四、数据报送与修订情况";

    /// <summary>The heading of what was reported.</summary>
    public const string FiledTitle = "（一）数据报送情况";

    /// <summary>The heading of what was corrected.</summary>
    public const string CorrectedTitle = "（二）数据修订情况";

    /// <summary>The section of a review.</summary>
    public static FilingSection Of(Review review)
    {
        var departments = Completeness.Of(review.Plan, review.Snapshot.Figures, review.Period).Where(d => d.Due > 0).ToImmutableArray();
        return new(
            [.. FilingSentences.Of(review, departments).Select(Passage.Of)],
            departments.IsEmpty ? null : FilingTable.Of(departments),
            CorrectionSentences.Compared(review.Snapshot),
            CorrectionSentences.Of(review.Snapshot));
    }
}
