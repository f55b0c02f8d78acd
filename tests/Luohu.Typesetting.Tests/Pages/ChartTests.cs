using Luohu.Typesetting.Charts;
using Luohu.Typesetting.Pages;

namespace Luohu.Typesetting.Tests.Pages;

[Collection(WithFaces.Name)]
public sealed class ChartTests(FacesFixture fixture)
{
    [Fact]
    public void BulletBar_IsAsLongAsItsCompletion()
    {
        var page = Laid.Out(fixture.Faces, d => d.BulletBars([new("甲", "1", 0.5, 0.25), new("乙", "2", 1, null)], "完成率"))[0];
        var bars = page.Items.OfType<PathItem>().Where(p => p.Fill is not null).Select(p => p.Points[1].X - p.Points[0].X).ToList();

        Assert.Equal(4, bars.Count);
        Assert.Equal(bars[0] / 2, bars[1], 6);
        Assert.Equal(bars[0], bars[3], 6);
        Assert.Single(page.Items.OfType<PathItem>(), p => p.Stroke is not null);
    }

    [Fact]
    public void EverythingOfAChart_StaysInsideItsFigure()
    {
        var page = Laid.Out(fixture.Faces, d => d.LineChart(Sample.Trend("图1"), Sample.Trend("图2")))[0];
        var frames = page.Items.OfType<FigureItem>().ToDictionary(f => f.Element, f => f.Frame);

        Assert.Equal(2, frames.Count);
        Assert.All(page.Items.OfType<PathItem>(), path => Assert.All(path.Points, p =>
        {
            var frame = frames[path.Element];
            Assert.InRange(p.X, frame.Left, frame.Right);
            Assert.InRange(p.Y, frame.Top, frame.Bottom);
        }));
    }

    [Fact]
    public void GapInASeries_BreaksItsLine()
    {
        var chart = new LineChart("图", ["1月", "2月", "3月", "4月", "5月"], [new("甲", [1, 2, null, 4, 5], SeriesLook.Current)], "趋势");

        var page = Laid.Out(fixture.Faces, d => d.LineChart(chart))[0];

        Assert.Equal(2, page.Items.OfType<PathItem>().Count(p => p.Width == 1.3 && p.Stroke is not null && p.Points[0].Y > p.Points[^1].Y));
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
        var axis = Axis.For([.. values.Split(' ').Select(v => decimal.Parse(v, System.Globalization.CultureInfo.InvariantCulture))]);

        Assert.Equal(ticks, string.Join(' ', axis.Ticks.Select(t => t.ToString("0.##", System.Globalization.CultureInfo.InvariantCulture))));
    }

    [Fact]
    public void SeriesOfAnotherLength_IsRefused() =>
        Assert.Throws<ArgumentException>(() => new LineChart("图", ["1月", "2月"], [new("甲", [1], SeriesLook.Current)], "趋势"));

    [Fact]
    public void BarsWithoutABar_AreRefused() => Assert.Throws<ArgumentException>(() => new BulletBars([], "完成率"));

    [Fact]
    public void ChartWithoutAnyValue_IsRefused() =>
        Assert.Throws<ArgumentException>(() => new LineChart("图", ["1月"], [new("甲", [null], SeriesLook.Current)], "趋势"));
}
