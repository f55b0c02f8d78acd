using Azure;
using Azure.Data.Tables;

namespace Luohu.Storage.Tables;

/// <summary>
/// Which layout tables and container have: a row of the table says it. A storage without that row is of layout 0, from before there
/// was a number, or new. A later layout may have what this program does not understand, so this program leaves it alone.
/// </summary>
/// <param name="table">The storage's table.</param>
public sealed class StorageLayout(TableClient table)
{
    /// <summary>The layout that this program writes: revisions in the rows of receipts, keys and openings with people.</summary>
    public const int Newest = 1;

    // No region's partition: those have a hyphen.
    private const string Key = "layout";

    /// <summary>The layout of the storage; 0 where no row says it.</summary>
    /// <exception cref="RequestFailedException">The storage fails.</exception>
    public async Task<int> ReadAsync(CancellationToken cancellationToken)
    {
        var row = await table.GetEntityIfExistsAsync<TableEntity>(Key, Key, cancellationToken: cancellationToken);
        return row.HasValue ? row.Value!.GetInt32("Version")!.Value : 0;
    }

    /// <summary>Writes down that the storage has the newest layout. To be called when all of it has.</summary>
    /// <exception cref="RequestFailedException">The storage fails.</exception>
    public Task WriteAsync(CancellationToken cancellationToken) =>
        table.UpsertEntityAsync(new TableEntity(Key, Key) { ["Version"] = Newest }, TableUpdateMode.Merge, cancellationToken);
}
