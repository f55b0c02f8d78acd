using System.Collections.Immutable;
using Luohu.Bulletins;
using Luohu.Domain;
using Luohu.Storage.Bulletins;

namespace LuohuFunctions.Bulletins;

/// <summary>A year's bulletins as an answer shows them, newest first.</summary>
internal sealed record BulletinYearView(int Year, ImmutableArray<BulletinEntryView> Bulletins)
{
    public static BulletinYearView From(int year, IEnumerable<(BulletinRecord Record, BulletinIndexEntry Entry)> bulletins) =>
        new(
            year,
            [
                .. bulletins
                    .GroupBy(bulletin => bulletin.Record.Period)
                    .OrderByDescending(month => month.Key)
                    .Select(month => BulletinEntryView.From(month.Key, [.. month.OrderByDescending(bulletin => bulletin.Record.Version)])),
            ]
        );
}

/// <summary>A month's bulletin with its versions, newest first.</summary>
internal sealed record BulletinEntryView(Period Period, string Title, string Number, ImmutableArray<BulletinVersionView> Versions)
{
    public static BulletinEntryView From(Period period, ImmutableArray<(BulletinRecord Record, BulletinIndexEntry Entry)> versions) =>
        new(
            period,
            versions[0].Entry.Name.Title,
            versions[0].Entry.Name.Number,
            [.. versions.Select(version => BulletinVersionView.From(version.Record, version.Entry))]
        );
}

/// <summary>A version of a bulletin.</summary>
internal sealed record BulletinVersionView(
    int Version,
    string Text,
    string Digest,
    int Pages,
    DateTimeOffset PublishedAt,
    int Corrections,
    string Changes
)
{
    public static BulletinVersionView From(BulletinRecord record, BulletinIndexEntry entry) =>
        new(
            record.Version,
            BulletinName.OfVersion(record.Version),
            record.Digest,
            record.Full.Pages,
            record.PublishedAt,
            record.Corrections,
            entry.Changes
        );
}
