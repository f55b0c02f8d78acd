using Luohu.Typesetting.Layout;
using Luohu.Typesetting.Layout.Boxes;
using Luohu.Typesetting.Model;
using Luohu.Typesetting.Tests.Pdf;

namespace Luohu.Typesetting.Tests.Layout;

[Collection(WithFonts.Name)]
public sealed class BulletBarsTests(FontsFixture fixture)
{
    private const string Caption = "图1　完成率";

    [Fact]
    public void Bar_IsAsLongAsItsCompletion()
    {
        var bars = DoneOf(Out(d => d.BulletBars([Bar(1) with { Completion = 0.5 }, Bar(2) with { Completion = 1, Schedule = null }]))[0]);

        Assert.Equal(2, bars.Count);
        Assert.Equal(2 * bars[0], bars[1], 6);
    }

    [Fact]
    public void Schedule_IsAStroke()
    {
        var page = Out(d => d.BulletBars([Bar(1), Bar(2) with { Schedule = null }]))[0];

        Assert.Single(page.Items.OfType<PathItem>(), p => p.Stroke is not null);
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(36, 1)]
    [InlineData(37, 2)]
    [InlineData(45, 2)]
    [InlineData(90, 3)]
    public void MoreBarsThanAPageHolds_GoOn(int count, int figures)
    {
        using var pdf = Written.From(
            Sample.Document(d => d.Paragraph("前文").BulletBars(Bars(count), Caption).Paragraph("后文")),
            fixture.Fonts
        );

        var lines = pdf.Text.Split(["前文", "后文"], StringSplitOptions.None)[1];
        Assert.All(Bars(count), bar => Assert.Equal(2, lines.Split(bar.Label).Length));
        Assert.Equal(figures, lines.Split(Caption).Length - 1);
        Assert.Equal(figures - 1, lines.Split(Caption + "（续）").Length - 1);
    }

    [Theory]
    [InlineData(37, "35 2")] // no page begins with the last one alone
    [InlineData(45, "36 9")]
    [InlineData(90, "36 36 18")]
    public void Parts_AreFiguresThatTellTheirOwnBars(int count, string bars)
    {
        var pages = Out(d => d.Heading1("一、指标").BulletBars(Bars(count), Caption));

        Assert.Equal(bars, string.Join(' ', pages.Select(page => DoneOf(page).Count)));
        Assert.Equal(string.Concat(Bars(count).Select(bar => bar.Alt)), string.Concat(pages.Select(page => FigureOf(page).Element.Alt)));
        Assert.All(
            pages,
            page =>
            {
                var figure = FigureOf(page);
                var labels = page.Content().Where(text => text.Text().StartsWith('第')).ToList();
                Assert.Equal(string.Concat(labels.Select(text => text.Text() + "完成过半。")), figure.Element.Alt);
                Assert.All(labels, text => Assert.InRange(text.Baseline, figure.Frame.Top, figure.Frame.Bottom));
                Assert.InRange(figure.Frame.Bottom, figure.Frame.Top, PageGeometry.Top + PageGeometry.Height);
                var caption = page.Content().Single(text => text.Text().StartsWith(Caption, StringComparison.Ordinal));
                Assert.Same(figure.Element, caption.ElementOf(caption.Glyphs[0]).Parent);
            }
        );
    }

    [Fact]
    public void NothingOverlaps()
    {
        var pages = Out(d => d.Paragraph("前文").BulletBars(Bars(90), Caption).Paragraph("后文"));

        Assert.All(
            pages,
            page =>
            {
                var texts = page.Content();
                Assert.All(
                    texts,
                    one =>
                        Assert.DoesNotContain(
                            texts,
                            other =>
                                !ReferenceEquals(one, other)
                                && one.Left() < other.Right()
                                && other.Left() < one.Right()
                                && Math.Abs(one.Baseline - other.Baseline) < 9
                        )
                );
            }
        );
    }

    [Fact]
    public void TextAfterThem_StandsOnTheGrid()
    {
        var after = Out(d => d.BulletBars(Bars(45), Caption).Paragraph("后文"))[^1].Content()[^1];

        Assert.Equal("后文", after.Text());
        Assert.True(after.IsOnGrid());
    }

    [Fact]
    public void OneScale_HoldsForAllParts()
    {
        BulletBar[] bars = [.. Bars(90)];
        bars[0] = bars[0] with { Label = "名称特别长的一项指标", Value = "123456.7亿元", Completion = 1.2 };
        bars[89] = bars[89] with { Symbol = StatusSymbol.Behind };

        var done = Out(d => d.BulletBars(bars, Caption)).SelectMany(DoneOf).ToList();

        Assert.Equal(90, done.Count);
        Assert.Single(done.Skip(1).Select(width => Math.Round(width, 6)).Distinct());
        Assert.Equal(1.2 / 0.5, done[0] / done[1], 6);
    }

    [Fact]
    public void BarsWithoutCaption_GoOnWithoutOne()
    {
        using var pdf = Written.From(Sample.Document(d => d.BulletBars(Bars(90))), fixture.Fonts);

        Assert.True(pdf.Pages.Count > 1);
        Assert.DoesNotContain("续", pdf.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void LabelsThatLeaveNoRoom_AreRefusedByName()
    {
        var e = Assert.Throws<LayoutException>(() => Out(d => d.BulletBars([Bar(1) with { Label = new string('长', 60) }], Caption)));

        Assert.Contains(Caption, e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ChartWithoutABar_IsRefused() => Assert.Throws<ArgumentException>(() => new BulletBars([]));

    private IReadOnlyList<Page> Out(Action<DocumentBuilder> write) => Laid.Out(fixture.Fonts, write);

    private static BulletBar[] Bars(int count) => [.. Enumerable.Range(1, count).Select(Bar)];

    private static BulletBar Bar(int number) => new($"第{number}项", "1.0亿元", 0.5, 0.5, $"第{number}项完成过半。");

    private static FigureItem FigureOf(Page page) => page.Items.OfType<FigureItem>().Single();

    /// <summary>The lengths of the dark bars.</summary>
    private static List<double> DoneOf(Page page) =>
        [
            .. page
                .Items.OfType<PathItem>()
                .Where(p => p.Fill is { Red: < 0.5 } && p.Points.Count == 4 && p.Points[1].X - p.Points[0].X > 10)
                .Select(p => p.Points[1].X - p.Points[0].X),
        ];
}
