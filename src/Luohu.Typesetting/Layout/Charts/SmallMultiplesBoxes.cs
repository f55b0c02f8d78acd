using Luohu.Typesetting.Fonts;
using Luohu.Typesetting.Layout.Boxes;
using Luohu.Typesetting.Model;

namespace Luohu.Typesetting.Layout.Charts;

/// <summary>Turns <see cref="SmallMultiples"/> into boxes: the key, then a box for each row, which no page splits.</summary>
internal static class SmallMultiplesBoxes
{
    private const double Gutter = 15;
    private const double RowGap = 10;
    private const double KeySize = 8;

    public static IEnumerable<LayoutBox> Create(SmallMultiples block, FontSet fonts, StructureElement root)
    {
        yield return LayoutBox.Space(RowGap, onGrid: false) with
        {
            MayBreak = false,
        };
        yield return Key(block, fonts, root.Child("P")) with
        {
            MayBreak = false,
        };

        // Each page that goes on with the charts begins with the key, as a table does with its head.
        var lead = Key(block, fonts, StructureElement.Artifact);
        foreach (var row in block.Charts.Chunk(block.Across))
        {
            yield return Row(row, block.Across, fonts, root) with
            {
                Lead = lead,
            };
            yield return LayoutBox.Space(RowGap, onGrid: false);
        }
    }

    private static LayoutBox Key(SmallMultiples block, FontSet fonts, StructureElement element)
    {
        var (names, samples) = (new ChartCanvas(fonts, element), new ChartCanvas(fonts, StructureElement.Artifact));
        var shown = block.Key.Where(entry => block.Charts.Any(chart => chart.Chart.Series.Any(series => series.Look == entry.Look)));
        var key = new ChartKey(names, samples, shown, KeySize, PageGeometry.Width);
        key.Draw(PageGeometry.Width, KeySize);
        return new LayoutBox(key.Rows * key.Pitch + KeySize, [.. samples.Items, .. names.Items]) { Name = "The key of small charts" };
    }

    private static LayoutBox Row(SmallChart[] charts, int across, FontSet fonts, StructureElement root)
    {
        var row = new ChartRow(across, Gutter);
        var figures = charts.Select(chart => new StructureElement("Figure", root) { Alt = chart.Chart.Alt }).ToList();
        var drawings = charts.Zip(figures, (chart, figure) => new SmallChartDrawing(chart, fonts, figure, row.ChartWidth)).ToList();
        var head = 0.0;
        foreach (var drawing in drawings)
            head = Math.Max(head, drawing.HeadHeight);
        var height = SmallChartDrawing.HeightOf(head);
        for (var i = 0; i < charts.Length; i++)
            row.Add(figures[i], height, drawings[i].Draw(head));
        return new LayoutBox(height, row.Items) { Name = $"The chart {charts[0].Chart.Caption}" };
    }
}
