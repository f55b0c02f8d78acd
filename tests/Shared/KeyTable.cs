using Azure.Data.Tables;
using Luohu.Azurite;
using Luohu.Storage.People;
using Luohu.Storage.Tables;

namespace Luohu.Tests;

/// <summary>A table of keys in an Azurite of its own, and a clock at noon on 2021-07-05 in China.</summary>
public sealed class KeyTable : IAsyncLifetime
{
    private AzuriteServer? azurite;

    internal SettableClock Clock { get; } = new(new(2021, 7, 5, 12, 0, 0, TimeSpan.FromHours(8)));

    internal string Connection => azurite!.ConnectionString;

    internal TableClient Table => new(Connection, ApiKeyStore.TableName);

    /// <summary>The store as a process of that region sees it.</summary>
    internal ApiKeyStore Open(string region = "440303") => new(Table, Clock, region);

    /// <summary>Deletes all rows of keys and storage.</summary>
    internal async Task ClearAsync()
    {
        foreach (var one in new[] { Table, new TableClient(Connection, StorageSchema.TableName) })
        {
            await one.CreateIfNotExistsAsync();
            await foreach (var row in one.QueryAsync<TableEntity>(select: ["PartitionKey", "RowKey"]))
                await one.DeleteEntityAsync(row.PartitionKey, row.RowKey);
        }
    }

    public async ValueTask InitializeAsync()
    {
        azurite = await AzuriteServer.StartAsync();
        await Open().CreateAsync(default);
    }

    public async ValueTask DisposeAsync() => await azurite!.DisposeAsync();
}
