using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Luohu.Azurite;
using Luohu.Storage.Bulletins;
using Luohu.Storage.Figures;
using Luohu.Storage.Tables;
using Luohu.Tests;

namespace Luohu.Storage.Tests;

/// <summary>A storage in a table and a container of its own, so that no test sees another's rows.</summary>
internal sealed class TestStorage
{
    public const string Region = "440303";

    private TestStorage(string connection, string name, Wire wire)
    {
        var options = new TableClientOptions { Retry = { Delay = TimeSpan.FromMilliseconds(10), NetworkTimeout = wire.NetworkTimeout } };
        options.AddPolicy(wire, Azure.Core.HttpPipelinePosition.PerRetry);
        Name = name;
        Table = new TableClient(connection, name, options);
        Blobs = new BlobContainerClient(connection, name);
        Figures = new FigureStore(Table);
        Bulletins = new BulletinArchive(Table, Blobs);
    }

    public string Name { get; }

    public TableClient Table { get; }

    public BlobContainerClient Blobs { get; }

    public FigureStore Figures { get; }

    public BulletinArchive Bulletins { get; }

    public static async Task<TestStorage> CreateAsync(AzuriteServer server, Wire? wire = null)
    {
        var storage = Open(server, "t" + Guid.NewGuid().ToString("N"), wire);
        await StorageSchema.CreateAsync(storage.Table, storage.Blobs, CancellationToken.None);
        return storage;
    }

    public static TestStorage Open(AzuriteServer server, string name, Wire? wire = null) =>
        new(server.ConnectionString, name, wire ?? new Wire());

    /// <summary>How many figures and receipts there are; the row of each department's newest receipt is not counted.</summary>
    public async Task<int> CountRowsAsync() =>
        await Table.QueryAsync<TableEntity>("not (RowKey ge 'department:' and RowKey lt 'department;')").CountAsync();
}
