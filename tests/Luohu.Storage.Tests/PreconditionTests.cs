using Luohu.Domain.Submissions;
using Luohu.Storage.Figures;
using static Luohu.Storage.Tests.SubmitCommandBuilder;

namespace Luohu.Storage.Tests;

[Collection(AzuriteCollection.Name)]
public sealed class PreconditionTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task FigureAsTheClientSawIt_IsFiled()
    {
        var ledger = await TestStorage.CreateAsync(azurite.Server);
        await ledger.FiledAsync(Of(Row("gdp", 1)) with { Precondition = standing => standing is null });

        var receipt = await ledger.FiledAsync(
            Of(Row("gdp", 2, reason: "更正")) with { Precondition = standing => standing?.Revision == 1 });

        Assert.Equal(2, Assert.Single(receipt.Figures).Revision);
    }

    [Fact]
    public async Task FigureThatStandsOtherwise_StopsTheWholeFiling()
    {
        var ledger = await TestStorage.CreateAsync(azurite.Server);
        await ledger.FiledAsync(Of(Row("gdp", 1)));
        var rows = await ledger.CountRowsAsync();

        var result = await ledger.FileAsync(Of(Row("retail-sales", 1), Row("gdp", 2)) with { Precondition = standing => standing is null });

        Assert.Equal(new SubmitResult.PreconditionFailed("gdp", await ledger.FindAsync("gdp")), result);
        Assert.Equal(rows, await ledger.CountRowsAsync());
    }

    [Fact]
    public async Task FigureThatIsMissing_StopsAChange()
    {
        var ledger = await TestStorage.CreateAsync(azurite.Server);

        var result = await ledger.FileAsync(Of(Row("gdp", 2)) with { Precondition = standing => standing is not null });

        Assert.Equal(new SubmitResult.PreconditionFailed("gdp", null), result);
    }

    [Fact]
    public async Task AnotherWriterWhoWinsAfterTheRead_StopsItToo()
    {
        var ledger = await TestStorage.CreateAsync(azurite.Server);
        await ledger.FiledAsync(Of(Row("gdp", 1)));
        var wire = new Wire();
        var slow = TestStorage.Open(azurite.Server, ledger.Name, wire);
        wire.BeforeSending = async request =>
        {
            if (Wire.IsTransaction(request))
                await ledger.FiledAsync(Of(Row("gdp", 3, reason: "先到")));
        };

        var result = await slow.FileAsync(Of(Row("gdp", 2, reason: "后到")) with { Precondition = standing => standing?.Revision == 1 });

        Assert.Equal(3m, Assert.IsType<SubmitResult.PreconditionFailed>(result).Current?.Value.Level);
    }

    [Fact]
    public async Task Repeat_IsAnsweredThoughTheFigureStandsOtherwiseNow()
    {
        var ledger = await TestStorage.CreateAsync(azurite.Server);
        var filing = Of(Row("gdp", 1)) with { Precondition = standing => standing is null };
        await ledger.FiledAsync(filing);

        Assert.IsType<SubmitResult.Duplicate>(await ledger.FileAsync(filing));
    }

    [Fact]
    public async Task Faults_AreSaidBeforeAPrecondition()
    {
        var ledger = await TestStorage.CreateAsync(azurite.Server);
        var faults = new ValidationResult([new ValidationError("/figures/0", ValidationErrorCode.UnknownIndicator, "没有指标")], []);

        var result = await ledger.Figures.FileAsync(
            Of(Row("gdp", 1)) with { Precondition = _ => false }, _ => faults, CancellationToken.None);

        Assert.IsType<SubmitResult.Invalid>(result);
    }
}
