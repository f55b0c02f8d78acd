using Luohu.Typesetting.Layout.Boxes;
using Luohu.Typesetting.Model;

namespace Luohu.Typesetting.Layout.Charts;

/// <summary>Charts of one width beside each other, from the left edge of the page to the right.</summary>
/// <param name="places">How many have room.</param>
/// <param name="gutter">The space between two of them.</param>
internal sealed class ChartRow(int places, double gutter)
{
    private readonly List<PageItem> _items = [];
    private int _count;

    /// <summary>The width of each.</summary>
    public double ChartWidth => (PageGeometry.Width - (places - 1) * gutter) / places;

    public IReadOnlyList<PageItem> Items => _items;

    /// <summary>Puts a chart right of those that stand here.</summary>
    /// <param name="figure">The chart's element.</param>
    /// <param name="height">The chart's height, without a caption under it.</param>
    /// <param name="items">What is drawn, from the chart's top left corner.</param>
    public void Add(StructureElement figure, double height, IEnumerable<PageItem> items)
    {
        var left = _count++ * (ChartWidth + gutter);
        foreach (var item in items)
            _items.Add(item.Moved(left, 0));
        _items.Add(new FigureItem(figure, new Frame(left, 0, ChartWidth, height)));
    }
}
