using System.Globalization;
using Azure.Data.Tables;
using Luohu.Domain;
using Luohu.Storage.Tables;

namespace Luohu.Storage.Bulletins;

/// <summary>A published bulletin as a row: month and version are in the row key, the year in the partition key.</summary>
internal static class BulletinRow
{
    /// <param name="partition">Where the row is.</param>
    /// <param name="record">The bulletin.</param>
    /// <param name="author">A number that only the call which makes this row knows.</param>
    public static TableEntity Write(YearPartition partition, BulletinRecord record, Guid author) =>
        new(partition.ToString(), RowKeys.Bulletin(record.Period, record.Version))
        {
            ["Digest"] = record.Digest,
            ["PdfBlob"] = record.Full.Blob,
            ["SignedPdfBlob"] = record.Full.SignedBlob,
            ["PdfDigest"] = record.Full.Digest,
            ["Pages"] = record.Full.Pages,
            ["BriefPdfBlob"] = record.Brief?.Blob,
            ["SignedBriefPdfBlob"] = record.Brief?.SignedBlob,
            ["BriefPdfDigest"] = record.Brief?.Digest,
            ["BriefPages"] = record.Brief?.Pages,
            ["SnapshotBlob"] = record.SnapshotBlob,
            ["PublishedAt"] = record.PublishedAt,
            ["Corrections"] = record.Corrections,
            ["CoversFrom"] = record.CoversFrom?.ToString(),
            ["ProgramVersion"] = record.ProgramVersion,
            ["Author"] = author,
        };

    public static BulletinRecord Read(TableEntity row)
    {
        var key = RowKeys.PartsOf(row.RowKey);
        return new BulletinRecord(
            new Period(YearPartition.YearOf(row.PartitionKey), int.Parse(key[1], CultureInfo.InvariantCulture)),
            int.Parse(key[2], CultureInfo.InvariantCulture),
            row.GetString("Digest"),
            row.GetString("SnapshotBlob"),
            new(row.GetString("PdfBlob"), row.GetInt32("Pages")!.Value, row.GetString("SignedPdfBlob"), row.GetString("PdfDigest")),
            row.GetString("BriefPdfBlob") is { } brief
                ? new(brief, row.GetInt32("BriefPages")!.Value, row.GetString("SignedBriefPdfBlob"), row.GetString("BriefPdfDigest"))
                : null,
            row.GetDateTimeOffset("PublishedAt")!.Value,
            row.GetInt32("Corrections")!.Value,
            row.GetString("ProgramVersion"),
            Period.TryParse(row.GetString("CoversFrom"), out var first) ? first : null
        );
    }

    public static Guid AuthorOf(TableEntity row) => row.GetGuid("Author")!.Value;
}
