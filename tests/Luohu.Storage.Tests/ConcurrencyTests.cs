using Luohu.Domain.Submissions;
using Luohu.Storage.Figures;
using Luohu.Tests;
using static Luohu.Storage.Tests.SubmitCommandBuilder;

namespace Luohu.Storage.Tests;

[Collection(AzuriteCollection.Name)]
public sealed class ConcurrencyTests(AzuriteFixture azurite)
{
    private const int Writers = 16;

    [Fact]
    public async Task SixteenCorrectionsAtOnce_AreSixteenRevisions()
    {
        var storage = await TestStorage.CreateAsync(azurite.Server);
        await storage.FiledAsync(Of(Row("gdp", 0)));

        var receipts = await Task.WhenAll(
            Enumerable
                .Range(1, Writers)
                .Select(n => TestStorage.Open(azurite.Server, storage.Name).FiledAsync(Of(Row("gdp", n, reason: $"更正{n}"))))
        );

        var revisions = await storage.RevisionsAsync("gdp");
        Assert.Equal(Enumerable.Range(1, Writers + 1), revisions.Select(r => r.Number));
        Assert.Equal(Enumerable.Range(0, Writers + 1).Select(n => (decimal?)n), revisions.Select(r => r.Value.Level).Order());
        Assert.Equal(revisions.Skip(1).Select(r => (r.Number, r.Receipt)), receipts.Select(r => (r.Figures[0].Revision, r.Id)).Order());
        Assert.Equal(revisions[^1].Value, (await storage.FindAsync("gdp"))!.Value);
    }

    [Fact]
    public async Task SixteenFirstReportsAtOnce_AreOneFirstReport()
    {
        var storage = await TestStorage.CreateAsync(azurite.Server);

        var receipts = await Task.WhenAll(Enumerable.Range(1, Writers).Select(n => storage.FiledAsync(Of(Row("gdp", n)))));

        Assert.Single(receipts, r => r.Figures[0].Outcome == FigureOutcome.New);
        Assert.Equal(Enumerable.Range(1, Writers), receipts.Select(r => r.Figures[0].Revision).Order());
    }

    [Fact]
    public async Task SixteenDepartmentsAtOnce_AllFile()
    {
        var storage = await TestStorage.CreateAsync(azurite.Server);

        await Task.WhenAll(
            Enumerable.Range(1, Writers).Select(n => storage.FiledAsync(Of(Row($"a-{n}", n), Row($"b-{n}", n)).From($"d-{n}")))
        );

        Assert.Equal(2 * Writers, (await storage.ReadAsync(March)).Count);
    }

    [Fact]
    public async Task LostRace_IsCheckedAnew()
    {
        var storage = await TestStorage.CreateAsync(azurite.Server);
        await storage.FiledAsync(Of(Row("gdp", 1)));
        var wire = new Wire();
        var slow = TestStorage.Open(azurite.Server, storage.Name, wire);
        var rivals = 0;
        wire.BeforeSending = async request =>
        {
            if (Wire.IsTransaction(request) && rivals++ == 0)
                await storage.FiledAsync(Of(Row("gdp", 5, reason: "先到")));
        };
        var seen = new List<decimal?>();

        var result = await slow.Figures.SubmitAsync(
            Of(Row("gdp", 3, reason: "后到")),
            standing =>
            {
                seen.Add(standing.Single().Value.Level);
                return Pass;
            },
            CancellationToken.None
        );

        Assert.Equal([1m, 5m], seen);
        Assert.Equal(3, Assert.IsType<SubmitResult.Filed>(result).Receipt.Figures[0].Revision);
    }
}
