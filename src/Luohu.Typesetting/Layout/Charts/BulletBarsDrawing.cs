using Luohu.Typesetting.Fonts;
using Luohu.Typesetting.Layout.Boxes;
using Luohu.Typesetting.Model;
using Luohu.Typesetting.Text;

namespace Luohu.Typesetting.Layout.Charts;

/// <summary>Draws bars of <see cref="BulletBars"/> that stand on one page: label, bar, value and symbol in four columns.</summary>
internal sealed class BulletBarsDrawing
{
    /// <summary>A bar longer than this is cut off: the value beside it says how far it goes.</summary>
    private const double LongestBar = 1.2;

    private static readonly Color Planned = Color.Grey(0.85);
    private static readonly Color Done = Color.Grey(0.3);

    private readonly IReadOnlyList<BulletBar> _bars;
    private readonly double _size;
    private readonly ChartCanvas _drawing;
    private readonly List<Line> _labels;
    private readonly List<Line> _values;
    private readonly List<Line?> _symbols;

    public BulletBarsDrawing(IReadOnlyList<BulletBar> bars, double size, FontSet fonts, StructureElement figure)
    {
        (_bars, _size, _drawing, Figure) = (bars, size, new ChartCanvas(fonts, figure), figure);
        _labels = bars.Select(bar => _drawing.Line(bar.Label, size, linkTo: bar.LinkTo)).ToList();
        _values = bars.Select(bar => _drawing.Line(bar.Value, size)).ToList();
        _symbols = bars.Select(bar =>
                bar.Symbol is { } symbol ? _drawing.Line(symbol.Word, size, symbol.Red ? Color.Scarlet : Color.Black) : null
            )
            .ToList();
        double symbols = 0,
            longest = 1;
        foreach (var symbol in _symbols)
            symbols = Math.Max(symbols, symbol is null ? 0 : symbol.Width + size + Spacing);
        foreach (var bar in bars)
            longest = Math.Max(longest, Math.Max(bar.Completion ?? 0, bar.Schedule ?? 0));
        Columns = new BarColumns(Line.Widest(_labels) + Spacing, Line.Widest(_values), symbols, Math.Min(LongestBar, longest));
    }

    public StructureElement Figure { get; }

    /// <summary>What these bars need.</summary>
    public BarColumns Columns { get; }

    public double Height => _bars.Count * RowHeight(_size);

    private double Spacing => _size;

    public static double RowHeight(double size) => 1.7 * size;

    /// <summary>The bars' items, from their top left corner.</summary>
    /// <param name="columns">What all bars of the chart need, on whatever page they stand.</param>
    /// <param name="width">The width of the chart.</param>
    public IReadOnlyList<PageItem> Draw(BarColumns columns, double width)
    {
        var row = RowHeight(_size);
        var (right, symbols) = (columns.Right(width, Spacing), width - columns.Symbols + Spacing);
        for (var i = 0; i < _bars.Count; i++)
        {
            var middle = (i + 0.5) * row;
            var baseline = i * row + PageGeometry.Baseline(row, _size);
            DrawBar(_bars[i], columns.Labels, middle, (right - columns.Labels) / columns.Longest, columns.Longest);
            _drawing.Put(_values[i], right + Spacing, baseline);
            _drawing.Put(_labels[i], 0, baseline);
            if (_symbols[i] is not { } word)
                continue;
            _drawing.Symbol(_bars[i].Symbol!, symbols, middle, _size);
            _drawing.Put(word, symbols + _size, baseline);
        }

        return _drawing.Items;
    }

    private void DrawBar(BulletBar bar, double left, double middle, double scale, double longest)
    {
        if (bar.Completion is { } done)
        {
            _drawing.Bar(left, middle - 0.42 * _size, scale, 0.84 * _size, Planned);
            _drawing.Bar(left, middle - 0.24 * _size, Math.Clamp(done, 0, longest) * scale, 0.48 * _size, Done);
        }

        if (bar.Schedule is { } due)
        {
            var x = left + Math.Clamp(due, 0, longest) * scale;
            _drawing.Rule(x, middle - 0.6 * _size, x, middle + 0.6 * _size, 1.2, Color.Black);
        }
    }
}
