using Luohu.Bulletins.Text;
using Luohu.Domain;
using Luohu.Domain.Snapshots;

namespace Luohu.Bulletins.Content;

/// <summary>What stands above the text and below it.</summary>
/// <param name="BrokenTitle">The title, with a | wherever its line may break.</param>
/// <param name="Source">来源 and the publisher.</param>
/// <param name="Issue">The number of the issue, and of its reissue.</param>
/// <param name="Notice">Words that mark the whole bulletin; null for none.</param>
/// <param name="Publisher">Who signs.</param>
/// <param name="Date">The day it is dated.</param>
/// <param name="Link">Where it is read on a phone; null for nowhere.</param>
internal sealed record Masthead(string BrokenTitle, string Source, string Issue, string? Notice, string Publisher, DateOnly Date, Uri? Link)
{
    /// <summary>The title.</summary>
    public string Title => BrokenTitle.Replace("|", "", StringComparison.Ordinal);

    /// <summary>The same above the brief edition, which says that it is one.</summary>
    public Masthead OfBrief => this with { Issue = $"{Issue}　简报" };

    /// <summary>The masthead of a snapshot's bulletin.</summary>
    public static Masthead From(Snapshot snapshot) =>
        new(
            MastheadText.BrokenTitle(snapshot),
            MastheadText.Source(snapshot),
            MastheadText.Issue(snapshot),
            snapshot.Notice,
            snapshot.Plan.Publisher,
            DateOf(snapshot),
            snapshot.Link
        );

    /// <summary>The publishing day, or the day of the newest figure where that is later: a date that the snapshot alone decides.</summary>
    private static DateOnly DateOf(Snapshot snapshot)
    {
        var planned = snapshot.Plan.Calendar.PublishingDateOf(snapshot.Period);
        return snapshot.Figures.Select(figure => ChinaTime.DayOf(figure.FiledAt)).Append(planned).Max();
    }
}
