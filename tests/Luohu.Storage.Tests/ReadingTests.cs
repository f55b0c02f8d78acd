using Luohu.Domain;
using Luohu.Domain.Submissions;
using Luohu.Tests;
using static Luohu.Storage.Tests.SubmitCommandBuilder;

namespace Luohu.Storage.Tests;

[Collection(AzuriteCollection.Name)]
public sealed class ReadingTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task Snapshot_HoldsTheYearUpToItsMonth()
    {
        var storage = await TestStorage.CreateAsync(azurite.Server);
        await storage.FiledAsync(Of(Row("cpi", 1)).For(new Period(2021, 1)));
        foreach (var period in new Period[] { new(2020, 12), new(2021, 3), new(2021, 6), new(2021, 7), new(2022, 1) })
            await storage.FiledAsync(Of(Row("gdp", 1)).For(period));
        await storage.FiledAsync(Of(Row("gdp", 1)) with { Region = "440304" });

        var figures = await storage.ReadAsync(new Period(2021, 6));

        Assert.Equal(["cpi 2021-01", "gdp 2021-03", "gdp 2021-06"], figures.Select(f => $"{f.Indicator} {f.Period}"));
    }

    [Fact]
    public async Task FiguresOfAYearThatIsOver_AreReadOnce_AndAreWhatThisProcessWrites()
    {
        var wire = new Wire();
        var storage = await TestStorage.CreateAsync(azurite.Server, wire);
        await storage.FiledAsync(Of(Row("gdp", 1), Row("cpi", 2)));
        async Task<IEnumerable<decimal?>> FindAsync() =>
            from figure in await storage.Figures.FindAllAsync(TestStorage.Region, Bureau, ["gdp", "cpi", "pm25"], March, default)
            select figure.Value.Level;

        Assert.Equal([1, 2], await FindAsync());
        var requests = wire.Requests;
        Assert.Equal([1, 2], await FindAsync());
        Assert.Equal(requests, wire.Requests);
        await storage.FiledAsync(Of(Row("gdp", 3, reason: "更正")));
        Assert.Equal([3, 2], await FindAsync());
    }

    [Fact]
    public async Task Snapshot_CostsTheSameHoweverOftenFiguresWereRevised()
    {
        var wire = new Wire();
        var storage = await TestStorage.CreateAsync(azurite.Server, wire);
        async Task<(int Requests, long Bytes)> CostAsync()
        {
            var (requests, bytes) = (wire.Requests, wire.BytesReceived);
            Assert.Equal(4, Assert.Single(await storage.ReadAsync(March)).Value.Level);
            return (wire.Requests - requests, wire.BytesReceived - bytes);
        }

        foreach (var n in Enumerable.Range(1, 4))
            await storage.FiledAsync(Of(Row("gdp", n, reason: "更正")));
        var few = await CostAsync();
        foreach (var n in Enumerable.Range(-4, 9))
            await storage.FiledAsync(Of(Row("gdp", n, reason: "更正")));
        var many = await CostAsync();

        Assert.Equal(1, many.Requests);
        Assert.Equal((few.Requests, few.Bytes + "13".Length - "4".Length), many);
    }

    [Fact]
    public async Task MoreThanOnePage_IsReadWhole()
    {
        var storage = await TestStorage.CreateAsync(azurite.Server);
        foreach (var part in Enumerable.Range(0, 22))
            await storage.FiledAsync(Of([.. Enumerable.Range(0, Submission.MaxRows).Select(n => Row($"i-{part}-{n}", part * 100 + n))]));

        var figures = await storage.ReadAsync(March);

        Assert.Equal(22 * Submission.MaxRows, figures.Select(f => f.Value.Level).Distinct().Count());
    }

    [Fact]
    public async Task IndicatorWhoseCodeBeginsAnother_HasItsOwnHistory()
    {
        var storage = await TestStorage.CreateAsync(azurite.Server);
        await storage.FiledAsync(Of(Row("gdp", 1), Row("gdp-growth", 2)));
        await storage.FiledAsync(Of(Row("gdp", 3)).For(new Period(2021, 4)));

        Assert.Equal(1, Assert.Single(await storage.RevisionsAsync("gdp")).Value.Level);
        Assert.Equal(2, Assert.Single(await storage.RevisionsAsync("gdp-growth")).Value.Level);
    }

    [Fact]
    public async Task NothingReported_IsNothing()
    {
        var storage = await TestStorage.CreateAsync(azurite.Server);

        Assert.Null(await storage.FindAsync("gdp"));
        Assert.Empty(await storage.RevisionsAsync("gdp"));
        Assert.Empty(await storage.ReadAsync(March));
    }

    [Theory]
    [InlineData("440303-2021")]
    [InlineData("")]
    [InlineData("a'b")]
    public async Task RegionThatIsNoCode_IsAnError(string region)
    {
        var storage = await TestStorage.CreateAsync(azurite.Server);

        await Assert.ThrowsAsync<ArgumentException>(() => storage.Figures.ReadAsync(region, 2021, March, CancellationToken.None));
    }
}
