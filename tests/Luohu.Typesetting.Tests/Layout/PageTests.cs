using Luohu.Typesetting.Fonts;
using Luohu.Typesetting.Layout;
using Luohu.Typesetting.Model;

namespace Luohu.Typesetting.Tests.Layout;

[Collection(WithFonts.Name)]
public sealed class PageTests(FontsFixture fixture)
{
    private static readonly string TwoLines = string.Concat(Enumerable.Repeat("国民经济和社会发展", 5));

    [Fact]
    public void FullPage_Has22LinesOfBody()
    {
        var pages = Out(d => Lines(d, 50));

        Assert.Equal([22, 22, 6], pages.Select(p => p.Content().Count));
        Assert.All(pages[0].Content(), (line, i) => Assert.Equal(i, line.GridLine(), 6));
    }

    [Fact]
    public void Body_StandsBetweenTheMarginsOfTheStandard()
    {
        var line = Out(d => d.Paragraph(string.Concat(Enumerable.Repeat("国", 100)), indent: false))[0].Content()[0];

        Assert.Equal(28, line.Left() / PageGeometry.Millimetre, 3);
        Assert.Equal(210 - 26, line.Right() / PageGeometry.Millimetre, 3);
        Assert.Equal(28, line.Text().Length);
    }

    [Fact]
    public void SmallType_ReturnsToTheGrid()
    {
        var lines = Out(d => d.Paragraph("小字", size: 10.5).Note("注：小字").Table(t => Sample.Rows(t, 3)).Paragraph("正文"))[0].Content();

        Assert.False(lines[1].IsOnGrid());
        Assert.True(lines[^1].IsOnGrid());
    }

    [Fact]
    public void NoPage_BeginsWithTheLastLineOfAParagraph()
    {
        for (var before = 18; before <= 22; before++)
        {
            var pages = Out(d => Lines(d, before).Paragraph(TwoLines).Paragraph(TwoLines + TwoLines));

            Assert.All(
                pages.Skip(1),
                page =>
                    Assert.True(
                        page.Content()[0].Right() > PageGeometry.Left + PageGeometry.Width - 1
                            || page.Content()[0].Left() > PageGeometry.Left + 1
                    )
            );
        }
    }

    [Theory]
    [InlineData(19)]
    [InlineData(20)]
    [InlineData(21)]
    public void Headings_StayWithTwoLinesOfWhatFollows(int before)
    {
        var pages = Out(d => Lines(d, before).Heading1("一、指标").Heading2("（一）经济").Paragraph(TwoLines + TwoLines));

        Assert.Equal(before, pages[0].Content().Count);
        Assert.Equal("一、指标", pages[1].Content()[0].Text());
    }

    [Fact]
    public void HeadingWithRoomForTwoLines_StaysOnThePage()
    {
        var pages = Out(d => Lines(d, 19).Heading1("一、指标").Paragraph(TwoLines + TwoLines));

        Assert.Equal(22, pages[0].Content().Count);
    }

    [Fact]
    public void Heading_StaysWithTheTableAndItsFirstRow()
    {
        var pages = Out(d =>
            Lines(d, 20)
                .Heading1("一、指标")
                .Table(t =>
                {
                    t.Caption("表1");
                    Sample.Rows(t, 5);
                })
        );

        Assert.Equal(20, pages[0].Content().Count);
        Assert.Equal(["一、指标", "表1"], pages[1].Content().Take(2).Select(t => t.Text()));
    }

    [Fact]
    public void Chart_StaysWithItsCaption()
    {
        var pages = Out(d => Lines(d, 18).LineChart(Sample.Trend("图1")));

        Assert.Equal(18, pages[0].Content().Count);
        Assert.Equal("图1", pages[1].Content()[^1].Text());
    }

    [Fact]
    public void Signature_IsNeverAloneOnAPage()
    {
        var pages = Out(d => Lines(d, 21).Signature("罗湖区发展和改革局", "2021年7月16日"));

        Assert.Equal(2, pages.Count);
        Assert.Equal(20, pages[0].Content().Count);
    }

    [Fact]
    public void Signature_HasTheDateFourCharactersInAndTheNameCentredAboveIt()
    {
        var (name, date) = Out(d => d.Paragraph("正文").Signature("罗湖区发展和改革局", "2021年7月16日"))[0].Content() is [_, var n, var t]
            ? (n, t)
            : default;

        Assert.Equal(PageGeometry.Left + PageGeometry.Width - 4 * PageGeometry.CharacterPitch, date.Right(), 3);
        Assert.Equal(name.Left() + name.Right(), date.Left() + date.Right(), 3);
    }

    [Fact]
    public void PageNumber_StandsRightOnOddPagesAndLeftOnEvenOnes()
    {
        var pages = Out(d => Lines(d, 50));
        var (one, two) = (pages[0].Footer().First(), pages[1].Footer().First());

        Assert.Equal(("— 1 —", "— 2 —"), (one.Text(), two.Text()));
        Assert.Equal(PageGeometry.Left + PageGeometry.Width - 14, one.Right(), 3);
        Assert.Equal(PageGeometry.Left + 14, two.Left(), 3);
        Assert.InRange(one.Baseline - PageGeometry.Top - PageGeometry.Height, 7 * PageGeometry.Millimetre, 7 * PageGeometry.Millimetre + 7);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(40)]
    public void FooterNote_NeverMeetsThePageNumber(int repeat)
    {
        var note = string.Concat(Enumerable.Repeat("数据摘要 3f2a9c55 ", repeat));
        var document = OfficialDocument.Create(Sample.Properties(note), d => d.Paragraph("正文"));

        var footer = PagedDocument.LayOut(document, fixture.Fonts).Pages[0].Footer().ToList();

        Assert.All(footer.Skip(1), line => Assert.True(line.Right() < footer[0].Left() || line.Baseline - 7.5 > footer[0].Baseline));
        Assert.All(
            footer,
            line => Assert.True(line.Right() <= PageGeometry.Left + PageGeometry.Width + 0.01 && line.Baseline < PageGeometry.PageHeight)
        );
    }

    [Fact]
    public void PageBreak_LeavesNoEmptyPage()
    {
        var pages = Out(d => Lines(d, 22).PageBreak().Paragraph("第二页").PageBreak());

        Assert.Equal([22, 1], pages.Select(p => p.Content().Count));
    }

    [Theory]
    [InlineData(0, "一、")]
    [InlineData(4, "一、")]
    [InlineData(1, " ")]
    public void HeadingOfNoLevelOrText_IsRefused(int level, string text) =>
        Assert.ThrowsAny<ArgumentException>(() => new Heading(level, text));

    [Fact]
    public void EmptyTexts_TakeNoSpaceAndDoNoHarm() =>
        Assert.Single(Out(d => d.Title("").Byline("").Paragraph("").DashItem("").Note("").Signature("", "").Paragraph("正文")));

    [Fact]
    public void EmptyDocument_IsOnePage() => Assert.Single(Out(_ => { }));

    [Fact]
    public void Annex_BeginsOnItsOwnPageWithItsTitleOnTheThirdLine()
    {
        var pages = Out(d => d.Paragraph("正文").Annex("附件1", "指标表"));

        Assert.Equal(2, pages.Count);
        Assert.Equal(["附件1", "指标表"], pages[1].Content().Select(t => t.Text()));
        Assert.Equal(0, pages[1].Content()[0].GridLine(), 6);
        Assert.InRange(pages[1].Content()[1].GridLine(), 2, 3);
    }

    [Fact]
    public void DashItems_BeginTwoCharactersInWithTheirDash()
    {
        var line = Out(d => d.DashItem("地区生产总值；"))[0].Content()[0];

        Assert.Equal("——地区生产总值；", line.Text());
        Assert.Equal(PageGeometry.Left + 2 * PageGeometry.CharacterPitch, line.Left(), 3);
    }

    [Fact]
    public void AttachmentNote_HangsItsNamesUnderEachOther()
    {
        var lines = Out(d => d.Paragraph("正文").AttachmentNote("情况表", "说明"))[0].Content();

        Assert.Equal(["正文", "附件：1. 情况表", "2. 说明"], lines.Select(l => l.Text()));
        Assert.Equal(2, lines[1].GridLine(), 6);
        Assert.Equal(lines[1].Left() + 3 * PageGeometry.CharacterPitch, lines[2].Left(), 3);
    }

    [Fact]
    public void FirstOfSeveralFaults_IsNamed_AndTheFacesMayBeClosedThen()
    {
        for (var round = 0; round < 20; round++)
        {
            using var fonts = FontSet.Load(FontsFixture.Folder);
            var e = Assert.Throws<MissingGlyphException>(() =>
                Laid.Out(fonts, d => Lines(Lines(Lines(d, 40).Paragraph("甲😀"), 40).Paragraph("乙😁"), 40))
            );
            Assert.Equal("甲😀", e.Text);
        }
    }

    [Fact]
    public void Document_IsLaidOutTheSameEachTime()
    {
        static DocumentBuilder Long(DocumentBuilder d)
        {
            for (var part = 0; part < 12; part++)
                Lines(d.Heading1("一、指标").Paragraph(TwoLines).Table(t => Sample.Rows(t, 3)).Note("注：小字"), part);
            return d;
        }

        var first = OfficialPdf.Set(Sample.Document(d => Long(d)), fixture.Fonts);

        for (var round = 0; round < 20; round++)
            Assert.Equal(first, OfficialPdf.Set(Sample.Document(d => Long(d)), fixture.Fonts));
    }

    [Fact]
    public void HeadingThatSkipsALevel_IsRefusedByName()
    {
        var e = Assert.Throws<LayoutException>(() => Out(d => d.Heading1("一、指标").Heading3("1. 经济")));

        Assert.Contains("1. 经济", e.Message, StringComparison.Ordinal);
        Assert.Throws<LayoutException>(() => Out(d => d.Heading2("（一）指标")));
    }

    [Fact]
    public void HeadingAfterAnAnnex_MayBeOfTheSecondLevel() =>
        Assert.Equal(2, Out(d => d.Paragraph("正文").Annex("附件", "指标").Heading2("（一）经济").Paragraph("正文")).Count);

    private IReadOnlyList<Page> Out(Action<DocumentBuilder> write) => Laid.Out(fixture.Fonts, write);

    private static DocumentBuilder Lines(DocumentBuilder d, int count)
    {
        for (var i = 0; i < count; i++)
            d.Paragraph("一行");
        return d;
    }
}
