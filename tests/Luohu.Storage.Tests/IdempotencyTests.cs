using System.Text.Json;
using CsCheck;
using Luohu.Domain;
using Luohu.Domain.Submissions;
using Luohu.Storage.Figures;
using Luohu.Storage.Tables;
using Luohu.Tests;
using static Luohu.Storage.Tests.SubmitCommandBuilder;

namespace Luohu.Storage.Tests;

[Collection(AzuriteCollection.Name)]
public sealed class IdempotencyTests(AzuriteFixture azurite)
{
    private static readonly Gen<string> Key = Gen.Char[(char)0x21, (char)0x7E].Array[1, 128].Select(chars => new string(chars));

    // The characters that an escape is made of: what looks like one must not be taken for one.
    private static readonly Gen<string> Tricky = Gen.Char["=%2F/"].Array[1, 4].Select(chars => new string(chars));

    [Fact]
    public async Task SameKeyAndRequest_IsGivenTheFirstAnswer()
    {
        var storage = await TestStorage.CreateAsync(azurite.Server);
        var filing = Of(Row("gdp", 612.5m, remark: "初步核算数"), Row("metro-line", stage: "开工"));
        var first = await storage.FiledAsync(filing);
        await storage.FiledAsync(Of(Row("gdp", 613m, reason: "更正")));
        var rows = await storage.CountRowsAsync();

        var again = Assert.IsType<SubmitResult.Duplicate>(await storage.FileAsync(filing with { At = Now.AddDays(1) }));

        Assert.Equal(Json(first), Json(again.Receipt));
        Assert.Equal(rows, await storage.CountRowsAsync());
        Assert.Equal(613m, (await storage.FindAsync("gdp"))!.Value.Level);
    }

    [Fact]
    public async Task SameKeyAndRequest_IsAnsweredWithoutACheck()
    {
        var storage = await TestStorage.CreateAsync(azurite.Server);
        var filing = Of(Row("gdp", 1));
        await storage.FiledAsync(filing);

        var again = await storage.Figures.SubmitAsync(filing, _ => throw new InvalidOperationException("checked"), CancellationToken.None);

        Assert.IsType<SubmitResult.Duplicate>(again);
    }

    [Fact]
    public async Task SameKeyOtherRequest_IsRefused()
    {
        var storage = await TestStorage.CreateAsync(azurite.Server);
        var filing = Of(Row("gdp", 1));
        await storage.FiledAsync(filing);
        var rows = await storage.CountRowsAsync();

        Assert.IsType<SubmitResult.KeyReused>(await storage.FileAsync(filing with { RequestHash = "another" }));

        Assert.Equal(rows, await storage.CountRowsAsync());
    }

    [Fact]
    public async Task SameKeyOfAnotherDepartment_IsAnotherKey()
    {
        var storage = await TestStorage.CreateAsync(azurite.Server);
        var filing = Of(Row("gdp", 1));
        await storage.FiledAsync(filing);

        await storage.FiledAsync(filing.From("chengguan") with { RequestHash = "another" });
    }

    [Fact]
    public async Task SameRequestSixteenTimesAtOnce_IsFiledOnce()
    {
        var storage = await TestStorage.CreateAsync(azurite.Server);
        var filing = Of(Row("gdp", 1), Row("retail-sales", 2));

        var results = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => storage.FileAsync(filing)));

        var filed = Assert.Single(results.OfType<SubmitResult.Filed>()).Receipt;
        Assert.Equal(15, results.OfType<SubmitResult.Duplicate>().Count(replayed => Json(replayed.Receipt) == Json(filed)));
        Assert.Equal(2 + 1, await storage.CountRowsAsync());
    }

    [Theory]
    [InlineData("/\\#?%+&'\"=:;,~")]
    [InlineData("2021-03%2F1")]
    [InlineData("a")]
    public async Task AnyVisibleCharacter_MayStandInAKey(string key)
    {
        var storage = await TestStorage.CreateAsync(azurite.Server);
        var filing = Of(Row("gdp", 1)) with { IdempotencyKey = key };
        await storage.FiledAsync(filing);

        Assert.IsType<SubmitResult.Duplicate>(await storage.FileAsync(filing));
    }

    [Fact]
    public async Task LongestKeyOfTheWorstCharacters_IsKept()
    {
        var storage = await TestStorage.CreateAsync(azurite.Server);
        var filing = Of(Row("gdp", 1)) with { IdempotencyKey = new string('/', 128) };
        await storage.FiledAsync(filing);

        Assert.IsType<SubmitResult.Duplicate>(await storage.FileAsync(filing));
        await storage.FiledAsync(filing with { IdempotencyKey = new string('/', 127) });
    }

    [Theory]
    [InlineData("")]
    [InlineData("a b")]
    [InlineData("键")]
    [InlineData("a\u007f")]
    public async Task KeyThatIsNotVisibleAscii_IsAnError(string key)
    {
        var storage = await TestStorage.CreateAsync(azurite.Server);

        await Assert.ThrowsAsync<ArgumentException>(() => storage.FileAsync(Of(Row("gdp", 1)) with { IdempotencyKey = key }));
        await Assert.ThrowsAsync<ArgumentException>(() =>
            storage.FileAsync(Of(Row("gdp", 1)) with { IdempotencyKey = new string('a', 129) })
        );
    }

    [Fact]
    public void RowKey_HasOnlyWhatARowKeyMayHave() =>
        Key.Sample(key => !RowKeys.Receipt(Bureau, key).AsSpan().ContainsAny("/\\#?%") && RowKeys.Receipt(Bureau, key).Length <= 512);

    [Fact]
    public void RowKey_TellsTheKey() =>
        Gen.OneOf(Tricky, Key)
            .Sample(
                key => Uri.UnescapeDataString(RowKeys.Receipt(Bureau, key)[$"receipt:{Bureau}:".Length..].Replace('=', '%')) == key,
                iter: 1000
            );

    private static string Json(Receipt receipt) => JsonSerializer.Serialize(receipt, PlanJson.Options);
}
