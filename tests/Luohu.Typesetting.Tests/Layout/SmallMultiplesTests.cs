using Luohu.Typesetting.Layout;
using Luohu.Typesetting.Layout.Boxes;
using Luohu.Typesetting.Model;

namespace Luohu.Typesetting.Tests.Layout;

[Collection(WithFonts.Name)]
public sealed class SmallMultiplesTests(FontsFixture fixture)
{
    private static readonly KeyEntry[] key =
    [
        new(SeriesLook.Current, "实绩"),
        new(SeriesLook.Target, "序时进度或目标"),
        new(SeriesLook.Previous, "上年同期"),
    ];

    [Fact]
    public void Charts_StandInRows()
    {
        var frames = Frames(Laid.Out(fixture.Fonts, d => d.SmallMultiples([.. Charts(7)], key))[0]);

        Assert.Equal([3, 3, 1], frames.GroupBy(f => f.Top).OrderBy(row => row.Key).Select(row => row.Count()));
        Assert.Equal(3, frames.Select(f => Math.Round(f.Left, 3)).Distinct().Count());
        Assert.Equal(PageGeometry.Left + PageGeometry.Width, frames.Max(f => f.Right), 6);
        Assert.All(
            frames,
            one =>
                Assert.DoesNotContain(
                    frames,
                    other =>
                        one != other && one.Left < other.Right && other.Left < one.Right && one.Top < other.Bottom && other.Top < one.Bottom
                )
        );
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(4)]
    public void NoChart_IsSplitByAPage(int across)
    {
        var charts = Charts(60).ToList();
        var pages = Laid.Out(fixture.Fonts, d => d.Paragraph("正文").SmallMultiples(charts, key, across));

        Assert.True(pages.Count > 1);
        Assert.Equal(
            charts.Select(chart => chart.Chart.Alt),
            pages.SelectMany(page => page.Items.OfType<FigureItem>()).Select(f => f.Element.Alt)
        );
        foreach (var page in pages)
        {
            var drawn = page.Items.OfType<PathItem>().Select(p => p.Element).Where(e => e.Role == "Figure").ToHashSet();
            Assert.Equal(page.Items.OfType<FigureItem>().Select(f => f.Element).ToHashSet(), drawn);
            Assert.All(
                Frames(page),
                frame => Assert.InRange(frame.Bottom, PageGeometry.Top, PageGeometry.Top + PageGeometry.Height + 0.01)
            );
            Assert.All(
                page.Items.OfType<FigureItem>(),
                figure =>
                {
                    var title = page.Content()
                        .Single(text => text.Text() == charts.Single(c => c.Chart.Alt == figure.Element.Alt).Chart.Caption);
                    Assert.InRange(title.Baseline, figure.Frame.Top, figure.Frame.Bottom);
                    Assert.InRange(title.Left(), figure.Frame.Left - 0.01, figure.Frame.Right);
                }
            );
        }
    }

    [Fact]
    public void Key_StandsOnEachPage_AndIsReadOnce()
    {
        var pages = Laid.Out(fixture.Fonts, d => d.SmallMultiples([.. Charts(60)], key));

        var names = pages.Select(page => page.Content().Single(text => text.Text() == "序时进度或目标")).ToList();
        Assert.True(names.Count > 1);
        Assert.Equal("P", names[0].ElementOf(names[0].Glyphs[0]).Role);
        Assert.All(names.Skip(1), name => Assert.Same(StructureElement.Artifact, name.ElementOf(name.Glyphs[0])));
        Assert.DoesNotContain(pages[0].Content(), text => text.Text() == "上年同期"); // no chart has such a line
    }

    [Fact]
    public void Heading_StaysWithTheFirstRow()
    {
        var pages = Laid.Out(
            fixture.Fonts,
            d =>
            {
                d.Heading1("附件");
                for (var i = 0; i < 19; i++)
                    d.Paragraph("正文");
                d.Heading2("指标走势图", size: 12).SmallMultiples([.. Charts(3)], key);
            }
        );

        Assert.Equal(2, pages.Count);
        Assert.DoesNotContain(pages[0].Content(), text => text.Text() == "指标走势图");
        Assert.Contains(pages[1].Content(), text => text.Text() == "指标走势图");
    }

    [Fact]
    public void PlotsOfARow_StandInLine_WhateverTheirTitles()
    {
        var long1 = Chart(1) with { Note = "上半年同比增长8.7%，目标与地区生产总值增速基本持平，另有说明" };
        var page = Laid.Out(fixture.Fonts, d => d.SmallMultiples([Chart(0), long1, Chart(2)], key))[0];
        var feet = page
            .Items.OfType<PathItem>()
            .Where(p => p.Width == 0.4 && p.Points[1].X - p.Points[0].X > 100)
            .Select(p => p.Points[0].Y)
            .ToList();

        Assert.Equal(3, feet.Count);
        Assert.Single(feet.Select(y => Math.Round(y, 6)).Distinct());
    }

    [Fact]
    public void Type_IsLargeEnoughToRead()
    {
        var page = Laid.Out(fixture.Fonts, d => d.SmallMultiples([.. Charts(3)], key))[0];

        Assert.All(page.Content().SelectMany(text => text.Glyphs), glyph => Assert.InRange(glyph.Cluster.Run.Style.Size, 7.5, 12));
    }

    [Fact]
    public void GridWithoutAChart_OrOfNoWidth_IsRefused()
    {
        Assert.Throws<ArgumentException>(() => new SmallMultiples([], key));
        Assert.Throws<ArgumentOutOfRangeException>(() => new SmallMultiples([Chart(1)], key, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => new SmallMultiples([Chart(1)], key, 5));
    }

    private static List<Frame> Frames(Page page) => [.. page.Items.OfType<FigureItem>().Select(f => f.Frame)];

    private static IEnumerable<SmallChart> Charts(int count) => Enumerable.Range(0, count).Select(Chart);

    private static SmallChart Chart(int number) =>
        new(
            new LineChart(
                $"第{number}项指标",
                ["一季度", "上半年", "前三季度", "全年"],
                [new("实绩", [number, number + 2, null, null], SeriesLook.Current), new("序时进度", [1, 2, 3, 4], SeriesLook.Target)],
                $"第{number}项指标走势图"
            ),
            "上半年5家，目标达到10家"
        );
}
