using System.Collections.Immutable;
using LuohuFunctions.Http;
using LuohuFunctions.Problems;
using LuohuFunctions.Submissions.Sheets;
using LuohuFunctions.Submissions.Sheets.Packages;

namespace LuohuFunctions.Tests.Submissions.Sheets;

/// <summary>Small files that would take a reader's memory, time or stack.</summary>
public sealed class HostileWorkbookTests
{
    private const int Deep = 40_000;

    private static readonly object?[] Header = ["报送期", "指标代码", "数值", "同比增速(%)", "进度", "说明"];
    private static readonly object?[] Row = ["2021-06", "homes", 100];

    public static TheoryData<string> Parts =>
        [
            "[Content_Types].xml",
            "_rels/.rels",
            "xl/workbook.xml",
            "xl/_rels/workbook.xml.rels",
            "xl/styles.xml",
            "xl/sharedStrings.xml",
            "xl/worksheets/sheet1.xml",
            "xl/worksheets/_rels/sheet1.xml.rels",
            "xl/comments1.xml",
            "xl/drawings/drawing1.xml",
            "xl/theme/theme1.xml",
            "docProps/core.xml",
            "customXml/item1.xml",
        ];

    [Theory]
    [MemberData(nameof(Parts))]
    public void PartThatNestsTooDeep_IsRefused(string part)
    {
        var refusal = Refusal(new Workbook().Sheet(Header, Row).Edit(part, _ => Nested("a")));

        Assert.Contains($"部件{part}嵌套超过64层", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Parts))]
    public void PartWithADtd_IsRefused(string part)
    {
        var refusal = Refusal(
            new Workbook().Sheet(Header, Row).Edit(part, _ => "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>")
        );

        Assert.Contains(part, refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("r")]
    [InlineData("t")]
    [InlineData("rPh")]
    [InlineData("x")]
    public void CellThatNestsTooDeep_IsRefused(string element) =>
        Refusal(new Workbook().Sheet(Header, ["2021-06", "homes", $"<c t=\"inlineStr\"><is>{Nested(element)}</is></c>"]));

    [Fact]
    public void DeepestThatIsAllowed_IsRead() =>
        Assert.Single(Read(new Workbook().Sheet(Header, Row).Edit("xl/drawings/drawing1.xml", _ => Nested("a", PartLimits.MaxDepth))));

    [Fact]
    public void TooManyElements_AreRefused() =>
        Refusal(new Workbook().Sheet(Header, Row).Edit("xl/styles.xml", _ => $"<a>{Repeat("<a/>", PartLimits.MaxElements)}</a>"));

    [Fact]
    public void TooManyElementsInAllParts_AreRefused()
    {
        var workbook = new Workbook().Sheet(Header, Row);
        foreach (var n in Enumerable.Range(1, 4))
            workbook.Edit($"xl/media/{n}.xml", _ => $"<a>{Repeat("<a/>", PartLimits.MaxElements / 4)}</a>");

        Refusal(workbook);
    }

    [Fact]
    public void TooManyAttributes_AreRefused() =>
        Refusal(
            new Workbook()
                .Sheet(Header, Row)
                .Edit(
                    "xl/styles.xml",
                    _ => $"<a>{Repeat("<a a='' b='' c='' d='' e='' f='' g='' h=''/>", PartLimits.MaxAttributes / 8)}</a>"
                )
        );

    [Fact]
    public void TagThatIsTooLong_IsRefused_BeforeItsAttributesAreKept()
    {
        var body = new Workbook()
            .Sheet(Header, Row)
            .Edit("xl/styles.xml", _ => $"<a {string.Concat(Enumerable.Range(0, 2_000_000).Select(n => $"a{n}='' "))}/>")
            .Write();
        var before = GC.GetAllocatedBytesForCurrentThread();

        Assert.Throws<UnreadableBodyException>(() => XlsxSheets.Read(body));

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 50L * 1024 * 1024);
    }

    [Theory]
    [InlineData("<![CDATA[", "]]>")]
    [InlineData("<!--", "-->")]
    [InlineData("<?a ", "?>")]
    [InlineData("<a a='", "'/>")]
    [InlineData("", "")]
    public void NodeThatIsTooLong_IsRefused(string begin, string end) =>
        Refusal(
            new Workbook()
                .Sheet(Header, Row)
                .Edit("xl/styles.xml", _ => $"<a>{begin}{new string('文', PartLimits.MaxNode + 8192)}{end}</a>")
        );

    [Fact]
    public void TooManyNames_AreRefused() =>
        Refusal(
            new Workbook()
                .Sheet(Header, Row)
                .Edit("xl/styles.xml", _ => $"<a>{string.Concat(Enumerable.Range(0, PartLimits.MaxNames + 1).Select(n => $"<a{n}/>"))}</a>")
        );

    [Fact]
    public void TooMuchText_IsRefused()
    {
        var text = new string('文', 100_000);

        Refusal(new Workbook().Sheet([Header, .. Enumerable.Repeat<object?[]>(["2021-06", "homes", 1, null, null, text], 90)]));
    }

    [Fact]
    public void TextOfManyRuns_TakesNoTimeOfItsSquare()
    {
        var sheets = Read(
            new Workbook().Sheet(
                Header,
                ["2021-06", "homes", 1, null, null, $"<c t=\"inlineStr\"><is>{Repeat("<r><t>一二三四五六七八</t></r>", 300_000)}</is></c>"]
            )
        );

        Assert.Equal(2_400_000, Assert.IsType<SheetValue.Text>(sheets[0].Rows[1].Cells[6]).Words.Length);
    }

    private static string Nested(string element, int depth = Deep) => Repeat($"<{element}>", depth) + Repeat($"</{element}>", depth);

    private static string Repeat(string xml, int count) => string.Concat(Enumerable.Repeat(xml, count));

    private static ImmutableArray<Sheet> Read(Workbook workbook) => XlsxSheets.Read(workbook.Write());

    private static UnreadableBodyException Refusal(Workbook workbook)
    {
        var refusal = Assert.Throws<UnreadableBodyException>(() => Read(workbook));
        Assert.Equal(ProblemCode.MalformedSheet, refusal.Code);
        return refusal;
    }
}
