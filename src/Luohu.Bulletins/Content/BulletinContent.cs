using System.Collections.Immutable;
using Luohu.Bulletins.Content.Charts;
using Luohu.Bulletins.Content.Tables;
using Luohu.Bulletins.Data;
using Luohu.Bulletins.Text;
using Luohu.Domain.Snapshots;

namespace Luohu.Bulletins.Content;

/// <summary>All that a bulletin says, in plain values: what is said, and not how it is set.</summary>
internal sealed record BulletinContent(
    Masthead Masthead,
    Overview Overview,
    HeadlineSection Headlines,
    TaskSection Tasks,
    ConcernSection Concerns,
    FilingSection Filing,
    BulletinTable Annex,
    ImmutableArray<TextParagraph> AnnexRemarks,
    ImmutableArray<Trend> AnnexTrends
)
{
    /// <summary>What the bulletin of <paramref name="snapshot"/> says.</summary>
    public static BulletinContent From(Snapshot snapshot)
    {
        var data = new BulletinData(snapshot);
        return new(
            Masthead.From(snapshot),
            Overview.From(data),
            HeadlineSection.From(data),
            TaskSection.From(data),
            ConcernSection.From(data),
            FilingSection.From(data),
            AnnexTable.From(data),
            Text.AnnexRemarks.Write(data),
            [.. data.Plan.Sections.SelectMany(section => data.In(section)).Select(a => Trend.From(data, a)).OfType<Trend>()]
        );
    }
}
