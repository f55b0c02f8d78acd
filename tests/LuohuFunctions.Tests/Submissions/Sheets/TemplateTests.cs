using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using ExcelDataReader;
using LuohuFunctions.Submissions;
using Sheet = DocumentFormat.OpenXml.Spreadsheet;

namespace LuohuFunctions.Tests.Submissions.Sheets;

[Collection(SharedApp.Name)]
public sealed class TemplateTests(RunningApp app) : FreshAppTest(app)
{
    [Fact]
    public async Task Template_FilledAndSentBack_IsFiled_AndTheNextOneShowsIt()
    {
        await app.SubmitAsync("""{"period":"2021-03","figures":[{"indicator":"gdp","level":561.8,"growth":13.2}]}""", app.Statistics);
        var template = await app.GetAsync("templates/2021-06", app.Statistics);
        Assert.Equal((200, SubmissionFormat.Workbook), (template.Status, template.MediaType));
        Assert.Equal("attachment; filename=\"2021-06-statistics.xlsx\"", template.ContentDisposition);

        var rows = Read(template.Body);
        Assert.Equal(
            ["名称", "单位", "上期数", "年度目标", "数值", "同比增速(%)", "进度", "说明", "修订原因", "无数据原因", "指标代码", "报送期"],
            rows[2]
        );
        Assert.Equal(
            ["地区生产总值", "亿元", "561.8，同比增长13.2%（3月）", "增长5.5%—6%", "", "", "", "", "", "", "gdp", "2021-06"],
            rows[3]
        );

        var filled = Workbook.Fill(template.Body, ("E4", 1190.2m), ("F4", "８．１％"), ("H4", "=稳中向好"), ("E6", 2.5m));
        var answer = await app.SendXlsxAsync(filled, app.Statistics);
        Assert.Equal(201, answer.Status);
        Assert.Equal(
            ["gdp", "unemployment"],
            answer.Json.GetProperty("figures").EnumerateArray().Select(f => f.GetProperty("indicator").GetString())
        );

        var next = await app.GetAsync("templates/2021-06", app.Statistics);
        Assert.Equal(["1190.2", "8.1", "", "=稳中向好", ""], Read(next.Body)[3][4..9]);
        var unchanged = await app.SendXlsxAsync(next.Body, app.Statistics);
        Assert.All(
            unchanged.Json.GetProperty("figures").EnumerateArray(),
            f => Assert.Equal("unchanged", f.GetProperty("outcome").GetString())
        );

        var changed = Workbook.Fill(next.Body, ("E4", 1191m));
        Assert.Equal(["I4 reason-missing"], (await app.SendXlsxAsync(changed, app.Statistics)).Faults);
        Assert.Equal(201, (await app.SendXlsxAsync(Workbook.Fill(changed, ("I4", "核算更正")), app.Statistics)).Status);
    }

    [Fact]
    public async Task Workbook_IsValid_HidesItsCodes_AndChecksWhatIsTyped()
    {
        var body = (await app.GetAsync("templates/2021-06", app.Housing)).Body;

        using var document = SpreadsheetDocument.Open(new MemoryStream(body), false);
        Assert.Empty(new OpenXmlValidator().Validate(document).Select(fault => fault.Description));
        var sheet = document.WorkbookPart!.WorksheetParts.Single().Worksheet;
        Assert.Equal([11u, 12u], sheet.Descendants<Sheet.Column>().Where(c => c.Hidden?.Value == true).Select(c => c.Min!.Value));
        var validations = sheet.Descendants<Sheet.DataValidation>().ToList();
        Assert.Equal(
            [("E4", "0", "1000000000000000"), ("G5", "\"前期工作,开工,完工\"", "")],
            validations.Select(v => (v.SequenceOfReferences!.InnerText!, v.Formula1!.Text, v.Formula2?.Text ?? ""))
        );
    }

    [Fact]
    public async Task Texts_ThatLookLikeFormulas_LeaveAsTexts()
    {
        foreach (var (n, words) in new[] { "=1+1", "+1", "-1", "@SUM(A1)", "＝1+1" }.Index())
        {
            var month = $"2021-0{n + 1}";
            await app.SubmitAsync(
                $$"""{"period":"{{month}}","figures":[{"indicator":"homes","level":{{n + 1}}00,"remark":"{{words}}"}]}""",
                app.Housing
            );

            var csv = Encoding.UTF8.GetString((await app.GetAsync($"templates/{month}?format=csv", app.Housing)).Body);
            Assert.Contains($",'{words},", csv, StringComparison.Ordinal);
            Assert.Equal(words, Read((await app.GetAsync($"templates/{month}", app.Housing)).Body)[3][7]);

            var back = await app.SendCsvAsync(csv, app.Housing);
            Assert.Equal("unchanged", back.Json.GetProperty("figures")[0].GetProperty("outcome").GetString());
        }
    }

    [Fact]
    public async Task CsvTemplate_BeginsWithAByteOrderMark_AndComesBackAsItIs()
    {
        await app.SubmitAsync("""{"period":"2021-06","figures":[{"indicator":"station","stage":"前期工作"}]}""", app.Housing);
        var template = await app.GetAsync("templates/2021-06?format=csv", app.Housing);

        Assert.Equal("text/csv", template.MediaType);
        Assert.Equal(Encoding.UTF8.GetPreamble(), template.Body[..3]);
        Assert.Equal(201, (await app.SendSheetAsync(template.Body, "text/csv", app.Housing)).Status);
    }

    [Fact]
    public async Task SameContents_SameETag()
    {
        var first = await app.GetAsync("templates/2021-02", app.Housing);

        Assert.Equal(304, (await app.GetAsync("templates/2021-02", app.Housing, ("If-None-Match", first.Headers.ETag!.ToString()))).Status);
        Assert.NotEqual(first.Headers.ETag, (await app.GetAsync("templates/2021-02?format=csv", app.Housing)).Headers.ETag);
    }

    [Fact]
    public async Task Reader_GetsAnyDepartments_ADepartmentItsOwn()
    {
        Assert.Equal(200, (await app.GetAsync("templates/2021-06?department=housing", app.Leadership)).Status);
        Assert.Equal("parameter-malformed", (await app.GetAsync("templates/2021-06", app.Leadership)).Code);
        Assert.Equal("parameter-malformed", (await app.GetAsync("templates/2021-06?department=nobody", app.Leadership)).Code);
        Assert.Equal(
            (403, "not-allowed"),
            ((await app.GetAsync("templates/2021-06?department=housing", app.Statistics)) is var a ? (a.Status, a.Code) : default)
        );
        Assert.Equal("parameter-malformed", (await app.GetAsync("templates/2021-06?format=ods", app.Statistics)).Code);
        Assert.Equal("nothing-due", (await app.GetAsync("templates/2022-01?department=water", app.Leadership)).Code);
        Assert.Equal("period-malformed", (await app.GetAsync("templates/June", app.Statistics)).Code);
        Assert.Equal("plan-not-found", (await app.GetAsync("templates/2020-06", app.Statistics)).Code);
    }

    // Another reader than the app's own.
    private static List<string[]> Read(byte[] workbook)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        using var reader = ExcelReaderFactory.CreateOpenXmlReader(new MemoryStream(workbook));
        var rows = new List<string[]>();
        while (reader.Read())
            rows.Add([
                .. Enumerable
                    .Range(0, reader.FieldCount)
                    .Select(n => Convert.ToString(reader.GetValue(n), CultureInfo.InvariantCulture) ?? ""),
            ]);
        return rows;
    }
}
