using Luohu.Typesetting.Fonts;
using Luohu.Typesetting.Layout.Boxes;
using Luohu.Typesetting.Model;

namespace Luohu.Typesetting.Layout.Charts;

/// <summary>
/// Turns <see cref="BulletBars"/> into boxes: one figure, or, where a page cannot hold all bars, as many as are needed, each of
/// as many bars as a page holds. Their columns and their scale are the same, so that bars on two pages can be compared.
/// </summary>
internal static class BulletBarsBoxes
{
    private const string Continued = "（续）";

    /// <summary>What each figure leaves free of its page: room for a heading before it.</summary>
    private const double Spare = 2 * PageGeometry.LinePitch;

    public static IEnumerable<LayoutBox> Create(BulletBars chart, FontSet fonts, StructureElement root)
    {
        var continued = string.IsNullOrEmpty(chart.Caption) ? null : chart.Caption + Continued;
        var room = PageGeometry.Height - Spare - new ChartCaption(continued, fonts, StructureElement.Artifact, PageGeometry.Width).Height;
        var parts = Parts(chart.Bars, Math.Max(1, (int)(room / BulletBarsDrawing.RowHeight(chart.Size))))
            .Select(bars => new BulletBarsDrawing(
                bars,
                chart.Size,
                fonts,
                new StructureElement("Figure", root) { Alt = string.Concat(bars.Select(bar => bar.Alt)) }
            ))
            .ToList();
        var columns = parts.Select(part => part.Columns).Aggregate((one, other) => one.Widest(other));
        var name = $"The chart {chart.Caption ?? chart.Bars[0].Label}";
        if (!columns.LeaveRoom(PageGeometry.Width, chart.Size))
            throw new LayoutException(
                $"{name} has labels that leave no room for its bars: {chart.Bars.MaxBy(bar => bar.Label.Length)!.Label}."
            );
        return parts.SelectMany(
            (part, i) =>
            {
                var caption = new ChartCaption(i == 0 ? chart.Caption : continued, fonts, part.Figure, PageGeometry.Width);
                IReadOnlyList<PageItem> items =
                [
                    .. part.Draw(columns, PageGeometry.Width),
                    new FigureItem(part.Figure, new Frame(0, 0, PageGeometry.Width, part.Height)),
                    .. caption.Items(part.Height),
                ];
                return ChartBoxes.Spaced(new LayoutBox(part.Height + caption.Height, items) { Name = name });
            }
        );
    }

    // As in a table, no page begins with the last row alone.
    private static IEnumerable<IReadOnlyList<BulletBar>> Parts(IReadOnlyList<BulletBar> bars, int most)
    {
        var i = 0;
        while (i < bars.Count)
        {
            var rest = bars.Count - i;
            var count = rest > most ? Math.Clamp(rest - 2, 1, most) : rest;
            yield return [.. bars.Skip(i).Take(count)];
            i += count;
        }
    }
}
