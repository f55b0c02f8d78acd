using Luohu.Domain;
using Luohu.Storage.Bulletins;

namespace LuohuFunctions.Bulletins;

/// <summary>A bulletin as an answer shows it.</summary>
internal sealed record BulletinView(
    Period Period,
    int Version,
    string Digest,
    int Pages,
    int? BriefPages,
    DateTimeOffset PublishedAt,
    int Corrections,
    Period? CoversFrom
)
{
    public static BulletinView From(BulletinRecord record) =>
        new(
            record.Period,
            record.Version,
            record.Digest,
            record.Full.Pages,
            record.Brief?.Pages,
            record.PublishedAt,
            record.Corrections,
            record.CoversFrom
        );
}
