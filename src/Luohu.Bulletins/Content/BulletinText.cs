using System.Collections.Immutable;
using Luohu.Bulletins.Content.Charts;
using Luohu.Bulletins.Content.Tables;
using Luohu.Bulletins.Data;
using Luohu.Plan;

namespace Luohu.Bulletins.Content;

/// <summary>All that a bulletin says, in plain values: what is said, and not how it is set.</summary>
internal sealed record BulletinText(
    Masthead Masthead,
    Overview Overview,
    HeadlineSection Headlines,
    TaskSection Tasks,
    ConcernSection Concerns,
    FilingSection Filing,
    BulletinTable Annex,
    ImmutableArray<Trend> AnnexTrends)
{
    /// <summary>What the bulletin of <paramref name="snapshot"/> says.</summary>
    public static BulletinText Of(Snapshot snapshot)
    {
        var review = new Review(snapshot);
        return new(
            Masthead.Of(snapshot),
            Overview.Of(review),
            HeadlineSection.Of(review),
            TaskSection.Of(review),
            ConcernSection.Of(review),
            FilingSection.Of(review),
            AnnexTable.Of(review),
            [.. review.Plan.Sections.SelectMany(section => review.In(section)).Select(a => Trend.Of(review, a)).OfType<Trend>()]);
    }
}
