using Azure;
using Azure.Data.Tables;
using Azure.Storage.Blobs;

namespace Luohu.Storage.Tables;

/// <summary>The table and the blob container that the storage lives in.</summary>
public static class StorageSchema
{
    /// <summary>The table's name.</summary>
    public const string TableName = "ledger";

    /// <summary>The blob container's name.</summary>
    public const string ContainerName = "bulletins";

    /// <summary>Creates both where they are missing; called once at start, never on the way of a request.</summary>
    /// <exception cref="RequestFailedException">The storage cannot be used.</exception>
    public static Task CreateAsync(TableClient table, BlobContainerClient blobs, CancellationToken cancellationToken) =>
        Task.WhenAll(table.CreateIfNotExistsAsync(cancellationToken), blobs.CreateIfNotExistsAsync(cancellationToken: cancellationToken));

    /// <summary>Reads from both, and returns when they answer.</summary>
    /// <exception cref="RequestFailedException">One of them is missing or cannot be reached.</exception>
    public static async Task CheckReadyAsync(TableClient table, BlobContainerClient blobs, CancellationToken cancellationToken)
    {
        // A query of no row, for a missing row would look like a missing table.
        var none = table.QueryAsync<TableEntity>("PartitionKey eq ''", maxPerPage: 1, cancellationToken: cancellationToken);
        await none.AnyAsync(cancellationToken);
        await blobs.GetPropertiesAsync(cancellationToken: cancellationToken);
    }
}
