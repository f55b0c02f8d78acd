using Luohu.Typesetting.Model;
using Page = UglyToad.PdfPig.Content.Page;

namespace Luohu.Typesetting.Tests.Pdf;

[Collection(WithFonts.Name)]
public sealed class ReadBackTests(FontsFixture fixture)
{
    [Theory]
    [InlineData(Sample.Sentence)]
    [InlineData("深罗府〔2021〕5号“双区”——…… 8·14水贝、渔邨、PM2.5≤24微克/立方米，增长5.5%—6.0%。")]
    [InlineData("一、“（《〔【‘国’】〕》）”！？；：，。—…%‰℃×")]
    public void Text_IsGivenBackExactly(string text)
    {
        using var pdf = Written.From(Sample.Document(d => d.Paragraph(text)), fixture.Fonts);

        Assert.Equal(text, pdf.Text);
    }

    [Fact]
    public void LoweredFigures_StandOnTheLine_AsThePlanReportHasThem()
    {
        using var pdf = Written.From(Sample.Document(d => d.Paragraph("PM₂.₅下降，CO₂、O₃持平。")), fixture.Fonts);

        Assert.Equal("PM2.5下降，CO2、O3持平。", pdf.Text);
        Assert.Null(fixture.Fonts.FirstUnprintable("PM₂.₅、CO₂、m²、m³"));
    }

    [Fact]
    public void RaisedFiguresThatNoFontHas_AreNotTakenForOthers() => Assert.Equal("⁵", fixture.Fonts.FirstUnprintable("10⁵")?.ToString());

    [Fact]
    public void NoCharacter_BecomesARadicalOrACompatibilityForm()
    {
        using var pdf = Written.From(Sample.Whole(), fixture.Fonts);

        Assert.DoesNotContain(pdf.Text, c => c is (>= '\u2E80' and <= '\u2FDF') or (>= '\uF900' and <= '\uFAFF'));
    }

    [Fact]
    public void WholeDocument_IsReadInItsOrder()
    {
        using var pdf = Written.From(Sample.Whole(), fixture.Fonts);
        string[] inOrder =
        [
            "关于深圳市罗湖区2021年6月",
            "第6期",
            "固定资产投资",
            "图1",
            "一、主要指标",
            "——地区生产总值",
            "表1",
            "1190.2",
            "图2",
            "二、重点",
            "（六）",
            "附件：1. ",
            "2021年7月16日",
            "附件1",
            "第60项",
        ];

        var text = pdf.Text;
        var at = 0;
        Assert.All(inOrder, piece => Assert.True((at = text.IndexOf(piece, at, StringComparison.Ordinal)) >= 0, piece));
    }

    [Fact]
    public void GapsThatAReaderWouldTakeForSpaces_SayTheirText()
    {
        using var pdf = Written.From(Sample.Document(d => d.Paragraph("完成1190.2亿元", indent: false)), fixture.Fonts);

        Assert.Contains(pdf.Pages[0].GetMarkedContents(), m => m.ActualText is { } text && text.Contains("成1", StringComparison.Ordinal));
    }

    [Fact]
    public void Baselines_StandOnTheGridOnEveryPage()
    {
        using var pdf = Written.From(Sample.Document(d => Body(d)), fixture.Fonts);
        Assert.True(pdf.Pages.Count > 2);

        foreach (var line in pdf.Pages.SelectMany(page => Written.Content(page)))
        {
            var fromTop =
                PageGeometry.PageHeight
                - line.StartBaseLine.Y
                - PageGeometry.Top
                - PageGeometry.Baseline(PageGeometry.LinePitch, PageGeometry.BodySize);
            var off = fromTop - Math.Round(fromTop / PageGeometry.LinePitch) * PageGeometry.LinePitch;
            Assert.InRange(off / PageGeometry.Millimetre, -0.1, 0.1);
        }
    }

    [Fact]
    public void PlainLine_Has28CharactersFrom28To184Millimetres()
    {
        using var pdf = Written.From(
            Sample.Document(d => d.Paragraph(string.Concat(Enumerable.Repeat("国", 56)), indent: false)),
            fixture.Fonts
        );
        var line = Written.Content(pdf.Pages[0]).GroupBy(l => Math.Round(l.StartBaseLine.Y)).First().ToList();

        Assert.Equal(28, line.Count);
        Assert.InRange(line[0].StartBaseLine.X / PageGeometry.Millimetre, 27.9, 28.1);
        Assert.InRange(line[^1].EndBaseLine.X / PageGeometry.Millimetre, 183.9, 184.1);
    }

    [Fact]
    public void NoPrintedLine_BeginsOrEndsWithAForbiddenMark()
    {
        using var pdf = Written.From(Sample.Document(d => Body(d)), fixture.Fonts);

        var lines = pdf.Pages.SelectMany(Lines).ToList();
        Assert.True(lines.Count > 50);
        Assert.All(lines, line => Assert.DoesNotContain(line[0], "，。、；：！？）》」』”’〕】…%"));
        Assert.All(lines, line => Assert.DoesNotContain(line[^1], "（《「『“‘〔【"));
    }

    [Fact]
    public void EveryPage_IsA4()
    {
        using var pdf = Written.From(Sample.Whole(), fixture.Fonts);

        Assert.All(pdf.Pages, page => Assert.Equal((595.276, 841.89), (Math.Round(page.Width, 3), Math.Round(page.Height, 2))));
    }

    [Fact]
    public void PageCount_IsThatOfTheFile()
    {
        var set = OfficialPdf.SetWithPages(Sample.Whole(), fixture.Fonts);
        using var pdf = new Written(set.Bytes);

        Assert.Equal(pdf.Document.NumberOfPages, set.Pages);
    }

    private static void Body(DocumentBuilder d)
    {
        for (var i = 0; i < 20; i++)
            d.Heading1("一、发展").Paragraph(p => p.Strong("金融创新发展。").Text(Sample.Sentence[i..]));
    }

    private static IEnumerable<string> Lines(Page page) =>
        Written
            .Content(page)
            .GroupBy(l => Math.Round(l.StartBaseLine.Y, 1))
            .Select(line => string.Concat(line.OrderBy(l => l.StartBaseLine.X).Select(l => l.Value)));
}
