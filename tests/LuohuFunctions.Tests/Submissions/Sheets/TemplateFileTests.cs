using System.IO.Compression;
using System.Xml.Linq;
using Luohu.Domain.Figures;
using Luohu.Domain.Plans;
using LuohuFunctions.Configuration;
using LuohuFunctions.Submissions.Sheets;
using LuohuFunctions.Templates;

namespace LuohuFunctions.Tests.Submissions.Sheets;

/// <summary>A template's file, as programs other than Excel take it.</summary>
public sealed class TemplateFileTests
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private static readonly AnnualPlan Plan = PlanCatalog.Load(Path.Combine(AppContext.BaseDirectory, "test-plans"), "440303").Find(2021)!;

    [Fact]
    public void Elements_HaveNoPrefix_AndEveryPartItsType()
    {
        var parts = Parts("housing");

        Assert.All(
            ["xl/workbook.xml", "xl/styles.xml", "xl/worksheets/sheet1.xml"],
            part =>
            {
                Assert.Contains($"xmlns=\"{Main}\"", parts[part], StringComparison.Ordinal);
                Assert.DoesNotContain("<x:", parts[part], StringComparison.Ordinal);
                Assert.Contains($"PartName=\"/{part}\"", parts["[Content_Types].xml"], StringComparison.Ordinal);
            }
        );
        Assert.Contains("Extension=\"xml\" ContentType=\"application/xml\"", parts["[Content_Types].xml"], StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_AreAsHighAsTheirWords()
    {
        var remark = "一次性因素影响较大。\n" + new string('文', 40);
        var rows = XDocument.Parse(Parts("statistics", remark)["xl/worksheets/sheet1.xml"]).Descendants(XName.Get("row", Main)).ToList();

        Assert.All(rows, row => Assert.NotNull(row.Attribute("ht")));

        // 36 digits wide, which 17 Chinese characters fill: a line of 10 and three of 40.
        Assert.Equal(["63", "18"], rows[3..].Select(row => row.Attribute("ht")!.Value).Order().Reverse().Take(2));

        // An Excel that found it fixed would not make a row higher while a clerk types.
        Assert.DoesNotContain(rows, row => row.Attribute("customHeight") is not null);
    }

    [Fact]
    public void Header_IsPrintedOnEveryPage() =>
        Assert.Contains(
            "<definedName name=\"_xlnm.Print_Titles\" localSheetId=\"0\">'报送表2021-06'!$3:$3</definedName>",
            Parts("housing")["xl/workbook.xml"],
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("_x000D_")]
    [InlineData("_x005F_x000D_")]
    [InlineData("a\nb")]
    [InlineData(" 一 ")]
    public void WordsThatLookEscaped_ComeBackAsTheyAre(string words)
    {
        var sheet = Assert.Single(XlsxSheets.Read(Write("statistics", words)));

        Assert.Contains(new SheetValue.Text(words.Trim()), sheet.Rows.SelectMany(row => row.Cells.Values));
        Assert.DoesNotContain(">_x000D_<", Parts("statistics", words)["xl/worksheets/sheet1.xml"], StringComparison.Ordinal);
    }

    [Fact]
    public void WholeNumbers_AreAskedForAsSuch()
    {
        Assert.Contains("单位：套，须填整数。", Parts("housing")["xl/worksheets/sheet1.xml"], StringComparison.Ordinal);
        Assert.Contains("下降20.4%填-20.4", Parts("statistics")["xl/worksheets/sheet1.xml"], StringComparison.Ordinal);
    }

    [Fact]
    public void SameTemplate_HasTheSameBytes() => Assert.Equal(Write("housing"), Write("housing"));

    private static byte[] Write(string department, string? remark = null)
    {
        var at = DateTimeOffset.UnixEpoch;
        var figure = new Figure("unemployment", new(2021, 6), new(2.5m, null, null), 1, "statistics", at, at, remark);
        return TemplateWorkbook.Write(FigureTemplate.Create(Plan, Plan.FindDepartment(department)!, new(2021, 6), [figure]));
    }

    private static Dictionary<string, string> Parts(string department, string? remark = null)
    {
        using var archive = new ZipArchive(new MemoryStream(Write(department, remark)));
        return archive.Entries.ToDictionary(
            entry => entry.FullName,
            entry =>
            {
                using var text = new StreamReader(entry.Open());
                return text.ReadToEnd();
            }
        );
    }
}
