using Azure.Data.Tables;

namespace Luohu.Storage.Tables;

/// <summary>The two ways the storage reads its table: one row by its key, and one range.</summary>
internal static class TableReads
{
    /// <summary>The row of that key; null when there is none.</summary>
    public static async Task<TableEntity?> FindRowAsync(
        this TableClient table,
        YearPartition partition,
        string rowKey,
        CancellationToken cancellationToken
    )
    {
        var answer = await table.GetEntityIfExistsAsync<TableEntity>(partition.ToString(), rowKey, cancellationToken: cancellationToken);
        return answer.HasValue ? answer.Value : null;
    }

    /// <summary>The rows that <paramref name="filter"/> names, by key; of their properties those of <paramref name="needed"/>, or all.</summary>
    public static async Task<List<TableEntity>> ReadRowsAsync(
        this TableClient table,
        string filter,
        CancellationToken cancellationToken,
        IEnumerable<string>? needed = null
    ) => await table.QueryAsync<TableEntity>(filter, select: needed, cancellationToken: cancellationToken).ToListAsync(cancellationToken);
}
