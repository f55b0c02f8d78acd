using Azure.Data.Tables;
using Luohu.Domain;
using Luohu.Domain.Figures;
using Luohu.Storage.Figures;
using Luohu.Tests;

namespace Luohu.Storage.Tests;

/// <summary>Storages whose revisions stand in rows of their own, <c>revision:…</c>, beside receipts that know nothing of them.</summary>
[Collection(AzuriteCollection.Name)]
public sealed class RevisionUpgradeTests(AzuriteFixture azurite)
{
    private static readonly DateTimeOffset April = new(2021, 4, 9, 2, 30, 0, TimeSpan.Zero);

    [Fact]
    public async Task EveryRevision_IsThere_WithNumberAuthorAndReason()
    {
        var storage = await TestStorage.CreateAsync(azurite.Server);
        var first = new Revision(1, new FigureValue(1190.2m, 8.1m), "初步核算数", null, "统计局 张三", April, NewReceipt());
        var metro = new Revision(1, new FigureValue(stage: "开工"), null, null, "统计局 张三", April, first.Receipt);
        var second = new Revision(2, new FigureValue(1191m, 8.2m), null, "笔误", "统计局 李四", April.AddDays(1), NewReceipt());
        var third = new Revision(3, new FigureValue(1191m, 8.3m), "核实", "复核", "统计局 张三", April.AddDays(2), NewReceipt());
        await FileAsOnceAsync(storage, SubmitCommandBuilder.March, ("gdp", first), ("metro-line", metro));
        await FileAsOnceAsync(storage, SubmitCommandBuilder.March, ("gdp", second));
        await FileAsOnceAsync(storage, SubmitCommandBuilder.March, ("gdp", third));

        Assert.Empty(await storage.RevisionsAsync("gdp"));
        Assert.Equal(4, await new RevisionUpgrade(storage.Table).RunAsync(default));

        Assert.Equal([first, second, third], await storage.RevisionsAsync("gdp"));
        Assert.Equal([metro], await storage.RevisionsAsync("metro-line"));
    }

    [Fact]
    public async Task UpgradedFigure_IsCorrected_AndAnOldRequestRepeated()
    {
        var storage = await TestStorage.CreateAsync(azurite.Server);
        var first = new Revision(1, new FigureValue(1190.2m, 8.1m), "初步核算数", null, "统计局 张三", April, NewReceipt());
        await FileAsOnceAsync(storage, SubmitCommandBuilder.March, ("gdp", first));
        await new RevisionUpgrade(storage.Table).RunAsync(default);

        var corrected = await storage.FiledAsync(SubmitCommandBuilder.Of(SubmitCommandBuilder.Row("gdp", 1191m, 8.2m, reason: "笔误")));
        var (key, hash) = EarlierLayout.RequestOf(first.Receipt);
        var repeated = await storage.FileAsync(
            SubmitCommandBuilder.Of(SubmitCommandBuilder.Row("gdp", 1190.2m, 8.1m)) with
            {
                IdempotencyKey = key,
                RequestHash = hash,
            }
        );

        Assert.Equal(2, Assert.Single(corrected.Figures).Revision);
        Assert.Equal(first.Receipt, Assert.IsType<SubmitResult.Duplicate>(repeated).Receipt.Id);
        Assert.Equal([1, 2], (await storage.RevisionsAsync("gdp")).Select(revision => revision.Number));
        Assert.Equal(new FigureValue(1191m, 8.2m), (await storage.FindAsync("gdp"))!.Value);
    }

    [Fact]
    public async Task Upgrade_DeletesAndChangesNothing_AndRunTwiceDoesWhatItDidOnce()
    {
        var storage = await TestStorage.CreateAsync(azurite.Server);
        await FileAsOnceAsync(
            storage,
            SubmitCommandBuilder.March,
            ("gdp", new(1, new FigureValue(1m), null, null, "a", April, NewReceipt()))
        );
        var before = await ColumnsAsync(storage);

        await new RevisionUpgrade(storage.Table).RunAsync(default);
        var once = await ColumnsAsync(storage);
        await new RevisionUpgrade(storage.Table).RunAsync(default);

        Assert.Subset(once, before);
        Assert.Equal(before.Count + 5, once.Count); // Month, By, At, Receipt and the revision
        Assert.Equal(once, await ColumnsAsync(storage));
    }

    [Fact]
    public async Task UpgradeThatWasStopped_IsTakenUp()
    {
        var wire = new Wire();
        var storage = await TestStorage.CreateAsync(azurite.Server, wire);
        var revisions = Enumerable
            .Range(1, 50)
            .Select(n => new Revision(n, new FigureValue(n), null, n > 1 ? "更正" : null, "a", April.AddDays(n), NewReceipt()))
            .ToList();
        foreach (var revision in revisions)
            await FileAsOnceAsync(storage, SubmitCommandBuilder.March, ("gdp", revision));
        var batches = 0;
        wire.BeforeSending = request =>
            Wire.IsTransaction(request) && ++batches > 1 ? throw new InvalidOperationException("stopped") : Task.CompletedTask;

        await Assert.ThrowsAnyAsync<Exception>(() => new RevisionUpgrade(storage.Table).RunAsync(default));
        wire.BeforeSending = _ => Task.CompletedTask;
        Assert.NotEmpty(await storage.RevisionsAsync("gdp"));
        Assert.True((await storage.RevisionsAsync("gdp")).Count < revisions.Count);
        await new RevisionUpgrade(storage.Table).RunAsync(default);

        Assert.Equal(revisions, await storage.RevisionsAsync("gdp"));
    }

    [Fact]
    public async Task EveryRegionAndYear_IsUpgraded()
    {
        var storage = await TestStorage.CreateAsync(azurite.Server);
        var (here, there) = (
            new Revision(1, new FigureValue(1m), null, null, "a", April, NewReceipt()),
            new Revision(1, new FigureValue(2m), null, null, "b", April, NewReceipt())
        );
        await FileAsOnceAsync(storage, new Period(2020, 12), ("gdp", here));
        await EarlierLayout.FileAsync(
            storage.Table,
            SubmitCommandBuilder.Bureau,
            SubmitCommandBuilder.March,
            [("gdp", there)],
            region: "440304"
        );

        await new RevisionUpgrade(storage.Table).RunAsync(default);

        Assert.Equal([here], await storage.Figures.RevisionsAsync(TestStorage.Region, "gdp", new Period(2020, 12), default));
        Assert.Equal([there], await storage.Figures.RevisionsAsync("440304", "gdp", SubmitCommandBuilder.March, default));
    }

    [Fact]
    public async Task RevisionWithoutItsReceipt_IsNamed()
    {
        var storage = await TestStorage.CreateAsync(azurite.Server);
        await FileAsOnceAsync(storage, SubmitCommandBuilder.March, ("gdp", new(1, new FigureValue(1m), null, null, "a", April, "lost")));
        await foreach (var row in storage.Table.QueryAsync<TableEntity>("RowKey ge 'receipt:' and RowKey lt 'receipt;'"))
            await storage.Table.DeleteEntityAsync(row);

        var odd = await Assert.ThrowsAsync<InvalidDataException>(() => new RevisionUpgrade(storage.Table).RunAsync(default));

        Assert.Equal("The row revision:gdp:03:0001 of 440303-2021 names the receipt lost, which is not there.", odd.Message);
    }

    private static string NewReceipt() => Guid.NewGuid().ToString("N");

    private static Task FileAsOnceAsync(TestStorage storage, Period period, params (string Indicator, Revision Revision)[] revisions) =>
        EarlierLayout.FileAsync(storage.Table, SubmitCommandBuilder.Bureau, period, revisions);

    private static async Task<HashSet<string>> ColumnsAsync(TestStorage storage) =>
        await storage
            .Table.QueryAsync<TableEntity>()
            .SelectMany(row =>
                row.Where(column => column.Key is not ("Timestamp" or "odata.etag"))
                    .Select(column => $"{row.RowKey} {column.Key} {column.Value}")
                    .ToAsyncEnumerable()
            )
            .ToHashSetAsync();
}
