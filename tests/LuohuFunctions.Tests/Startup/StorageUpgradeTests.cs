using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Luohu.Domain;
using Luohu.Domain.Figures;
using Luohu.Storage.Figures;
using Luohu.Storage.People;
using Luohu.Storage.Tables;
using Luohu.Tests;
using LuohuFunctions.Configuration;
using LuohuFunctions.Startup;

namespace LuohuFunctions.Tests.Startup;

/// <summary>The storage that an app finds at its start.</summary>
public sealed class StorageUpgradeTests(KeyTable table) : IClassFixture<KeyTable>, IAsyncLifetime
{
    private static readonly Period June = new(2021, 6);
    private static readonly DateTimeOffset Now = new(2021, 7, 5, 4, 0, 0, TimeSpan.Zero);

    private StorageClients Storage => new(new TableServiceClient(table.Connection), new BlobServiceClient(table.Connection));

    private ApiKeyStore Keys => table.Open();

    public async ValueTask InitializeAsync() => await table.ClearAsync();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task NewStorage_IsMade_AndSaysItsLayout()
    {
        await Storage.FiguresTable.DeleteAsync();
        await Storage.Keys.DeleteAsync();

        await StorageUpgrade.PrepareAsync(Storage, Keys, default);

        Assert.Equal(1, await new StorageLayout(Storage.FiguresTable).ReadAsync(default));
        await StorageSchema.CheckReadyAsync(Storage.FiguresTable, Storage.Bulletins, default);
        Assert.Empty(await Keys.ListAsync(default));
    }

    [Fact]
    public async Task LaterLayout_IsRefusedInOneLine_AndLeftAlone()
    {
        await StorageUpgrade.PrepareAsync(Storage, Keys, default);
        await Storage.FiguresTable.UpsertEntityAsync(new TableEntity("layout", "layout") { ["Version"] = 2 });
        await EarlierLayout.IssueAsync(Storage.Keys, "陈", "finance", 1, Now);

        var start = await Assert.ThrowsAsync<ConfigurationException>(() => StorageUpgrade.PrepareAsync(Storage, Keys, default));
        var command = await Assert.ThrowsAsync<ConfigurationException>(() => StorageUpgrade.UpgradeAsync(Storage, Keys, default));

        Assert.StartsWith("The storage has layout 2, and this program knows layouts up to 1", start.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', start.Message);
        Assert.Equal(start.Message, command.Message);
        Assert.Null(Assert.Single(await Keys.ListAsync(default)).Owner);
        Assert.Equal(2, await new StorageLayout(Storage.FiguresTable).ReadAsync(default));
    }

    [Fact]
    public async Task StorageFromBeforeLayoutsHadANumber_KeepsItsHistoryAndItsKeys()
    {
        Revision[] history =
        [
            new(1, new FigureValue(1190.2m, 8.1m), "初步核算数", null, "统计局 张三", Now, Guid.NewGuid().ToString("N")),
            new(2, new FigureValue(1191m, 8.2m), null, "笔误", "统计局 李四", Now.AddHours(1), Guid.NewGuid().ToString("N")),
        ];
        foreach (var revision in history)
            await EarlierLayout.FileAsync(Storage.FiguresTable, "statistics", June, [("gdp", revision)]);
        var key = await EarlierLayout.IssueAsync(Storage.Keys, "统计局 张三", "statistics", 1, Now);

        await StorageUpgrade.PrepareAsync(Storage, Keys, default);

        Assert.Equal(history, await new FigureStore(Storage.FiguresTable).RevisionsAsync("440303", "gdp", June, default));
        Assert.Equal("统计局 张三", (await Keys.FindAsync(key, default))?.Name);
    }

    [Fact]
    public async Task WhatAnOlderReleaseWritesAfterwards_IsTakenUpByTheCommand()
    {
        await StorageUpgrade.PrepareAsync(Storage, Keys, default);
        var late = new Revision(1, new FigureValue(1190.2m, 8.1m), null, null, "统计局 张三", Now, Guid.NewGuid().ToString("N"));
        await EarlierLayout.FileAsync(Storage.FiguresTable, "statistics", June, [("gdp", late)]);

        Assert.Equal((1, 1), await StorageUpgrade.UpgradeAsync(Storage, Keys, default));

        Assert.Equal([late], await new FigureStore(Storage.FiguresTable).RevisionsAsync("440303", "gdp", June, default));
    }

    [Fact]
    public async Task TwoAppsThatStartAtOnce_UpgradeTheSameStorageOnce()
    {
        await EarlierLayout.FileAsync(
            Storage.FiguresTable,
            "statistics",
            June,
            [("gdp", new(1, new FigureValue(1m), null, null, "a", Now, Guid.NewGuid().ToString("N")))]
        );
        await EarlierLayout.IssueAsync(Storage.Keys, "陈", "finance", 1, Now);

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => StorageUpgrade.PrepareAsync(Storage, Keys, default)));

        Assert.Single(await new FigureStore(Storage.FiguresTable).RevisionsAsync("440303", "gdp", June, default));
        Assert.Single(await Keys.People.ListAsync(default));
    }

    [Fact]
    public async Task RowThatCannotBeUpgraded_IsNamedInOneLine()
    {
        await Storage.FiguresTable.AddEntityAsync(
            new TableEntity("440303-2021", "revision:gdp:06:0001")
            {
                ["Level"] = "1",
                ["By"] = "a",
                ["At"] = Now,
                ["Receipt"] = "lost",
            }
        );

        var odd = await Assert.ThrowsAsync<ConfigurationException>(() => StorageUpgrade.PrepareAsync(Storage, Keys, default));

        Assert.Equal(
            "The storage cannot be upgraded: The row revision:gdp:06:0001 of 440303-2021 names the receipt lost, which is not there.",
            odd.Message
        );
        Assert.Equal(0, await new StorageLayout(Storage.FiguresTable).ReadAsync(default));
    }
}
