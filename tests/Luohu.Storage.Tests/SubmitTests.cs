using Luohu.Domain;
using Luohu.Domain.Figures;
using Luohu.Domain.Submissions;
using Luohu.Storage.Figures;
using Luohu.Tests;
using static Luohu.Storage.Tests.SubmitCommandBuilder;

namespace Luohu.Storage.Tests;

[Collection(AzuriteCollection.Name)]
public sealed class SubmitTests(AzuriteFixture azurite)
{
    private static readonly ValidationError Wrong = new("/figures/0/level", ValidationErrorCode.OutOfRange, "超出可能范围", "gdp");

    [Fact]
    public async Task FirstReport_StandsAsRevisionOne()
    {
        var storage = await TestStorage.CreateAsync(azurite.Server);

        var receipt = await storage.FiledAsync(Of(Row("gdp", 612.5m, 9.8m, remark: "初步核算数"), Row("metro-line", stage: "开工")));

        Assert.Equal<ReceiptLine>(
            [new("gdp", 1, FigureOutcome.New, Late: false, RemarkOutcome.Given), new("metro-line", 1, FigureOutcome.New, Late: false)],
            receipt.Figures
        );
        Assert.Equal(
            new Figure("gdp", March, new FigureValue(612.5m, 9.8m), 1, Bureau, Now, Now, "初步核算数"),
            await storage.FindAsync("gdp")
        );
        Assert.Equal(new FigureValue(stage: "开工"), (await storage.FindAsync("metro-line"))?.Value);
        Assert.Equal(
            [
                new Revision(
                    1,
                    new FigureValue(612.5m, 9.8m),
                    "初步核算数",
                    null,
                    "统计局一号密钥",
                    Now,
                    receipt.Id,
                    SubmitCommandBuilder.Person
                ),
            ],
            await storage.RevisionsAsync("gdp")
        );
    }

    [Fact]
    public async Task Times_AreKeptToTheTickAndInUtc()
    {
        var storage = await TestStorage.CreateAsync(azurite.Server);
        var at = Now.AddTicks(1);

        var receipt = await storage.FiledAsync(Of(Row("gdp", 1)) with { At = at });
        var figure = await storage.FindAsync("gdp");

        Assert.True(figure!.FiledAt.EqualsExact(at.ToUniversalTime()), $"{figure.FiledAt:O}");
        Assert.True(receipt.FiledAt.EqualsExact(at.ToUniversalTime()), $"{receipt.FiledAt:O}");
    }

    [Fact]
    public async Task Correction_IsTheNextRevisionAndKeepsTheFirst()
    {
        var storage = await TestStorage.CreateAsync(azurite.Server);
        var later = Now.AddDays(3);
        await storage.FiledAsync(Of(Row("gdp", 612.5m, remark: "初步核算数")));

        var receipt = await storage.FiledAsync(Of(Row("gdp", 613m, reason: "核算口径调整")).From("fagai") with { At = later, By = "张三" });

        Assert.Equal<ReceiptLine>([new("gdp", 2, FigureOutcome.Revised, Late: false, RemarkOutcome.Removed)], receipt.Figures);
        Assert.Equal(
            new Figure("gdp", March, new FigureValue(613m), 2, "fagai", Now, later, Remark: null, "核算口径调整"),
            await storage.FindAsync("gdp")
        );
        Assert.Equal(
            [(1, new FigureValue(612.5m), null), (2, new FigureValue(613m), "核算口径调整")],
            (await storage.RevisionsAsync("gdp")).Select(r => (r.Number, r.Value, r.Reason))
        );
    }

    [Fact]
    public async Task Correction_LeavesNothingOfWhatItDoesNotSay()
    {
        var storage = await TestStorage.CreateAsync(azurite.Server);
        await storage.FiledAsync(Of(Row("gdp", 612.5m, 9.8m, "完工", "初步核算数")));
        await storage.FiledAsync(Of(Row("gdp", 613m, reason: "核算口径调整")));

        var last = await storage.FiledAsync(Of(Row("gdp", growth: 9.9m)));

        Assert.Equal(
            new Figure("gdp", March, new FigureValue(growth: 9.9m), 3, Bureau, Now, Now, Remark: null, Reason: null),
            await storage.FindAsync("gdp")
        );
        Assert.Equal(
            new Revision(3, new FigureValue(growth: 9.9m), null, null, "统计局一号密钥", Now, last.Id, SubmitCommandBuilder.Person),
            (await storage.RevisionsAsync("gdp"))[2]
        );
    }

    [Fact]
    public async Task EqualReading_WritesNothingButTheReceipt()
    {
        var storage = await TestStorage.CreateAsync(azurite.Server);
        await storage.FiledAsync(Of(Row("gdp", 612.5m, remark: "初步核算数")));
        var standing = await storage.FindAsync("gdp");
        var rows = await storage.CountRowsAsync();

        var receipt = await storage.FiledAsync(Of(Row("gdp", 612.50m) with { KeepsRemark = true }) with { At = Now.AddDays(3) });

        Assert.Equal<ReceiptLine>([new("gdp", 1, FigureOutcome.Unchanged, Late: false, RemarkOutcome.Kept)], receipt.Figures);
        Assert.Equal(standing, await storage.FindAsync("gdp"));
        Assert.Equal(rows + 1, await storage.CountRowsAsync());
    }

    [Fact]
    public async Task EqualReadingWithNewRemark_IsARevisionThatKeepsTheReadingsReason()
    {
        var storage = await TestStorage.CreateAsync(azurite.Server);
        await storage.FiledAsync(Of(Row("gdp", 612.5m)));
        await storage.FiledAsync(Of(Row("gdp", 613m, reason: "核算口径调整")));

        var receipt = await storage.FiledAsync(Of(Row("gdp", 613m, remark: "经省统计局核定")));

        Assert.Equal<ReceiptLine>([new("gdp", 3, FigureOutcome.Revised, Late: false, RemarkOutcome.Given)], receipt.Figures);
        var figure = await storage.FindAsync("gdp");
        Assert.Equal((3, "经省统计局核定", "核算口径调整"), (figure!.Revision, figure.Remark, figure.Reason));
        Assert.Null((await storage.RevisionsAsync("gdp"))[2].Reason);
    }

    // A remark that is not mentioned stays, whatever becomes of the value; one that is sent empty is taken back, and the receipt says so.
    [Theory]
    [InlineData(612.5, false, null, FigureOutcome.Revised, RemarkOutcome.Removed)]
    [InlineData(612.5, false, "  ", FigureOutcome.Revised, RemarkOutcome.Removed)]
    [InlineData(612.5, false, "初步核算数", FigureOutcome.Unchanged, RemarkOutcome.Given)]
    [InlineData(612.5, true, null, FigureOutcome.Unchanged, RemarkOutcome.Kept)]
    [InlineData(613, false, null, FigureOutcome.Revised, RemarkOutcome.Removed)]
    [InlineData(613, false, "最终核实数", FigureOutcome.Revised, RemarkOutcome.Given)]
    [InlineData(613, true, null, FigureOutcome.Revised, RemarkOutcome.Kept)]
    public async Task Remark_IsKeptWhereNothingIsSaidOfIt(
        decimal level,
        bool keeps,
        string? remark,
        FigureOutcome outcome,
        RemarkOutcome remarkOutcome
    )
    {
        var storage = await TestStorage.CreateAsync(azurite.Server);
        await storage.FiledAsync(Of(Row("gdp", 612.5m, remark: "初步核算数")));

        var receipt = await storage.FiledAsync(Of(Row("gdp", level, remark: remark, reason: "核实") with { KeepsRemark = keeps }));

        var line = Assert.Single(receipt.Figures);
        var standing = remarkOutcome switch
        {
            RemarkOutcome.Removed => null,
            RemarkOutcome.Kept => "初步核算数",
            _ => remark,
        };
        Assert.Equal((outcome, (RemarkOutcome?)remarkOutcome), (line.Outcome, line.Remark));
        Assert.Equal(standing, (await storage.FindAsync("gdp"))?.Remark);
        Assert.Equal(standing, (await storage.RevisionsAsync("gdp"))[^1].Remark);
    }

    [Fact]
    public async Task ReasonOnAFirstReport_IsNoReasonForACorrection()
    {
        var storage = await TestStorage.CreateAsync(azurite.Server);

        await storage.FiledAsync(Of(Row("gdp", 612.5m, reason: "无")));

        Assert.Null((await storage.FindAsync("gdp"))!.Reason);
        Assert.Null(Assert.Single(await storage.RevisionsAsync("gdp")).Reason);
    }

    [Fact]
    public async Task Late_IsAboutTheFirstReport()
    {
        var storage = await TestStorage.CreateAsync(azurite.Server);
        SubmitCommand Due(DateTimeOffset lateFrom, params SubmissionRow[] rows) =>
            Of(rows) with
            {
                LateFrom = rows.ToDictionary(row => row.Indicator, _ => lateFrom),
            };

        var onTime = await storage.FiledAsync(Due(Now.AddTicks(1), Row("gdp", 1)));
        var late = await storage.FiledAsync(Due(Now, Row("retail-sales", 1)));
        var corrected = await storage.FiledAsync(Due(Now.AddTicks(1), Row("gdp", 2, reason: "更正")) with { At = Now.AddYears(1) });

        Assert.False(Assert.Single(onTime.Figures).Late);
        Assert.True(Assert.Single(late.Figures).Late);
        Assert.False(Assert.Single(corrected.Figures).Late);
    }

    [Fact]
    public async Task Refused_StoresNothing()
    {
        var storage = await TestStorage.CreateAsync(azurite.Server);
        await storage.FiledAsync(Of(Row("gdp", 612.5m)));
        var (figure, rows) = (await storage.FindAsync("gdp"), await storage.CountRowsAsync());
        var filing = Of(Row("retail-sales", 1), Row("gdp", 613m));

        var result = await storage.Figures.SubmitAsync(filing, _ => new ValidationResult([Wrong], []), CancellationToken.None);

        Assert.Equal<ValidationError>([Wrong], Assert.IsType<SubmitResult.Invalid>(result).Validation.Errors);
        Assert.Equal(rows, await storage.CountRowsAsync());
        Assert.Equal(figure, await storage.FindAsync("gdp"));
        Assert.IsType<SubmitResult.Filed>(await storage.FileAsync(filing));
    }

    [Fact]
    public async Task Warnings_StandInTheReceipt()
    {
        var storage = await TestStorage.CreateAsync(azurite.Server);

        var result = await storage.Figures.SubmitAsync(Of(Row("gdp", 1)), _ => new ValidationResult([], [Wrong]), CancellationToken.None);

        Assert.Equal<ValidationError>([Wrong], Assert.IsType<SubmitResult.Filed>(result).Receipt.Warnings);
    }

    [Fact]
    public async Task Check_SeesTheYearOfItsDepartmentAndOfWhatItReports()
    {
        var storage = await TestStorage.CreateAsync(azurite.Server);
        await storage.FiledAsync(Of(Row("gdp", 1)).For(new Period(2021, 1)));
        await storage.FiledAsync(Of(Row("gdp", 12)).For(new Period(2021, 12)));
        await storage.FiledAsync(Of(Row("gdp", 13)).For(new Period(2020, 12)));
        await storage.FiledAsync(Of(Row("green-space", 4)).From("chengguan"));
        await storage.FiledAsync(Of(Row("moved", 5)).From("chengguan").For(new Period(2021, 2)));
        IReadOnlyList<Figure> seen = [];

        await storage.Figures.SubmitAsync(
            Of(Row("moved", 6)),
            standing =>
            {
                seen = standing;
                return Pass;
            },
            CancellationToken.None
        );

        Assert.Equal(["gdp 2021-01", "gdp 2021-12", "moved 2021-02"], seen.Select(f => $"{f.Indicator} {f.Period}").Order());
    }

    [Theory]
    [InlineData("gdp:01")]
    [InlineData("a/b")]
    [InlineData("")]
    public async Task IndicatorThatIsNoCode_IsNoRow(string indicator)
    {
        var storage = await TestStorage.CreateAsync(azurite.Server);

        await Assert.ThrowsAsync<ArgumentException>(() => storage.FileAsync(Of(Row(indicator, 1))));
        await Assert.ThrowsAsync<ArgumentException>(() => storage.FindAsync(indicator));
    }
}
