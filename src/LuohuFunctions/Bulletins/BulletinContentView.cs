using System.Collections.Immutable;
using Luohu.Bulletins.Web;
using Luohu.Domain;
using Luohu.Storage.Bulletins;

namespace LuohuFunctions.Bulletins;

/// <summary>A bulletin to read on a screen, as an answer shows it.</summary>
internal sealed record BulletinContentView(
    Period Period,
    int Version,
    int Versions,
    string Digest,
    DateTimeOffset PublishedAt,
    string Title,
    string? Notice,
    ImmutableArray<ContentBlock> Blocks
)
{
    /// <param name="record">The bulletin.</param>
    /// <param name="newest">The newest version of its month.</param>
    /// <param name="page">What it says.</param>
    public static BulletinContentView From(BulletinRecord record, int newest, BulletinPage page) =>
        new(record.Period, record.Version, newest, record.Digest, record.PublishedAt, page.Title, page.Notice, page.Blocks);
}
