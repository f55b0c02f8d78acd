using Luohu.Typesetting.Lines;
using Luohu.Typesetting.Pages;

namespace Luohu.Typesetting.Charts;

/// <summary>Turns charts into boxes, each chart with its caption under it.</summary>
internal static class ChartBoxes
{
    private const double CaptionSize = 9;
    private const double Air = 9;

    /// <summary>Space between two charts beside each other.</summary>
    private const double Gutter = 18;

    public static IEnumerable<Box> Of(BulletBars bars, Typefaces faces, StructureElement root)
    {
        var figure = new StructureElement("Figure", root) { Alt = bars.Alt };
        var chart = new BulletBarsDrawing(bars, faces, figure).Draw(Grid.Width);
        var items = new List<Item>(chart.Items) { new FigureItem(figure, new Frame(0, 0, Grid.Width, chart.Height)) };
        var height = chart.Height + AddCaption(items, bars.Caption, faces, figure, 0, Grid.Width, chart.Height);
        return Spaced(new Box(height, items) { Name = chart.Name });
    }

    public static IEnumerable<Box> Of(LineCharts charts, Typefaces faces, StructureElement root)
    {
        LineChart[] all = charts.Second is { } second ? [charts.First, second] : [charts.First];
        var width = (Grid.Width - (all.Length - 1) * Gutter) / all.Length;
        var figures = all.Select(chart => new StructureElement("Figure", root) { Alt = chart.Alt }).ToList();
        var drawings = all.Zip(figures, (chart, figure) => new LineChartDrawing(chart, faces, figure, width)).ToList();
        var extra = drawings.Max(drawing => drawing.ExtraKeyHeight);
        var height = charts.Height + extra;
        var items = new List<Item>();
        double captionHeight = 0;
        for (var i = 0; i < all.Length; i++)
        {
            var left = i * (width + Gutter);
            items.AddRange(drawings[i].Draw(height, extra).Select(item => item.Moved(left, 0)));
            items.Add(new FigureItem(figures[i], new Frame(left, 0, width, height)));
            captionHeight = Math.Max(captionHeight, AddCaption(items, all[i].Caption, faces, figures[i], left, width, height));
        }

        return Spaced(new Box(height + captionHeight, items) { Name = $"The chart {charts.First.Caption}" });
    }

    private static double AddCaption(List<Item> items, string? caption, Typefaces faces, StructureElement figure, double left, double width, double top)
    {
        if (string.IsNullOrEmpty(caption)) return 0;
        const double Height = CaptionSize * TextBoxes.Leading, Above = 2;
        var clusters = Shaper.Shape([new Run(caption, Style.Plain(Face.Hei, CaptionSize), figure.Child("Caption"))], faces);
        var lines = LineBreaker.Break(clusters, new Measure(width, Justified: false));
        for (var i = 0; i < lines.Count; i++)
        {
            var baseline = top + Above + i * Height + Grid.Baseline(Height, CaptionSize);
            items.AddRange(TextBoxes.Centred(lines[i], width, baseline).Select(item => item.Moved(left, 0)));
        }

        return Above + lines.Count * Height;
    }

    private static IEnumerable<Box> Spaced(Box chart) => [Box.Space(Air, onGrid: false), chart, Box.Space(Air, onGrid: false)];
}
