using Luohu.Typesetting.Layout.Boxes;
using Luohu.Typesetting.Model;

namespace Luohu.Typesetting.Tests.Layout;

[Collection(WithFonts.Name)]
public sealed class TableTests(FontsFixture fixture)
{
    [Fact]
    public void Figures_StandWithTheirPointsUnderEachOther()
    {
        var cells = CellsOf("1190.2", "8.15", "400", "-2.3%").ToList();

        Assert.All(cells, cell => Assert.Equal(Point(cells[0]), Point(cell), 6));
    }

    [Theory]
    [InlineData("—")]
    [InlineData("…")]
    public void CellWithoutFigure_StandsInTheMiddle(string text)
    {
        var cell = CellsOf("1190.2", text).Last();

        Assert.Equal(PageGeometry.Left + PageGeometry.Width * 0.75, (cell.Left() + cell.Right()) / 2, 3);
    }

    [Fact]
    public void ShapeOfALight_IsAnArtifact_ForItsWordSaysTheSame()
    {
        var page = Laid.Out(fixture.Fonts, d => d.Table(t => t.Columns(Column.Share(1)).Header("评价").Row(StatusSymbol.Behind)))[0];

        Assert.Equal(StructureElement.Artifact, Assert.Single(page.Items.OfType<PathItem>(), path => path.Fill is not null).Element);
        Assert.Contains(page.Content(), line => line.Text() == "滞后");
    }

    [Fact]
    public void LongCell_WrapsInsideItsColumn()
    {
        var cells = CellsOf("按照常住人口口径和可比价格计算的全年累计万元地区生产总值水耗下降率以及其他各项节能减排指标").ToList();

        Assert.True(cells.Count > 1);
        Assert.All(
            cells,
            cell =>
                Assert.True(
                    cell.Left() >= PageGeometry.Left + PageGeometry.Width / 2 && cell.Right() <= PageGeometry.Left + PageGeometry.Width
                )
        );
    }

    [Fact]
    public void LongTable_RepeatsItsHeadAsArtifactAndEndsEachPageWithAHeavyRule()
    {
        var pages = Laid.Out(fixture.Fonts, d => d.Table(t => Sample.Rows(t, 100)));

        Assert.True(pages.Count > 1);
        Assert.All(pages, page => Assert.Equal("序号", page.Content()[0].Text()));
        Assert.Null(pages[0].Content()[0].Instead);
        Assert.All(pages.Skip(1), page => Assert.Same(StructureElement.Artifact, page.Content()[0].Instead));
        Assert.All(pages, page => Assert.Equal(2, page.Items.OfType<PathItem>().Count(rule => rule.Width == 1)));
    }

    [Fact]
    public void AThousandRows_ComeOutOnceEachAndInsideTheTypeArea()
    {
        var pages = Laid.Out(fixture.Fonts, d => d.Table(t => Sample.Rows(t, 1000)));
        var numbers = pages
            .SelectMany(p => p.Content())
            .Where(t => t.Instead is null)
            .Select(t => t.Text())
            .Where(t => int.TryParse(t, out _));

        Assert.Equal(Enumerable.Range(1, 1000), numbers.Select(int.Parse).Distinct());
        Assert.All(pages.SelectMany(p => p.Content()), line => Assert.True(line.Baseline < PageGeometry.Top + PageGeometry.Height));
    }

    [Fact]
    public void GroupRow_IsNeverLastOnAPage()
    {
        for (var before = 30; before < 50; before++)
        {
            var pages = Laid.Out(
                fixture.Fonts,
                d =>
                    d.Table(t =>
                    {
                        Sample.Rows(t, before);
                        t.Group("生态环境").Row("1", "甲", "1").Row("2", "乙", "2").Row("3", "丙", "3");
                    })
            );
            Assert.All(pages, page => Assert.NotEqual("生态环境", page.Content()[^1].Text()));
        }
    }

    [Fact]
    public void RedLight_IsTheOnlyRed()
    {
        var page = Laid.Out(
            fixture.Fonts,
            d => d.Table(t => t.Columns(Column.Share(1), Column.Share(1)).Header("甲", "乙").Row(StatusSymbol.Normal, StatusSymbol.Behind))
        )[0];

        Assert.Equal([Color.Black, Color.Scarlet], page.Items.OfType<PathItem>().Where(p => p.Fill is not null).Select(p => p.Fill!.Value));
        Assert.Equal("滞后", page.Content().Single(t => t.Glyphs[0].Cluster.Run.Style.Color == Color.Scarlet).Text());
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    public void EmptyCell_IsRefused(string text) => Assert.Throws<ArgumentException>(() => Cell.FromString(text));

    [Fact]
    public void RowWithAWrongNumberOfCells_IsRefused() =>
        Assert.Throws<ArgumentException>(() => Sample.Document(d => d.Table(t => t.Columns(Column.Share(1)).Header("甲").Row("1", "2"))));

    [Fact]
    public void RowTallerThanAPage_IsNamed()
    {
        var tall = string.Concat(Enumerable.Repeat("重点项目", 600));

        var e = Assert.Throws<LayoutException>(() =>
            Laid.Out(fixture.Fonts, d => d.Table(t => t.Columns(Column.Millimetres(30), Column.Share(1)).Header("甲", "乙").Row(tall, "1")))
        );

        Assert.Contains("重点项目", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ColumnsWiderThanThePage_AreRefused() =>
        Assert.Throws<LayoutException>(() =>
            Laid.Out(fixture.Fonts, d => d.Table(t => t.Columns(Column.Millimetres(157)).Header("甲").Row("1")))
        );

    /// <summary>The cells of the right one of two columns, without its head.</summary>
    private IEnumerable<TextItem> CellsOf(params string[] cells) =>
        Laid.Out(
                fixture.Fonts,
                d =>
                    d.Table(t =>
                    {
                        t.Columns(Column.Share(1), Column.Share(1, Align.Decimal)).Header("指标", "累计");
                        foreach (var cell in cells)
                            t.Row("甲", cell);
                    })
            )[0]
            .Content()
            .Where(item => item.Text() is not ("指标" or "累计" or "甲"));

    private static double Point(TextItem cell)
    {
        var glyph = cell.Glyphs.FirstOrDefault(g => g.Cluster.Text == ".");
        return glyph is null ? cell.Right() : cell.X + glyph.X;
    }
}
