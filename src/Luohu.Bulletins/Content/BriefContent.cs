using System.Collections.Immutable;
using Luohu.Bulletins.Content.Charts;
using Luohu.Bulletins.Content.Tables;
using Luohu.Bulletins.Data;
using Luohu.Bulletins.Text;
using Luohu.Domain.Snapshots;

namespace Luohu.Bulletins.Content;

/// <summary>All that the brief edition says: what a leader reads in four minutes.</summary>
/// <param name="Masthead">What stands above it.</param>
/// <param name="Overview">The page to read first, as in the full edition.</param>
/// <param name="Trends">The months of the headline indicators.</param>
/// <param name="Concerns">What is behind, and what the rest of the year must bring.</param>
/// <param name="Changes">Whose status has changed.</param>
/// <param name="Filing">Who has reported what was due, and what has been corrected.</param>
internal sealed record BriefContent(
    Masthead Masthead,
    Overview Overview,
    ImmutableArray<Trend> Trends,
    ConcernSection Concerns,
    ImmutableArray<TextParagraph> Changes,
    FilingSection Filing
)
{
    /// <summary>What the brief edition of <paramref name="snapshot"/> says.</summary>
    /// <param name="snapshot">The snapshot.</param>
    /// <param name="most">How many rows, charts or names a part of it holds at most; each part says how many it leaves to the full edition.</param>
    public static BriefContent From(Snapshot snapshot, int most)
    {
        var data = new BulletinData(snapshot);
        var overview = Overview.From(data);
        return new(
            Masthead.From(snapshot).OfBrief,
            overview with
            {
                Table = overview.Table.First(most),
                Bars = [.. overview.Bars.Take(most)],
            },
            [.. data.Headlines.Select(a => Trend.From(data, a)).OfType<Trend>().Take(most)],
            new(Text.ConcernLead.Write(data), ConcernTable.From(data, ConcernTable.Caption)?.First(most)),
            [ChangeText.Worsened(data, most), ChangeText.Recovered(data, most)],
            FilingSection.From(data, most)
        );
    }
}
