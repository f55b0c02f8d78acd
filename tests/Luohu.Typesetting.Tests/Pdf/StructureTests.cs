using Luohu.Typesetting.Model;
using UglyToad.PdfPig.Outline;
using UglyToad.PdfPig.Tokens;

namespace Luohu.Typesetting.Tests.Pdf;

[Collection(WithFonts.Name)]
public sealed class StructureTests(FontsFixture fixture)
{
    [Fact]
    public void Tree_HasTheDocumentsPartsInOrder()
    {
        using var pdf = Written.From(Sample.Whole(), fixture.Fonts);
        var root = Root(pdf);

        Assert.Equal("Document", Role(pdf, root));
        Assert.Equal(
            ["Title", "P", "P", "Figure", "P", "H1", "P", "L", "Table", "Figure", "Figure", "H1", "H2", "H3", "P"],
            Children(pdf, root).Select(e => Role(pdf, e)).Take(15)
        );
    }

    [Fact]
    public void Lists_HaveLabelsAndBodies()
    {
        using var pdf = Written.From(Sample.Whole(), fixture.Fonts);
        var items = Children(pdf, All(pdf).First(e => Role(pdf, e) == "L"));

        Assert.Equal(["LI", "LI"], items.Select(e => Role(pdf, e)));
        Assert.All(items, item => Assert.Equal(["Lbl", "LBody"], Children(pdf, item).Select(e => Role(pdf, e))));
    }

    [Fact]
    public void Lists_SayHowTheirLabelsCount()
    {
        using var pdf = Written.From(Sample.Document(d => d.DashItem("地区生产总值").AttachmentNote("指标表", "走势图")), fixture.Fonts);
        var lists = All(pdf).Where(e => Role(pdf, e) == "L").ToList();

        Assert.Equal(
            ["Disc", "Decimal"],
            lists.Select(list => pdf.Get<NameToken>(pdf.Get<DictionaryToken>(list, "A"), "ListNumbering").Data)
        );
        Assert.All(
            lists.SelectMany(list => Children(pdf, list)),
            item => Assert.Equal(["Lbl", "LBody"], Children(pdf, item).Select(e => Role(pdf, e)))
        );
        Assert.EndsWith("附件：1. 指标表2. 走势图", pdf.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Tables_HaveHeadsWithScopeAndCellsInRows()
    {
        using var pdf = Written.From(Sample.Whole(), fixture.Fonts);
        var table = Children(pdf, All(pdf).First(e => Role(pdf, e) == "Table")).ToList();

        Assert.Equal(["Caption", "TR", "TR", "TR", "TR", "TR"], table.Select(e => Role(pdf, e)));
        Assert.All(Children(pdf, table[1]), cell => Assert.Equal(("TH", "Column"), (Role(pdf, cell), Scope(pdf, cell))));
        Assert.Equal("Row", Scope(pdf, Assert.Single(Children(pdf, table[2]))));
        Assert.Equal(["TH", "TD", "TD", "TD"], Children(pdf, table[3]).Select(e => Role(pdf, e)));
        Assert.Equal("Row", Scope(pdf, Children(pdf, table[3]).First()));
    }

    [Fact]
    public void RepeatedHead_IsReadOnce()
    {
        using var pdf = Written.From(Sample.Document(d => d.Table(t => Sample.Rows(t, 100))), fixture.Fonts);

        Assert.True(pdf.Pages.Count > 1);
        Assert.Equal(3, All(pdf).Count(e => Role(pdf, e) == "TH" && Scope(pdf, e) == "Column"));
        Assert.Equal(101, All(pdf).Count(e => Role(pdf, e) == "TR"));
    }

    [Fact]
    public void LinkInAHead_IsNotRepeated()
    {
        using var pdf = Written.From(
            Sample.Document(d =>
                d.Heading1("一、", "one")
                    .Table(t =>
                    {
                        Sample.Rows(t, 100);
                        t.Header("序号", new Span("指标", LinkTo: "one"), "累计");
                    })
            ),
            fixture.Fonts
        );

        Assert.Single(
            pdf.Objects().OfType<DictionaryToken>(),
            d => d.Data.TryGetValue("Subtype", out var s) && s is NameToken { Data: "Link" }
        );
    }

    [Fact]
    public void Figures_AreDescribedAndHaveAPlace()
    {
        using var pdf = Written.From(Sample.Whole(), fixture.Fonts);
        var figures = All(pdf).Where(e => Role(pdf, e) == "Figure").ToList();

        Assert.Equal(3, figures.Count);
        Assert.All(figures, f => Assert.Equal("Caption", Role(pdf, Children(pdf, f).Last())));
        Assert.All(figures, f => Assert.NotEmpty(pdf.Get<HexToken>(f, "Alt").Data));
        Assert.All(figures, f => Assert.Equal(4, pdf.Get<ArrayToken>(pdf.Get<DictionaryToken>(f, "A"), "BBox").Length));
    }

    [Fact]
    public void SmallMultiples_AreAFigureEach_UnderOneKey()
    {
        var chart = Sample.Trend("图1");
        using var pdf = Written.From(
            Sample.Document(d =>
                d.SmallMultiples([.. Enumerable.Repeat(new SmallChart(chart, "上半年312.3亿元"), 40)], [new(SeriesLook.Current, "实绩")])
            ),
            fixture.Fonts
        );
        var parts = Children(pdf, Root(pdf)).ToList();

        Assert.True(pdf.Pages.Count > 1);
        Assert.Equal(["P", .. Enumerable.Repeat("Figure", 40)], parts.Select(e => Role(pdf, e)));
        Assert.All(parts.Skip(1), f => Assert.Equal("Caption", Role(pdf, Children(pdf, f).First())));
        Assert.All(parts.Skip(1), f => Assert.NotEmpty(pdf.Get<HexToken>(f, "Alt").Data));
        Assert.All(parts.Skip(1), f => Assert.Equal(4, pdf.Get<ArrayToken>(pdf.Get<DictionaryToken>(f, "A"), "BBox").Length));
    }

    [Fact]
    public void LinkOfAChart_StandsBesideItsFigure()
    {
        using var pdf = Written.From(Sample.Whole(), fixture.Fonts);
        var figure = All(pdf).First(e => Role(pdf, e) == "Figure");
        var after = Children(pdf, Root(pdf)).SkipWhile(e => Role(pdf, e) != "Figure").Skip(1).First();

        Assert.DoesNotContain(Children(pdf, figure), e => Role(pdf, e) == "Link");
        Assert.Equal("P", Role(pdf, after));
        Assert.Equal("Link", Role(pdf, Assert.Single(Children(pdf, after))));
    }

    [Fact]
    public void EverythingOnAPage_IsInTheTreeOrAnArtifact()
    {
        using var pdf = Written.From(Sample.Whole(), fixture.Fonts);
        var kids = All(pdf)
            .SelectMany(e => Kids(pdf, e))
            .Select(k =>
                k switch
                {
                    NumericToken => 1,
                    DictionaryToken d when d.Data.ContainsKey("MCID") => 1,
                    _ => 0,
                }
            )
            .Sum();

        Assert.All(pdf.Pages, page => Assert.Equal(page.Letters.Count, page.GetMarkedContents().Sum(m => m.Letters.Count)));
        Assert.Equal(pdf.Pages.Sum(page => page.GetMarkedContents().Count(m => m.Tag != "Artifact")), kids);
    }

    [Fact]
    public void ParentTree_LeadsBackFromEveryPieceToItsElement()
    {
        using var pdf = Written.From(Sample.Whole(), fixture.Fonts);
        var tree = pdf.Get<DictionaryToken>(pdf.Get<DictionaryToken>(pdf.Catalogue, "StructTreeRoot"), "ParentTree");
        var numbers = pdf.Get<ArrayToken>(tree, "Nums").Data;

        for (var i = 0; i < pdf.Pages.Count; i++)
        {
            var parents = (ArrayToken)pdf.Resolve(numbers[2 * i + 1]);
            Assert.Equal(pdf.Pages[i].GetMarkedContents().Count(m => m.Tag != "Artifact"), parents.Length);
        }
    }

    [Fact]
    public void PageNumbers_AreArtifacts()
    {
        using var pdf = Written.From(Sample.Document(d => d.Paragraph("正文")), fixture.Fonts);

        Assert.Equal("正文", pdf.Text);
        Assert.Contains(
            pdf.Pages[0].GetMarkedContents(),
            m => m.IsArtifact && string.Concat(m.Letters.Select(l => l.Value)).Contains("— 1 —", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Outline_HasAllHeadingsUnderEachOther()
    {
        using var pdf = Written.From(Sample.Whole(), fixture.Fonts);
        Assert.True(pdf.Document.TryGetBookmarks(out var bookmarks));
        var roots = bookmarks.Roots;

        Assert.Equal(["一、主要指标完成情况", "二、重点任务进展情况", "附件1　主要指标完成情况表"], roots.Select(r => r.Title));
        Assert.Equal(6, roots[1].Children.Count);
        Assert.All(roots[1].Children, child => Assert.Single(child.Children));
        Assert.Equal(pdf.Pages.Count - 1, ((DocumentBookmarkNode)roots[2]).PageNumber);
    }

    [Fact]
    public void Links_AreTaggedDescribedAndLeadToTheirHeading()
    {
        using var pdf = Written.From(Sample.Whole(), fixture.Fonts);
        var links = pdf.Objects()
            .OfType<DictionaryToken>()
            .Where(d => d.Data.TryGetValue("Subtype", out var s) && s is NameToken { Data: "Link" })
            .ToList();

        Assert.True(links.Count >= 8);
        Assert.All(
            links,
            link =>
            {
                Assert.True(link.Data.ContainsKey("StructParent") && link.Data.ContainsKey("Contents"));
                var page = (DictionaryToken)pdf.Resolve(pdf.Get<ArrayToken>(link, "Dest").Data[0]);
                Assert.Equal("Page", pdf.Get<NameToken>(page, "Type").Data);
            }
        );
        Assert.True(All(pdf).Count(e => Role(pdf, e) == "Link") >= 8);
    }

    [Fact]
    public void LinkThatLeadsNowhere_IsNamed()
    {
        var e = Assert.Throws<ArgumentException>(() =>
            OfficialPdf.Set(Sample.Document(d => d.Paragraph(p => p.Link("见表", "nowhere"))), fixture.Fonts)
        );

        Assert.Contains("nowhere", e.Message, StringComparison.Ordinal);
    }

    private static DictionaryToken Root(Written pdf) =>
        (DictionaryToken)pdf.Resolve(pdf.Get<ArrayToken>(pdf.Get<DictionaryToken>(pdf.Catalogue, "StructTreeRoot"), "K").Data[0]);

    private static IEnumerable<DictionaryToken> All(Written pdf)
    {
        var waiting = new Stack<DictionaryToken>([Root(pdf)]);
        while (waiting.TryPop(out var element))
        {
            yield return element;
            foreach (var child in Children(pdf, element).Reverse())
                waiting.Push(child);
        }
    }

    private static IEnumerable<IToken> Kids(Written pdf, DictionaryToken element)
    {
        var kids = pdf.Get<IToken>(element, "K");
        return kids is ArrayToken array ? array.Data.Select(pdf.Resolve) : [kids];
    }

    private static IEnumerable<DictionaryToken> Children(Written pdf, DictionaryToken element) =>
        Kids(pdf, element).OfType<DictionaryToken>().Where(d => d.Data.ContainsKey("S"));

    private static string Role(Written pdf, DictionaryToken element) => pdf.Get<NameToken>(element, "S").Data;

    private static string Scope(Written pdf, DictionaryToken element) =>
        pdf.Get<NameToken>(pdf.Get<DictionaryToken>(element, "A"), "Scope").Data;
}
