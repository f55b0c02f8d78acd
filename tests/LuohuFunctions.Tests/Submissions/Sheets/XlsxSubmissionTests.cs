using System.IO.Compression;

namespace LuohuFunctions.Tests.Submissions.Sheets;

[Collection(SharedApp.Name)]
public sealed class XlsxSubmissionTests(RunningApp app) : FreshAppTest(app)
{
    private static readonly object?[] Header = ["报送期", "指标代码", "数值", "同比增速(%)", "进度", "说明"];

    [Fact]
    public async Task WorkbookOfAnotherProgram_IsFiled()
    {
        var workbook = new Workbook().Sheet(
            ["上半年数据"],
            Header,
            ["2021-06", "gdp", 1190.2m, "<c s=\"1\"><v>8.1000000000000003E-2</v></c>", null, "<c t=\"str\"><f>A1</f><v>稳中向好</v></c>"],
            [],
            ["2021-06", "unemployment", "２．５％"]
        );

        var answer = await app.SendXlsxAsync(workbook.Write(), app.Statistics);

        Assert.Equal(201, answer.Status);
        var figure = (await app.GetAsync("figures/2021-06/gdp", app.Statistics)).Json;
        Assert.Equal(
            ("1190.2", "8.1", "稳中向好"),
            (figure.GetProperty("level").GetRawText(), figure.GetProperty("growth").GetRawText(), figure.GetProperty("remark").GetString())
        );
        Assert.Equal("2.5", await app.LevelAsync("2021-06/unemployment", app.Statistics));
    }

    [Theory]
    [InlineData("<c t=\"e\"><f>1/0</f><v>#DIV/0!</v></c>", "not-a-number", "#DIV/0!")]
    [InlineData("<c t=\"b\"><v>1</v></c>", "not-a-number", "逻辑值")]
    [InlineData("<c s=\"2\"><v>44348</v></c>", "not-a-number", "日期")]
    [InlineData("<c s=\"3\"><v>44348</v></c>", "not-a-number", "日期")]
    [InlineData("<c t=\"d\"><v>2021-06-01</v></c>", "not-a-number", "日期")]
    [InlineData("<c><f>B1+B2</f></c>", "not-a-number", "没有计算结果的公式")]
    [InlineData("<c><v>1E+300</v></c>", "not-a-number", "过大")]
    [InlineData("<c s=\"1\"><v>0.5</v></c>", "ambiguous-number", "百分比格式")]
    [InlineData("1.234,5", "ambiguous-number", "1.234,5")]
    [InlineData("约五百", "not-a-number", "约五百")]
    public async Task CellThatIsNoNumber_IsRefusedAtItsAddress(string cell, string code, string words)
    {
        var answer = await app.SendXlsxAsync(new Workbook().Sheet(Header, [], [], ["2021-03", "gdp", cell, 8.1m]).Write(), app.Statistics);

        Assert.Equal([$"C4 {code}"], answer.Faults);
        Assert.Contains(words, answer.Json.GetProperty("errors")[0].GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task DateInARemark_IsRefused_NotStoredAsANumber()
    {
        var answer = await app.SendXlsxAsync(
            new Workbook().Sheet(Header, ["2021-03", "gdp", 500, 8, null, "<c s=\"2\"><v>44348</v></c>"]).Write(),
            app.Statistics
        );

        Assert.Equal(["F2 wrong-type"], answer.Faults);
    }

    [Fact]
    public async Task OtherSheets_AreLeftAlone_ButTwoTablesAreRefused()
    {
        object?[][] table = [Header, ["2021-01", "homes", 100]];

        Assert.Equal(201, (await app.SendXlsxAsync(new Workbook().Sheet(["测算", 1]).Sheet(table).Write(), app.Housing)).Status);
        Assert.Equal([" several-tables"], (await app.SendXlsxAsync(new Workbook().Sheet(table).Sheet(table).Write(), app.Housing)).Faults);
        Assert.Equal(
            200,
            (await app.SendXlsxAsync(new Workbook().Sheet(table).Sheet(table).Write(), app.Housing, "?sheet=s2&dryRun=true")).Status
        );
        Assert.Equal(["A1 header-missing"], (await app.SendXlsxAsync(new Workbook().Sheet(["测算", 1]).Write(), app.Housing)).Faults);
    }

    [Theory]
    [InlineData("")]
    [InlineData("?dryRun=true")]
    public async Task WorkbookThatNestsTooDeep_LeavesTheAppRunning(string query)
    {
        const int deep = 40_000;
        var nested = string.Concat(Enumerable.Repeat("<a>", deep)) + string.Concat(Enumerable.Repeat("</a>", deep));

        var answer = await app.SendXlsxAsync(
            new Workbook().Sheet(Header, ["2021-05", "homes", 100]).Edit("xl/styles.xml", _ => nested).Write(),
            app.Housing,
            query
        );

        Assert.Equal((400, "malformed-sheet"), (answer.Status, answer.Code));
        Assert.Equal(404, (await app.GetAsync("figures/2021-05/homes", app.Housing)).Status);
    }

    [Fact]
    public async Task TextThatLooksLikeAFormula_StaysText()
    {
        await app.SendXlsxAsync(
            new Workbook().Sheet(Header, ["2021-04", "homes", 400, null, null, "=HYPERLINK(\"x\")"]).Write(),
            app.Housing
        );

        Assert.Equal(
            "=HYPERLINK(\"x\")",
            (await app.GetAsync("figures/2021-04/homes", app.Housing)).Json.GetProperty("remark").GetString()
        );
    }

    [Fact]
    public async Task ArchiveThatUnpacksToMoreThan50Mebibytes_IsRefused()
    {
        var bomb = new Workbook().Sheet(Header, ["2021-05", "homes", 500]).Write(("xl/media/zeros.bin", new byte[51 * 1024 * 1024]));
        Assert.True(bomb.Length < 5 * 1024 * 1024);

        var answer = await app.SendXlsxAsync(bomb, app.Housing);

        Assert.Equal((413, "body-too-large"), (answer.Status, answer.Code));
        Assert.Contains("50 MiB", answer.Json.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task ArchiveThatUnpacksToMoreThanItSays_IsCountedWhole(bool checksumToo)
    {
        var bomb = ForgedArchive.Understate(
            new Workbook().Sheet(Header, ["2021-02", "homes", 200]).Write(("xl/media/zeros.bin", new byte[51 * 1024 * 1024])),
            "xl/media/zeros.bin",
            51 * 1024 * 1024 - 1,
            checksumToo
        );

        var answer = await app.SendXlsxAsync(bomb, app.Housing);

        Assert.Equal((413, "body-too-large"), (answer.Status, answer.Code));
        Assert.Equal(404, (await app.GetAsync("figures/2021-02/homes", app.Housing)).Status);
    }

    [Theory]
    [InlineData(CompressionLevel.Fastest, false)]
    [InlineData(CompressionLevel.Fastest, true)]
    [InlineData(CompressionLevel.NoCompression, false)]
    [InlineData(CompressionLevel.NoCompression, true)]
    public async Task SheetThatHoldsMoreThanItSays_IsRefused_RatherThanReadInPart(CompressionLevel level, bool checksumToo)
    {
        const string more = "<!-- and more -->";
        var honest = new Workbook { After = more }
            .Sheet(Header, ["2021-02", "homes", 200])
            .Write(level);
        var workbook = ForgedArchive.Understate(honest, "xl/worksheets/sheet1.xml", more.Length, checksumToo);

        var answer = await app.SendXlsxAsync(workbook, app.Housing);

        Assert.Equal((400, "malformed-sheet"), (answer.Status, answer.Code));
        Assert.Contains("重新保存", answer.Json.GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.Equal(404, (await app.GetAsync("figures/2021-02/homes", app.Housing)).Status);
    }

    [Fact]
    public async Task WorkbookWithoutCompression_IsFiled() =>
        Assert.Equal(
            201,
            (
                await app.SendXlsxAsync(
                    new Workbook().Sheet(Header, ["2021-02", "station", null, null, "前期工作"]).Write(CompressionLevel.NoCompression),
                    app.Housing
                )
            ).Status
        );

    [Fact]
    public async Task BodyOverFiveMebibytes_IsRefused() =>
        Assert.Equal(413, (await app.SendXlsxAsync(new byte[5 * 1024 * 1024 + 1], app.Housing)).Status);

    [Theory]
    [InlineData("")]
    [InlineData("PK nonsense")]
    [InlineData("\u00d0\u00cf\u0011\u00e0")]
    public async Task WhatIsNoWorkbook_IsTold(string body)
    {
        var answer = await app.SendXlsxAsync(System.Text.Encoding.Latin1.GetBytes(body), app.Housing);

        Assert.Equal((400, "malformed-sheet"), (answer.Status, answer.Code));
        Assert.Contains(".xlsx", answer.Json.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }
}
