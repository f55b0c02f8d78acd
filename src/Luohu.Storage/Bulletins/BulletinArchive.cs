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
/// The published bulletins: PDF and snapshot in blobs, a row of the figures' table that says they are valid. The row is
/// written last: it is the commit.
/// </summary>
/// <param name="table">The table, created at start by <see cref="StorageSchema"/>.</param>
/// <param name="blobs">The container, created at start likewise.</param>
public sealed class BulletinArchive(TableClient table, BlobContainerClient blobs)
{
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
    public Task<IReadOnlyList<BulletinRecord>> ListAsync(string region, int? year, CancellationToken cancellationToken) =>
        ReadAsync(year is { } one ? RowRange.Bulletins.In(new(region, one)) : RowRange.Bulletins.InAllYearsOf(region), cancellationToken);

    /// <summary>The PDF of an edition of a published bulletin, as readers get it: signed where the bulletin is.</summary>
    /// <exception cref="RequestFailedException">The blob cannot be read.</exception>
    public Task<byte[]> PdfAsync(EditionFile edition, CancellationToken cancellationToken) =>
        DownloadAsync(edition.SignedBlob ?? edition.Blob, cancellationToken);

    /// <summary>The canonical JSON of the snapshot that a published bulletin was made from.</summary>
    /// <exception cref="RequestFailedException">The blob cannot be read.</exception>
    public Task<byte[]> SnapshotAsync(BulletinRecord record, CancellationToken cancellationToken) =>
        DownloadAsync(record.SnapshotBlob, cancellationToken);

    /// <summary>
    /// Stores the signed PDF of an edition that is about to be published, unless one is stored already: a file is signed once, and no two
    /// signatures of it are the same bytes.
    /// </summary>
    /// <param name="bulletin">The bulletin.</param>
    /// <param name="edition">Which edition of it.</param>
    /// <param name="signed">Its PDF with a signature.</param>
    /// <param name="cancellationToken">Stops waiting for storage.</param>
    /// <returns>What is stored: <paramref name="signed"/>, or what another run or an earlier one has signed.</returns>
    /// <exception cref="RequestFailedException">The storage refuses or cannot be reached.</exception>
    public async Task<byte[]> StoreSignedAsync(NewBulletin bulletin, Edition edition, byte[] signed, CancellationToken cancellationToken) =>
        await TryUploadAsync(bulletin.SignedPdfBlobOf(edition), signed, "application/pdf", cancellationToken)
            ? signed
            : await DownloadAsync(bulletin.SignedPdfBlobOf(edition), cancellationToken);

    /// <summary>Publishes a version of a month's bulletin, unless that version is published already.</summary>
    /// <param name="bulletin">The bulletin.</param>
    /// <param name="isSigned">Whether its signed PDFs are stored, by <see cref="StoreSignedAsync"/>, and are what readers get.</param>
    /// <param name="publishedAt">The present instant; kept in UTC.</param>
    /// <param name="mails">Who is to be sent it, each address once; queued by the same transaction.</param>
    /// <param name="cancellationToken">Stops waiting for storage; whether the row was written, <see cref="FindAsync"/> tells.</param>
    /// <exception cref="ArgumentException">The region is no code.</exception>
    /// <exception cref="RequestFailedException">The storage refuses or cannot be reached; the next try begins anew.</exception>
    public async Task<ArchiveResult> FileAsync(
        NewBulletin bulletin,
        bool isSigned,
        DateTimeOffset publishedAt,
        IReadOnlyCollection<OutboxMail> mails,
        CancellationToken cancellationToken
    )
    {
        if (await FindAsync(bulletin.Region, bulletin.Period, bulletin.Version, cancellationToken) is { } existing)
            return new ArchiveResult.AlreadyFiled(existing);

        // What is there already was left by a run that stopped before its row, or by one that runs beside this: the name says it is the same.
        await TryUploadAsync(bulletin.SnapshotBlob, bulletin.Snapshot, "application/json", cancellationToken);
        foreach (var one in new[] { bulletin.Full, bulletin.Brief })
            await TryUploadAsync(bulletin.PdfBlobOf(one.Edition), one.Pdf, "application/pdf", cancellationToken);
        return await CommitAsync(
            new(bulletin.Region, bulletin.Period.Year),
            bulletin.Published(publishedAt, isSigned),
            mails,
            cancellationToken
        );
    }

    // One transaction, so that no crash leaves a bulletin that is sent to nobody.
    private async Task<ArchiveResult> CommitAsync(
        YearPartition partition,
        BulletinRecord record,
        IReadOnlyCollection<OutboxMail> mails,
        CancellationToken cancellationToken
    )
    {
        var author = Guid.NewGuid();
        try
        {
            var rows = mails.Select(OutboxRow.Write).Prepend(BulletinRow.Write(partition, record, author));
            await table.SubmitTransactionAsync(
                rows.Select(row => new TableTransactionAction(TableTransactionActionType.Add, row)),
                cancellationToken
            );
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

    private async Task<bool> TryUploadAsync(string name, byte[] content, string contentType, CancellationToken cancellationToken)
    {
        var options = new BlobUploadOptions
        {
            Conditions = new BlobRequestConditions { IfNoneMatch = ETag.All },
            HttpHeaders = new BlobHttpHeaders { ContentType = contentType },
        };
        try
        {
            await blobs.GetBlobClient(name).UploadAsync(BinaryData.FromBytes(content), options, cancellationToken);
            return true;
        }
        catch (RequestFailedException failure) when (failure.ErrorCode == BlobErrorCode.BlobAlreadyExists)
        {
            return false;
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
