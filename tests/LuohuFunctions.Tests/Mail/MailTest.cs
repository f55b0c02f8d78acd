using Azure.Data.Tables;
using Luohu.Azurite;
using Luohu.Storage.Outbox;
using Luohu.Storage.Tables;
using Luohu.Tests;

namespace LuohuFunctions.Tests.Mail;

/// <summary>The storage of the mail tests.</summary>
public sealed class MailStorage : IAsyncLifetime
{
    private AzuriteServer? azurite;

    public string Connection => azurite!.ConnectionString;

    public async ValueTask InitializeAsync() => azurite = await AzuriteServer.StartAsync();

    public async ValueTask DisposeAsync() => await azurite!.DisposeAsync();
}

/// <summary>A test of mails: an empty storage, and noon on 2021-07-16 in China.</summary>
public abstract class MailTest(MailStorage storage) : IClassFixture<MailStorage>, IAsyncLifetime
{
    internal SettableClock Clock { get; } = new(new DateTimeOffset(2021, 7, 16, 12, 0, 0, TimeSpan.FromHours(8)));

    internal MailOutbox Outbox => new(FiguresTable);

    private TableClient FiguresTable => new(storage.Connection, StorageSchema.TableName);

    public async ValueTask InitializeAsync()
    {
        await FiguresTable.CreateIfNotExistsAsync();
        await foreach (var row in FiguresTable.QueryAsync<TableEntity>(select: ["PartitionKey", "RowKey"]))
            await FiguresTable.DeleteEntityAsync(row.PartitionKey, row.RowKey);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    internal Task<MailingApp> StartAsync(params (string Name, string Value)[] settings) =>
        MailingApp.StartAsync(storage.Connection, Clock, settings);

    /// <summary>The app with that mail server, which has half a minute for a mail.</summary>
    internal Task<MailingApp> StartAsync(SmtpServer server, params (string Name, string Value)[] settings) =>
        StartAsync([
            ("Smtp:Host", "127.0.0.1"),
            ("Smtp:Port", $"{server.Port}"),
            ("Smtp:Security", "None"),
            ("Smtp:From", "通报系统 <bulletin@luohu.example.invalid>"),
            ("Smtp:Timeout", "00:00:30"),
            .. settings,
        ]);
}
