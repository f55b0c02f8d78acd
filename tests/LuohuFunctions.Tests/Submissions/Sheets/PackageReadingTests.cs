using System.Collections.Immutable;
using System.Text;
using LuohuFunctions.Http;
using LuohuFunctions.Problems;
using LuohuFunctions.Submissions.Sheets;

namespace LuohuFunctions.Tests.Submissions.Sheets;

/// <summary>Workbooks put together otherwise than Excel does, and files that are no workbooks.</summary>
public sealed class PackageReadingTests
{
    private static readonly object?[] Header = ["报送期", "指标代码", "数值"];
    private static readonly string[] Names =
    [
        "[Content_Types].xml",
        "_rels/.rels",
        "xl/workbook.xml",
        "xl/_rels/workbook.xml.rels",
        "xl/styles.xml",
        "xl/worksheets/sheet1.xml",
    ];

    public static TheoryData<string, Func<string, string>> OtherNames =>
        new()
        {
            { "upper case", name => name.ToUpperInvariant() },
            { "backslashes", name => name.Replace('/', '\\') },
            { "slash before", name => "/" + name },
            { "dot before", name => "./" + name },
            { "percent sign", name => name.Replace("1.xml", "%31.xml", StringComparison.Ordinal) },
        };

    [Theory]
    [MemberData(nameof(OtherNames))]
    public void OtherNamesOfParts_AreRead(string how, Func<string, string> rename)
    {
        var workbook = Homes();
        foreach (var name in Names)
            workbook.Rename(name, rename(name));

        Assert.True(workbook.Read("housing").Submission?.Rows.Length == 1, how);
    }

    [Theory]
    [InlineData("/xl/worksheets/sheet1.xml")]
    [InlineData("\\xl\\worksheets\\sheet1.xml")]
    [InlineData("worksheets\\sheet1.xml")]
    [InlineData("./worksheets/../Worksheets/SHEET1.xml")]
    [InlineData("../xl/worksheets/sheet1.xml")]
    public void OtherTargets_AreRead(string target)
    {
        var workbook = Homes()
            .Edit("xl/_rels/workbook.xml.rels", xml => xml.Replace("worksheets/sheet1.xml", target, StringComparison.Ordinal));

        Assert.Single(workbook.Read("housing").Submission!.Rows);
    }

    [Fact]
    public void StrictOpenXml_AndOtherPrefixes_AreRead()
    {
        static string Strict(string xml) =>
            xml.Replace(
                    "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
                    "http://purl.oclc.org/ooxml/spreadsheetml/main",
                    StringComparison.Ordinal
                )
                .Replace(
                    "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
                    "http://purl.oclc.org/ooxml/officeDocument/relationships",
                    StringComparison.Ordinal
                );
        static string Prefixed(string xml) =>
            xml.Replace("<", "<x:", StringComparison.Ordinal)
                .Replace("<x:/", "</x:", StringComparison.Ordinal)
                .Replace("xmlns=", "xmlns:x=", StringComparison.Ordinal);
        var workbook = Homes();
        foreach (var name in Names[1..])
            workbook.Edit(name, xml => Prefixed(Strict(xml)));

        Assert.Single(workbook.Read("housing").Submission!.Rows);
    }

    [Fact]
    public void Utf16_IsRead()
    {
        var sheet = Homes().Text("xl/worksheets/sheet1.xml");
        byte[] utf16 = [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(sheet)];

        Assert.Equal(
            2,
            Read(Homes().Rename("xl/worksheets/sheet1.xml", "xl/old.bin").Write(("xl/worksheets/sheet1.xml", utf16)))[0].Rows.Length
        );
    }

    [Fact]
    public void TwoPartsOfOneName_AreNamed() =>
        Refused(Homes().Edit("XL/Workbook.xml", _ => "<a/>").Write(), "两个名为XL/Workbook.xml的部件");

    [Theory]
    [InlineData("xl/worksheets/sheet1.xml", "缺少部件xl/worksheets/sheet1.xml")]
    [InlineData("xl/styles.xml", "缺少部件xl/styles.xml")]
    [InlineData("xl/_rels/workbook.xml.rels", "缺少工作表“s1”的内容")]
    [InlineData("_rels/.rels", "不是完好的Excel工作簿")]
    public void MissingPart_IsNamed(string part, string words) => Refused(Homes().Rename(part, "elsewhere.bin").Write(), words);

    [Theory]
    [InlineData("<worksheet><row></worksheet>")]
    [InlineData("")]
    [InlineData("<?xml version=\"1.0\"?>")]
    [InlineData("\u0001")]
    public void PartThatIsNoXml_IsRefused(string xml) => Refused(Homes().Edit("xl/worksheets/sheet1.xml", _ => xml).Write(), "Excel");

    public static TheoryData<byte[], string> OtherFiles =>
        new()
        {
            { [], "是空的" },
            { [0xD0, 0xCF, 0x11, 0xE0, .. new byte[600]], "旧版的.xls" },
            { [0xD0, 0xCF, 0x11, 0xE0, .. new byte[600], .. Encoding.Unicode.GetBytes("EncryptedPackage")], "已加密" },
            { Encoding.UTF8.GetBytes("%PDF-1.7"), "是PDF" },
            { Encoding.UTF8.GetBytes("\ufeff<html><table>"), "网页" },
            { Encoding.UTF8.GetBytes("<?xml version=\"1.0\"?><?mso-application progid=\"Excel.Sheet\"?><Workbook/>"), "2003" },
            { Encoding.UTF8.GetBytes("<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"/>"), "2003" },
            { Encoding.UTF8.GetBytes("{\"period\":1}"), "application/json" },
            { Encoding.UTF8.GetBytes("指标代码,数值"), "text/csv" },
        };

    [Theory]
    [MemberData(nameof(OtherFiles))]
    public void FileOfAnotherKind_IsNamed(byte[] body, string kind) => Refused(body, kind);

    [Theory]
    [InlineData("META-INF/manifest.xml", ".ods")]
    [InlineData("word/document.xml", "Word")]
    [InlineData("xl/workbook.bin", ".xlsb")]
    [InlineData("Index/Document.iwa", "Numbers")]
    public void ArchiveOfAnotherKind_IsNamed(string part, string kind) => Refused(Homes().Rename("xl/workbook.xml", part).Write(), kind);

    [Fact]
    public void WorkbookSentAsCsv_IsNamed()
    {
        var refusal = Assert.Throws<UnreadableBodyException>(() => ParsedSheets.ReadCsv(Homes().Write()));

        Assert.Contains(".xlsx", refusal.Message, StringComparison.Ordinal);
    }

    private static Workbook Homes() => new Workbook().Sheet(Header, ["2021-06", "homes", 100]);

    private static ImmutableArray<Sheet> Read(byte[] body) => XlsxSheets.Read(body);

    private static void Refused(byte[] body, string words)
    {
        var refusal = Assert.Throws<UnreadableBodyException>(() => Read(body));
        Assert.Equal(ProblemCode.MalformedSheet, refusal.Code);
        Assert.Contains(words, refusal.Message, StringComparison.Ordinal);
    }
}
