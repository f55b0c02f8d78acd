using Azure.Data.Tables;
using Luohu.Domain.Figures;
using Luohu.Domain.Submissions;
using Luohu.Storage.Figures;
using Luohu.Tests;
using static Luohu.Storage.Tests.SubmitCommandBuilder;

namespace Luohu.Storage.Tests;

[Collection(AzuriteCollection.Name)]
public sealed class LargeSubmissionTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task FortyNineFigures_AreOneTransaction()
    {
        var wire = new Wire();
        var storage = await TestStorage.CreateAsync(azurite.Server, wire);
        var transactions = 0;
        wire.AfterAnswer = request =>
        {
            transactions += Wire.IsTransaction(request) ? 1 : 0;
            return Task.CompletedTask;
        };
        var filing = Of([.. Rows(Submission.MaxRows)]);

        var first = await storage.FiledAsync(filing);
        var corrected = await storage.FiledAsync(Of([.. filing.Submission.Rows.Select(row => row with { Level = row.Level + 0.5m })]));

        Assert.Equal(2, transactions);
        Assert.All(first.Figures, line => Assert.Equal((1, FigureOutcome.New), (line.Revision, line.Outcome)));
        Assert.All(corrected.Figures, line => Assert.Equal((2, FigureOutcome.Revised), (line.Revision, line.Outcome)));
        Assert.Equal(49 + 2, await storage.CountRowsAsync());
        Assert.Equal(filing.Submission.Rows.Sum(row => row.Level) + 49 * 0.5m, (await storage.ReadAsync(March)).Sum(f => f.Value.Level));
    }

    [Fact]
    public async Task ReceiptLongerThanATextProperty_IsReplayedWhole()
    {
        var storage = await TestStorage.CreateAsync(azurite.Server);
        var filing = Of([.. Rows(Submission.MaxRows)]);
        var warnings = filing
            .Submission.Rows.SelectMany(row =>
                Enumerable.Repeat(new ValidationError(row.Place, ValidationErrorCode.Jump, new string('异', 300), row.Indicator), 3)
            )
            .ToList();

        await storage.Figures.SubmitAsync(filing, _ => new ValidationResult([], [.. warnings]), CancellationToken.None);
        var replayed = Assert.IsType<SubmitResult.Duplicate>(await storage.FileAsync(filing));

        Assert.Equal(warnings, replayed.Receipt.Warnings);
    }

    [Theory]
    [InlineData("7.9228162514264337593543950335")]
    [InlineData("-0.0000000000000000000000000001")]
    [InlineData("79228162514264337593543950335")]
    [InlineData("1234567890123.456789012345678")]
    public async Task Decimals_SurviveExactly(string text)
    {
        var storage = await TestStorage.CreateAsync(azurite.Server);
        var value = decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

        await storage.FiledAsync(Of(Row("gdp", value, -value)));

        Assert.Equal(new FigureValue(value, -value), (await storage.FindAsync("gdp"))?.Value);
        Assert.Equal(new FigureValue(value, -value), Assert.Single(await storage.RevisionsAsync("gdp")).Value);
    }

    [Fact]
    public async Task TenThousandthRevision_FollowsTheOnesBefore()
    {
        var storage = await TestStorage.CreateAsync(azurite.Server);
        var filing = Of(Row("gdp", 1));
        await storage.FiledAsync(filing);
        await ChangeAsync(storage.Table, "figure:gdp:03", row => row["Revision"] = 9999);
        await ChangeAsync(
            storage.Table,
            $"receipt:{Bureau}:{filing.IdempotencyKey}",
            row => row["Of_gdp"] = row.GetString("Of_gdp").Replace("\"number\":1", "\"number\":9999", StringComparison.Ordinal)
        );

        await storage.FiledAsync(Of(Row("gdp", 2, reason: "更正")));
        await storage.FiledAsync(Of(Row("gdp", 3, reason: "更正")));

        Assert.Equal(10001, (await storage.FindAsync("gdp"))?.Revision);
        Assert.Equal([9999, 10000, 10001], (await storage.RevisionsAsync("gdp")).Select(r => r.Number));
    }

    private static async Task ChangeAsync(TableClient table, string key, Action<TableEntity> change)
    {
        TableEntity row = await table.GetEntityAsync<TableEntity>("440303-2021", key);
        change(row);
        await table.UpdateEntityAsync(row, row.ETag);
    }
}
