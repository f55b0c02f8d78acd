using System.Collections.Immutable;
using Luohu.Bulletins.Content;
using Luohu.Bulletins.Data;
using Luohu.Domain.Snapshots;

namespace Luohu.Bulletins;

/// <summary>What a bulletin says in a few lines, for the mail that it comes with.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Issue">The number of the issue, and of its reissue.</param>
/// <param name="Counts">How many indicators stand where: two sentences, as on its first page.</param>
public sealed record BulletinSummary(string Title, string Issue, ImmutableArray<string> Counts)
{
    /// <summary>The summary of a snapshot's bulletin.</summary>
    public static BulletinSummary From(Snapshot snapshot)
    {
        var masthead = Masthead.From(snapshot);
        return new(masthead.Title, masthead.Issue, Overview.From(new BulletinData(snapshot)).Counts);
    }
}
