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

    public static IEnumerable<Box> Of(SmallMultiples block, Typefaces faces, StructureElement root)
    {
        yield return Box.Space(RowGap, onGrid: false) with { MayBreak = false };
        yield return Key(block, faces, root.Child("P")) with { MayBreak = false };

        // Each page that goes on with the charts begins with the key, as a table does with its head.
        var lead = Key(block, faces, StructureElement.Artifact);
        foreach (var row in block.Charts.Chunk(block.Across))
        {
            yield return Row(row, block.Across, faces, root) with { Lead = lead };
            yield return Box.Space(RowGap, onGrid: false);
        }
    }

    private static Box Key(SmallMultiples block, Typefaces faces, StructureElement element)
    {
        var (names, samples) = (new Drawing(faces, element), new Drawing(faces, StructureElement.Artifact));
        var shown = block.Key.Where(entry => block.Charts.Any(chart => chart.Chart.Series.Any(series => series.Look == entry.Look)));
        var key = new ChartKey(names, samples, shown, KeySize, Grid.Width);
        key.Draw(Grid.Width, KeySize);
        return new Box(key.Rows * key.Pitch + KeySize, [.. samples.Items, .. names.Items]) { Name = "The key of small charts" };
    }

    private static Box Row(SmallChart[] charts, int across, Typefaces faces, StructureElement root)
    {
        var row = new ChartRow(across, Gutter);
        var figures = charts.Select(chart => new StructureElement("Figure", root) { Alt = chart.Chart.Alt }).ToList();
        var drawings = charts.Zip(figures, (chart, figure) => new SmallChartDrawing(chart, faces, figure, row.ChartWidth)).ToList();
        var head = 0.0;
        foreach (var drawing in drawings) head = Math.Max(head, drawing.HeadHeight);
        var height = SmallChartDrawing.HeightOf(head);
        for (var i = 0; i < charts.Length; i++) row.Add(figures[i], height, drawings[i].Draw(head));
        return new Box(height, row.Items) { Name = $"The chart {charts[0].Chart.Caption}" };
    }
}
