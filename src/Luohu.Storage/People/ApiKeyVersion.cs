using Azure.Data.Tables;

namespace Luohu.Storage.People;

/// <summary>
/// A row among the keys that is written anew, in the same transaction, with each key or person that is added or changed: whoever has
/// read them under a stamp knows them as long as it stands.
/// </summary>
internal static class ApiKeyVersion
{
    // No key's id: those are hexadecimal digits.
    private const string Row = "stamp";

    private const string Value = "Value";

    /// <summary>The filter for keys and people without the stamp.</summary>
    public static string AllOthers { get; } = TableClient.CreateQueryFilter($"PartitionKey eq {ApiKeyRow.Partition} and RowKey ne {Row}");

    /// <summary>The stamp as it stands; null while no key was issued.</summary>
    /// <exception cref="Azure.RequestFailedException">The storage fails.</exception>
    public static async Task<string?> ReadAsync(TableClient table) =>
        await table.GetEntityIfExistsAsync<TableEntity>(ApiKeyRow.Partition, Row) is { HasValue: true, Value: { } row }
            ? row.GetString(Value)
            : null;

    /// <summary>Writes a new one. Random, not counted: two that write at once need not know of each other.</summary>
    public static TableTransactionAction Write() =>
        new(TableTransactionActionType.UpsertReplace, new TableEntity(ApiKeyRow.Partition, Row) { [Value] = Guid.NewGuid().ToString("N") });
}
