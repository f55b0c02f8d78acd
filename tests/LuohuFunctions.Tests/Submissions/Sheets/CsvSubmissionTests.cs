using System.Text;

namespace LuohuFunctions.Tests.Submissions.Sheets;

[Collection(SharedApp.Name)]
public sealed class CsvSubmissionTests(RunningApp app) : FreshAppTest(app)
{
    private static readonly Encoding Gb18030 = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;

    [Fact]
    public async Task ChineseHeaders_AreFiled()
    {
        var answer = await app.SendCsvAsync(
            """
            报送期,指标代码,名称,数值,同比增速(%),进度,说明,修订原因
            2021-06,gdp,地区生产总值,1190.2,8.1,,"工业、服务业
            “双轮”驱动, 稳中向好",
            2021-06,investment,,,,,,
            2021-06,unemployment,,2.5,,,,
            """,
            app.Statistics
        );

        Assert.Equal(201, answer.Status);
        Assert.Equal(
            ["gdp", "unemployment"],
            answer.Json.GetProperty("figures").EnumerateArray().Select(f => f.GetProperty("indicator").GetString())
        );
        var figure = (await app.GetAsync("figures/2021-06/gdp", app.Statistics)).Json;
        Assert.Equal(("1190.2", "8.1"), (figure.GetProperty("level").GetRawText(), figure.GetProperty("growth").GetRawText()));
        Assert.Equal("工业、服务业\n“双轮”驱动, 稳中向好", figure.GetProperty("remark").GetString());
    }

    [Fact]
    public async Task ReasonForNoData_IsFiled_AndStandsInTheNextTemplate()
    {
        var answer = await app.SendCsvAsync("报送期,指标代码,数值,无数据原因\n2021-06,homes,,年底一次核算\n", app.Housing);
        var both = await app.SendCsvAsync("报送期,指标代码,数值,无数据原因\n2021-06,homes,200,年底一次核算\n", app.Housing);
        var template = await app.GetAsync("templates/2021-06?format=csv", app.Housing);

        Assert.Equal(201, answer.Status);
        Assert.Equal("年底一次核算", (await app.GetAsync("figures/2021-06/homes", app.Housing)).Json.GetProperty("noData").GetString());
        Assert.Contains("D2 no-data-with-figure", both.Faults);
        Assert.Contains("年底一次核算", Encoding.UTF8.GetString(template.Body), StringComparison.Ordinal);
    }

    public static TheoryData<int, string, bool> Encodings =>
        new()
        {
            { 1, "text/csv", false },
            { 2, "text/csv; charset=utf-8", false },
            { 3, "text/csv", true },
            { 4, "text/csv; charset=GB18030", true },
            { 5, "text/csv; charset=\"gbk\"", true },
        };

    [Theory]
    [MemberData(nameof(Encodings))]
    public async Task Encoding_IsTold_OrFound(int month, string contentType, bool gb18030)
    {
        const string words = "镕、喆、邨";
        var csv = $"报送期,指标代码,数值,说明\r\n2021-0{month},homes,{month}00,{words}\r\n";
        var bytes = gb18030 ? Gb18030.GetBytes(csv) : [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(csv)];

        Assert.Equal(201, (await app.SendSheetAsync(bytes, contentType, app.Housing)).Status);

        Assert.Equal(words, (await app.GetAsync($"figures/2021-0{month}/homes", app.Housing)).Json.GetProperty("remark").GetString());
    }

    [Theory]
    [InlineData("1,234.5", "1234.5")]
    [InlineData("１，２３４．５", "1234.5")]
    [InlineData("\" 1234.5　\"", "1234.5")]
    [InlineData("+1234.50", "1234.5")]
    public async Task NumberAsPeopleWriteIt_IsUnderstood(string written, string level)
    {
        var csv = $"indicator,level,growth\ngdp,\"{written.Trim('"')}\",-8.1%\n";

        Assert.Equal(200, (await app.SendCsvAsync(csv, app.Statistics, "?period=2021-03&dryRun=true")).Status);
        await app.SendCsvAsync(
            csv.Replace("growth", "growth,reason", StringComparison.Ordinal).Replace("8.1%", "8.1%,改", StringComparison.Ordinal),
            app.Statistics,
            "?period=2021-03"
        );

        Assert.Equal(level, await app.LevelAsync("2021-03/gdp", app.Statistics));
    }

    [Theory]
    [InlineData("1.234,5", "ambiguous-number")]
    [InlineData("12-3", "ambiguous-number")]
    [InlineData("12,34", "ambiguous-number")]
    [InlineData("1e5", "ambiguous-number")]
    [InlineData("2021/6/1", "ambiguous-number")]
    [InlineData("500亿元", "ambiguous-number")]
    [InlineData("(5.6)", "ambiguous-number")]
    [InlineData("5%", "ambiguous-number")]
    [InlineData("—", "not-a-number")]
    [InlineData("#DIV/0!", "not-a-number")]
    [InlineData("12345678901234567890123456789", "out-of-range")]
    public async Task NumberThatMayMeanSomethingElse_IsRefusedAtItsCell(string written, string code)
    {
        var answer = await app.SendCsvAsync($"报送期,指标代码,名称,数值,同比增速\n\n2021-06,gdp,,\"{written}\",8.1\n", app.Statistics);

        Assert.Equal([$"D3 {code}"], answer.Faults);
    }

    [Fact]
    public async Task AllFaults_AreToldAtTheirCells_AndNothingIsStored()
    {
        var answer = await app.SendCsvAsync(
            """
            报送期,指标代码,名称,数值,同比增速（％）,进度,电话,数值
            2021-06,gdp,地区生产总值,1190.25,8.1,,,
            2021-06,unemployment,固定资产投资,2.5,,,,
            2021-06,homes,,1,,,,
            2021-06,,,1,,,,
            六月,investment,,5,,,,
            """,
            app.Statistics
        );

        Assert.Equal(
            [
                "G1 unknown-property",
                "H1 duplicate-column",
                "A6 wrong-period",
                "C3 name-mismatch",
                "B5 indicator-missing",
                "D2 too-many-decimals",
                "B4 not-your-indicator",
                "E6 measure-missing",
            ],
            answer.Faults
        );
        Assert.Equal(404, (await app.GetAsync("figures/2021-06/investment", app.Statistics)).Status);
    }

    [Theory]
    [InlineData("指标代码,数值\nunemployment,2.5\n", "", "A2 wrong-period")]
    [InlineData("报送期,指标代码,数值\n,unemployment,2.5\n", "", "A2 wrong-period")]
    [InlineData("报送期,指标代码,数值\nJun-21,unemployment,2.5\n", "", "A2 wrong-period")]
    [InlineData("报送期,指标代码,数值\n2021-06,unemployment,2.5\n", "?period=2021-05", "A2 wrong-period")]
    [InlineData("指标代码,数值\nunemployment,2.5\n", "?period=2021", "/period wrong-period")]
    [InlineData("指标代码,数值\nunemployment,2.5\n", "?period=2030-01", "/period no-plan")]
    [InlineData("报送期,指标代码,数值\n2021-07,unemployment,2.5\n", "", "A2 period-not-open")]
    [InlineData("报送期,指标代码,数值\n2021-06,unemployment,\n", "", " no-figures")]
    [InlineData("名称,数值\n失业率,2.5\n", "?period=2021-06", "A1 header-missing")]
    [InlineData("", "?period=2021-06", "A1 header-missing")]
    public async Task PeriodOrHeaderAmiss_IsTold(string csv, string query, string fault)
    {
        var answer = await app.SendCsvAsync(csv, app.Statistics, query);

        Assert.Equal((422, "submission-refused"), (answer.Status, answer.Code));
        Assert.Equal([fault], answer.Faults);
    }

    [Theory]
    [InlineData("2021-06")]
    [InlineData("2021年6月")]
    [InlineData("2021/06")]
    [InlineData("202106")]
    [InlineData("２０２１－０６")]
    public async Task Period_IsUnderstood(string written) =>
        Assert.Equal(200, (await app.SendCsvAsync($"报送期,指标代码,数值\n{written},homes,2500\n", app.Housing, "?dryRun=true")).Status);

    [Theory]
    [InlineData("指标代码,说明\nhomes,\"没有闭合\n")]
    [InlineData("指标代码,说明\nhomes,半\"引\"号\n")]
    public async Task MalformedCsv_IsTold(string csv)
    {
        var answer = await app.SendCsvAsync(csv, app.Housing, "?period=2021-06");

        Assert.Equal((400, "malformed-sheet"), (answer.Status, answer.Code));
        Assert.Contains("引号", answer.Json.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task BytesThatAreNoText_AreRefused()
    {
        Assert.Equal("malformed-sheet", (await app.SendSheetAsync([0x80, 0xFF, 0xFF], "text/csv", app.Housing)).Code);
        Assert.Equal(
            "malformed-sheet",
            (await app.SendSheetAsync(Gb18030.GetBytes("指标代码,数值"), "text/csv; charset=utf-8", app.Housing)).Code
        );
        Assert.Equal("media-type-not-supported", (await app.SendSheetAsync([0x41], "text/csv; charset=big5", app.Housing)).Code);
    }

    [Fact]
    public async Task MoreRowsThanOneTransactionTakes_AreRefusedOnce()
    {
        var rows = string.Concat(Enumerable.Repeat("homes,1\n", 50));

        Assert.Equal(["A51 too-many-figures"], (await app.SendCsvAsync("指标代码,数值\n" + rows, app.Housing, "?period=2021-06")).Faults);
    }

    [Fact]
    public async Task BodyOverOneMebibyte_IsRefused() =>
        Assert.Equal(413, (await app.SendSheetAsync(new byte[1024 * 1024 + 1], "text/csv", app.Housing)).Status);

    [Fact]
    public async Task Unchanged_IsFiledAsZero_AndTheReceiptSaysSo()
    {
        var answer = await app.SendCsvAsync("报送期,指标代码,数值,同比增速,说明\n2021-04,investment,180,持平,稳\n", app.Statistics);

        Assert.Equal(201, answer.Status);
        var warning = answer.Json.GetProperty("warnings")[0];
        Assert.Equal(("D2", "read-as-zero"), (warning.GetProperty("place").GetString(), warning.GetProperty("code").GetString()));
        Assert.Equal("0", (await app.GetAsync("figures/2021-04/investment", app.Statistics)).Json.GetProperty("growth").GetRawText());
    }

    [Fact]
    public async Task Warning_IsToldAtItsCell_AndPasses()
    {
        var answer = await app.SendCsvAsync("报送期,指标代码,数值,同比增速,说明\n2021-05,investment,180,60.5,上年停工\n", app.Statistics);

        Assert.Equal(201, answer.Status);
        Assert.Equal("D2", answer.Json.GetProperty("warnings")[0].GetProperty("place").GetString());
    }
}
