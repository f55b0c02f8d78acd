using System.Globalization;
using Azure;
using Azure.Data.Tables;
using Azure.Data.Tables.Models;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Luohu.Domain;
using Luohu.Storage.Outbox;
using Luohu.Storage.Tables;

namespace Luohu.Storage.Bulletins;

/// <summary>
/// The published bulletins: PDF and snapshot in blobs, a row of the ledger's table that says they are valid. The row is
/// written last: it is the commit.
/// </summary>
/// <param name="table">The table, created at start by <see cref="StorageSchema"/>.</param>
/// <param name="blobs">The container, created at start likewise.</param>
public sealed class BulletinArchive(TableClient table, BlobContainerClient blobs)
{
    private const int DigestLength = 64;

    /// <summary>The newest version of a month's bulletin; null when none is published.</summary>
    /// <exception cref="ArgumentException">The region is no code.</exception>
    public async Task<BulletinRecord?> NewestAsync(string region, Period period, CancellationToken cancellationToken)
    {
        var range = new RowRange(RowKeys.Bulletins(period));
        return await ReadAsync(range.In(new(region, period.Year)), cancellationToken) is [.., var newest] ? newest : null;
    }

    /// <summary>One version of a month's bulletin; null when it is not published.</summary>
    /// <exception cref="ArgumentException">The region is no code.</exception>
    public async Task<BulletinRecord?> FindAsync(string region, Period period, int version, CancellationToken cancellationToken) =>
        await FindRowAsync(region, period, version, cancellationToken) is { } row ? BulletinRow.Read(row) : null;

    /// <summary>All bulletins of a year, or of all years when it is null, by month and version.</summary>
    /// <exception cref="ArgumentException">The region is no code.</exception>
    public Task<IReadOnlyList<BulletinRecord>> ListAsync(string region, int? year, CancellationToken cancellationToken) => ReadAsync(
        year is { } one ? RowRange.Bulletins.In(new(region, one)) : RowRange.Bulletins.InAllYearsOf(region), cancellationToken);

    /// <summary>The PDF of a published bulletin.</summary>
    /// <exception cref="RequestFailedException">The blob cannot be read.</exception>
    public Task<byte[]> PdfAsync(BulletinRecord record, CancellationToken cancellationToken) =>
        DownloadAsync(record.PdfBlob, cancellationToken);

    /// <summary>The canonical JSON of the snapshot that a published bulletin was made from.</summary>
    /// <exception cref="RequestFailedException">The blob cannot be read.</exception>
    public Task<byte[]> SnapshotAsync(BulletinRecord record, CancellationToken cancellationToken) =>
        DownloadAsync(record.SnapshotBlob, cancellationToken);

    /// <summary>Publishes a version of a month's bulletin, unless that version is published already.</summary>
    /// <param name="region">The region's administrative division code.</param>
    /// <param name="period">The bulletin's month.</param>
    /// <param name="version">1 for the first of its month, one more for each reissue.</param>
    /// <param name="digest">The SHA-256 of <paramref name="snapshot"/>, 64 lower-case hex digits.</param>
    /// <param name="snapshot">The snapshot's canonical JSON.</param>
    /// <param name="pdf">The PDF made from it: the same for the same digest.</param>
    /// <param name="pages">How many pages the PDF has.</param>
    /// <param name="publishedAt">The present instant; kept in UTC.</param>
    /// <param name="corrections">How many figures it corrects of what the bulletin before it printed.</param>
    /// <param name="programVersion">The version of the program that publishes it.</param>
    /// <param name="coversFrom">The first month of a combined bulletin; null for one that covers its own month alone.</param>
    /// <param name="mails">Who is to be sent it, each address once; queued by the same transaction.</param>
    /// <param name="cancellationToken">Stops waiting for storage; whether the row was written, <see cref="FindAsync"/> tells.</param>
    /// <exception cref="ArgumentException">The region is no code, or the digest no digest.</exception>
    /// <exception cref="RequestFailedException">The storage refuses or cannot be reached; the next try begins anew.</exception>
    public async Task<ArchiveResult> FileAsync(
        string region, Period period, int version, string digest, byte[] snapshot, byte[] pdf, int pages, DateTimeOffset publishedAt,
        int corrections, string programVersion, Period? coversFrom, IReadOnlyCollection<OutboxMail> mails, CancellationToken cancellationToken)
    {
        if (digest.Length != DigestLength || !digest.All(char.IsAsciiHexDigitLower))
            throw new ArgumentException($"A digest has {DigestLength} lower-case hex digits.", nameof(digest));
        if (await FindAsync(region, period, version, cancellationToken) is { } standing)
            return new ArchiveResult.AlreadyFiled(standing);

        var name = NameOf(region, period, version, digest);
        var record = new BulletinRecord(
            period, version, digest, name + ".pdf", name + ".json", pages, publishedAt.ToUniversalTime(), corrections, programVersion, coversFrom);
        await UploadAsync(record.SnapshotBlob, snapshot, "application/json", cancellationToken);
        await UploadAsync(record.PdfBlob, pdf, "application/pdf", cancellationToken);
        return await CommitAsync(new(region, period.Year), record, mails, cancellationToken);
    }

    // Two runs may make the same version from different snapshots, and the one that loses must not leave its PDF under
    // the winner's row. No order of writes to blobs and table prevents that while both use one name, so the name
    // carries the digest: a blob has one content for ever, and one that no row names is not published.
    private static string NameOf(string region, Period period, int version, string digest) =>
        string.Create(CultureInfo.InvariantCulture, $"{region}/{period.Year:D4}/{period.Month:D2}/v{version}-{digest[..16]}");

    // One transaction, so that no crash leaves a bulletin that is sent to nobody.
    private async Task<ArchiveResult> CommitAsync(
        YearPartition partition, BulletinRecord record, IReadOnlyCollection<OutboxMail> mails, CancellationToken cancellationToken)
    {
        var author = Guid.NewGuid();
        try
        {
            var rows = mails.Select(OutboxRow.Write).Prepend(BulletinRow.Write(partition, record, author));
            await table.SubmitTransactionAsync(rows.Select(row => new TableTransactionAction(TableTransactionActionType.Add, row)), cancellationToken);
            return new ArchiveResult.Filed(record);
        }
        catch (RequestFailedException failure) when (failure.ErrorCode == TableErrorCode.EntityAlreadyExists)
        {
            // Another run was first, unless this is our own row: sent again by the client library when its answer was lost.
            var row = await FindRowAsync(partition.Region, record.Period, record.Version, cancellationToken);
            if (row is null)
                throw;
            return BulletinRow.AuthorOf(row) == author
                ? new ArchiveResult.Filed(record)
                : new ArchiveResult.AlreadyFiled(BulletinRow.Read(row));
        }
    }

    private async Task UploadAsync(string name, byte[] content, string contentType, CancellationToken cancellationToken)
    {
        var options = new BlobUploadOptions
        {
            Conditions = new BlobRequestConditions { IfNoneMatch = ETag.All },
            HttpHeaders = new BlobHttpHeaders { ContentType = contentType },
        };
        try
        {
            await blobs.GetBlobClient(name).UploadAsync(BinaryData.FromBytes(content), options, cancellationToken);
        }
        catch (RequestFailedException failure) when (failure.ErrorCode == BlobErrorCode.BlobAlreadyExists)
        {
            // Left by a run that stopped before its row, or by one that runs beside this: the name says it is the same.
        }
    }

    private async Task<byte[]> DownloadAsync(string name, CancellationToken cancellationToken)
    {
        var answer = await blobs.GetBlobClient(name).DownloadContentAsync(cancellationToken);
        return answer.Value.Content.ToArray();
    }

    private Task<TableEntity?> FindRowAsync(string region, Period period, int version, CancellationToken cancellationToken) =>
        table.FindRowAsync(new(region, period.Year), RowKeys.Bulletin(period, version), cancellationToken);

    // From version 1000 on the key has a digit more and no longer sorts by number.
    private async Task<IReadOnlyList<BulletinRecord>> ReadAsync(string filter, CancellationToken cancellationToken) =>
        [.. (await table.ReadRowsAsync(filter, cancellationToken)).Select(BulletinRow.Read).OrderBy(b => (b.Period, b.Version))];
}
