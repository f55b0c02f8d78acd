using Luohu.Typesetting.Layout;
using Luohu.Typesetting.Layout.Boxes;
using Luohu.Typesetting.Layout.Charts;
using Luohu.Typesetting.Model;

namespace Luohu.Typesetting.Tests.Layout;

[Collection(WithFonts.Name)]
public sealed class ChartTests(FontsFixture fixture)
{
    [Fact]
    public void EverythingOfAChart_StaysInsideItsFigure()
    {
        var page = Laid.Out(fixture.Fonts, d => d.LineChart(Sample.Trend("图1"), Sample.Trend("图2")))[0];
        var frames = page.Items.OfType<FigureItem>().ToDictionary(f => f.Element, f => f.Frame);

        Assert.Equal(2, frames.Count);
        Assert.All(
            page.Items.OfType<PathItem>(),
            path =>
                Assert.All(
                    path.Points,
                    p =>
                    {
                        var frame = frames[path.Element];
                        Assert.InRange(p.X, frame.Left, frame.Right);
                        Assert.InRange(p.Y, frame.Top, frame.Bottom);
                    }
                )
        );
    }

    [Fact]
    public void GapInASeries_BreaksItsLine()
    {
        var chart = new LineChart("图", ["1月", "2月", "3月", "4月", "5月"], [new("甲", [1, 2, null, 4, 5], SeriesLook.Current)], "趋势");

        var page = Laid.Out(fixture.Fonts, d => d.LineChart(chart))[0];

        Assert.Equal(2, page.Items.OfType<PathItem>().Count(p => p.Width == 1.3 && p.Stroke is not null && p.Points[0].Y > p.Points[^1].Y));
    }

    [Fact]
    public void Line_StandsWhereItsValuesAre()
    {
        var page = Laid.Out(fixture.Fonts, d => d.LineChart(Chart([0, 10, 25, 40], SeriesLook.Current)))[0];
        var line = page.Items.OfType<PathItem>().Single(p => p.Points.Count == 4 && p.Stroke is not null).Points;
        var (height, step) = (line[0].Y - line[3].Y, line[1].X - line[0].X);

        Assert.All(
            [0, 10, 25, 40],
            (value, i) =>
            {
                Assert.Equal(line[0].Y - height * value / 40, line[i].Y, 6);
                Assert.Equal(line[0].X + i * step, line[i].X, 6);
            }
        );
    }

    [Fact]
    public void Patterns_TellTheLinesApart_InBlackAndWhite()
    {
        var page = Laid.Out(
            fixture.Fonts,
            d =>
                d.LineChart(
                    Chart(
                        [1, 2, 3, 4],
                        SeriesLook.Current,
                        new Series("序时进度", [2, 3, 4, 5], SeriesLook.Target),
                        new Series("上年同期", [3, 4, 5, 6], SeriesLook.Previous)
                    )
                )
        )[0];
        var lines = page.Items.OfType<PathItem>().Where(p => p.Points.Count == 4 && p.Stroke is not null).ToList();
        var dots = page.Items.OfType<PathItem>().Where(p => p.Curved).Select(p => p.Points[0].Y).ToList();

        Assert.Equal(3, lines.Count);
        Assert.Equal(3, lines.Select(line => line.Dash).Distinct().Count());
        Assert.Null(lines[2].Dash); // this year's, drawn over the others
        Assert.Equal(lines[2].Points.Select(p => p.Y), dots.Skip(1)); // and it alone has a dot at each value; the first is the key's
        Assert.Equal(5, dots.Count);
        Assert.All(
            page.Items.OfType<PathItem>().SelectMany(p => new[] { p.Stroke, p.Fill }).OfType<Color>(),
            color => Assert.True(color.Red == color.Green && color.Green == color.Blue)
        );
    }

    [Fact]
    public void Figures_StandOffTheLines()
    {
        var chart = new LineChart(
            "图",
            ["一季度", "上半年", "前三季度", "全年"],
            [
                new("实绩", [12.6m, 8.7m, null, null], SeriesLook.Current),
                new("地区生产总值增速", [13.2m, 8.1m, null, null], SeriesLook.Target),
            ],
            "趋势"
        );

        var page = Laid.Out(fixture.Fonts, d => d.LineChart(chart, chart))[0];
        var lines = page
            .Items.OfType<PathItem>()
            .Where(p => p.Width > 0.4 && p.Stroke is not null && p.Points.Count == 2 && p.Points[0].Y != p.Points[1].Y)
            .Select(p => p.Points)
            .ToList();

        Assert.Equal(4, lines.Count);
        Assert.All(
            page.Content().Where(text => text.Text() is "12.6" or "8.7"),
            text =>
                Assert.All(
                    lines,
                    line =>
                        Assert.DoesNotContain(
                            Enumerable
                                .Range(0, 101)
                                .Select(i =>
                                    (X: line[0].X + (line[1].X - line[0].X) * i / 100, Y: line[0].Y + (line[1].Y - line[0].Y) * i / 100)
                                ),
                            at => at.X > text.Left() && at.X < text.Right() && at.Y > text.Baseline - 6 && at.Y < text.Baseline
                        )
                )
        );
    }

    [Fact]
    public void KeyTooWideForOneRow_TakesAnother_AndThePlotsStayInLine()
    {
        var wide = Chart(
            [1, 2, 3, 4],
            SeriesLook.Current,
            new Series("序时进度", [2, 3, 4, 5], SeriesLook.Target),
            new Series("上年同期（按同比增速推算）", [3, 4, 5, 6], SeriesLook.Previous)
        );

        var page = Laid.Out(fixture.Fonts, d => d.LineChart(wide, Chart([1, 2, 3, 4], SeriesLook.Current)))[0];
        var key = page.Content().Where(text => text.Text() is "实绩" or "上年同期（按同比增速推算）").ToList();

        Assert.Equal(2, key.Select(text => Math.Round(text.Baseline, 3)).Distinct().Count());
        Assert.Single(Feet(page).Select(y => Math.Round(y, 6)).Distinct());
        Assert.Equal(2, Feet(page).Count());
    }

    public static TheoryData<string, decimal?[]> OddValues =>
        new()
        {
            { "large", [1_000_000_000_000_000m, 0, 5, -1_000_000_000_000_000m] },
            { "negative", [-1, -20, -3, -4] },
            { "all alike", [7, 7, 7, 7] },
            { "all but alike", [33.3333333333333333333333333m, 33.3333333333333333333333334m, null, null] },
            { "nothing but zero", [0, 0, 0, 0] },
            { "one", [null, null, 5, null] },
            { "with gaps", [1, null, 3, null] },
            { "small", [0.000001m, 0.000002m, 0.000003m, null] },
        };

    [Theory]
    [MemberData(nameof(OddValues))]
    public void OddValues_StayInsideTheirChart(string what, decimal?[] values)
    {
        var chart = Chart(values, SeriesLook.Current, new Series("上年同期", values, SeriesLook.Previous));
        var page = Laid.Out(
            fixture.Fonts,
            d => d.LineChart(chart, chart).SmallMultiples([new(chart, what), new(chart, what)], [new(SeriesLook.Current, "实绩")])
        )[0];
        var frames = page.Items.OfType<FigureItem>().ToDictionary(f => f.Element, f => f.Frame);

        Assert.Equal(4, frames.Count);
        Assert.All(
            page.Items.OfType<PathItem>().Where(p => frames.ContainsKey(p.Element)),
            path =>
                Assert.All(
                    path.Points,
                    p =>
                    {
                        Assert.InRange(p.X, frames[path.Element].Left - 0.01, frames[path.Element].Right + 0.01);
                        Assert.InRange(p.Y, frames[path.Element].Top - 0.01, frames[path.Element].Bottom + 0.01);
                    }
                )
        );
    }

    [Theory]
    [InlineData("0.5 1 2", "0 0.5 1 1.5 2")]
    [InlineData("90 95 102", "90 95 100 105")]
    [InlineData("-5.6 14.7", "-10 0 10 20")]
    [InlineData("7 7", "6 6.5 7 7.5 8")]
    [InlineData("0 0", "-1 -0.5 0 0.5 1")]
    [InlineData("1190.2 2500", "0 1000 2000 3000")]
    public void Axis_HasRoundTicksAroundAllValues(string values, string ticks)
    {
        var all = values.Split(' ').Select(v => decimal.Parse(v, System.Globalization.CultureInfo.InvariantCulture)).ToList();
        var axis = Axis.For(all.Min(), all.Max());

        Assert.Equal(
            ticks,
            string.Join(' ', axis.Ticks.Select(t => t.ToString("0.##", System.Globalization.CultureInfo.InvariantCulture)))
        );
    }

    [Fact]
    public void SeriesOfAnotherLength_IsRefused() =>
        Assert.Throws<ArgumentException>(() => new LineChart("图", ["1月", "2月"], [new("甲", [1], SeriesLook.Current)], "趋势"));

    [Fact]
    public void ChartWithoutAnyValue_IsRefused() =>
        Assert.Throws<ArgumentException>(() => new LineChart("图", ["1月"], [new("甲", [null], SeriesLook.Current)], "趋势"));

    private static LineChart Chart(decimal?[] values, SeriesLook look, params IEnumerable<Series> others) =>
        new("图", ["一季度", "上半年", "前三季度", "全年"], [new("实绩", values, look), .. others], "趋势", "亿元");

    /// <summary>Where the feet of the plots are.</summary>
    private static IEnumerable<double> Feet(Page page) =>
        page.Items.OfType<PathItem>().Where(p => p.Width == 0.4 && p.Points[1].X - p.Points[0].X > 100).Select(p => p.Points[0].Y);
}
