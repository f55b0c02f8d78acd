using System.Collections.Immutable;
using Luohu.Bulletins.Content.Charts;
using Luohu.Bulletins.Content.Tables;
using Luohu.Bulletins.Data;
using Luohu.Bulletins.Text;
using Luohu.Domain.Figures;
using Luohu.Domain.Snapshots;

namespace Luohu.Bulletins.Content;

/// <summary>All that the brief edition says: what a leader reads in four minutes.</summary>
/// <param name="Masthead">What stands above it.</param>
/// <param name="Overview">The page to read first, as in the full edition.</param>
/// <param name="Trends">The months of the headline indicators.</param>
/// <param name="ConcernLead">How much is behind.</param>
/// <param name="Concerns">What is behind, with what each month must bring; null where nothing is.</param>
/// <param name="Changes">Whose status has changed.</param>
/// <param name="Compared">What has been corrected since which bulletin.</param>
/// <param name="Corrections">One sentence for each correction, to be set after ——.</param>
/// <param name="Filed">Who has reported what was due.</param>
internal sealed record BriefContent(
    Masthead Masthead,
    Overview Overview,
    ImmutableArray<Trend> Trends,
    string ConcernLead,
    BulletinTable? Concerns,
    ImmutableArray<TextParagraph> Changes,
    string Compared,
    ImmutableArray<string> Corrections,
    ImmutableArray<TextParagraph> Filed
)
{
    /// <summary>What the brief edition of <paramref name="snapshot"/> says.</summary>
    /// <param name="snapshot">The snapshot.</param>
    /// <param name="most">How many rows, charts or names a part of it holds at most; each part says how many it leaves to the full edition.</param>
    public static BriefContent From(Snapshot snapshot, int most)
    {
        var data = new BulletinData(snapshot);
        var overview = Overview.From(data);
        var corrections = CorrectionSentences.Write(snapshot);
        var departments = Completeness.Evaluate(data.Plan, snapshot.Figures, data.Period).Where(d => d.Due > 0).ToImmutableArray();
        return new(
            Masthead.From(snapshot).OfBrief,
            overview with
            {
                Table = overview.Table.First(most),
                Bars = [.. overview.Bars.Take(most)],
            },
            [.. data.Headlines.Select(a => Trend.From(data, a)).OfType<Trend>().Take(most)],
            Text.ConcernLead.Write(data),
            ConcernTable.From(data, "滞后和关注的指标")?.First(most),
            [ChangeText.Worsened(data, most), ChangeText.Recovered(data, most)],
            CorrectionSentences.Compared(snapshot),
            corrections.Length <= most ? corrections : [.. corrections.Take(most), $"其余{corrections.Length - most}项修订见全本。"],
            [.. FilingSentences.Write(data, departments, most).Select(TextParagraph.From)]
        );
    }
}
