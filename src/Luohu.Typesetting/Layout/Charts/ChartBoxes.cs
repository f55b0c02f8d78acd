using Luohu.Typesetting.Fonts;
using Luohu.Typesetting.Layout.Boxes;
using Luohu.Typesetting.Model;

namespace Luohu.Typesetting.Layout.Charts;

/// <summary>Turns line charts into a box, each chart with its caption under it.</summary>
internal static class ChartBoxes
{
    private const double Air = 9;

    /// <summary>Space between two charts beside each other.</summary>
    private const double Gutter = 18;

    public static IEnumerable<LayoutBox> Create(LineCharts charts, FontSet fonts, StructureElement root)
    {
        LineChart[] all = charts.Second is { } second ? [charts.First, second] : [charts.First];
        var row = new ChartRow(all.Length, Gutter);
        var figures = all.Select(chart => new StructureElement("Figure", root) { Alt = chart.Alt }).ToList();
        var drawings = all.Zip(figures, (chart, figure) => new LineChartDrawing(chart, fonts, figure, row.ChartWidth)).ToList();
        var extra = 0.0;
        foreach (var drawing in drawings)
            extra = Math.Max(extra, drawing.ExtraKeyHeight);
        var height = charts.Height + extra;
        double captionHeight = 0;
        for (var i = 0; i < all.Length; i++)
        {
            var caption = new ChartCaption(all[i].Caption, fonts, figures[i], row.ChartWidth);
            row.Add(figures[i], height, [.. drawings[i].Draw(height, extra), .. caption.Items(height)]);
            captionHeight = Math.Max(captionHeight, caption.Height);
        }

        return Spaced(new LayoutBox(height + captionHeight, row.Items) { Name = $"The chart {charts.First.Caption}" });
    }

    /// <summary>A chart with the space around it.</summary>
    public static IEnumerable<LayoutBox> Spaced(LayoutBox chart) =>
        [LayoutBox.Space(Air, onGrid: false), chart, LayoutBox.Space(Air, onGrid: false)];
}
