using Luohu.Typesetting.Fonts;
using Luohu.Typesetting.Layout.Boxes;
using Luohu.Typesetting.Model;
using Luohu.Typesetting.Text;

namespace Luohu.Typesetting.Layout.Charts;

/// <summary>Draws bars of <see cref="BulletBars"/> that stand on one page: label, bar, value and light in four columns.</summary>
internal sealed class BulletBarsDrawing
{
    /// <summary>A bar longer than this is cut off: the value beside it says how far it goes.</summary>
    private const double LongestBar = 1.2;

    private static readonly Ink Planned = Ink.Grey(0.85);
    private static readonly Ink Done = Ink.Grey(0.3);

    private readonly IReadOnlyList<BulletBar> _bars;
    private readonly double _size;
    private readonly Drawing _drawing;
    private readonly List<Line> _labels;
    private readonly List<Line> _values;
    private readonly List<Line?> _lights;

    public BulletBarsDrawing(IReadOnlyList<BulletBar> bars, double size, Typefaces faces, StructureElement figure)
    {
        (_bars, _size, _drawing, Figure) = (bars, size, new Drawing(faces, figure), figure);
        _labels = bars.Select(bar => _drawing.Line(bar.Label, size, linkTo: bar.LinkTo)).ToList();
        _values = bars.Select(bar => _drawing.Line(bar.Value, size)).ToList();
        _lights = bars.Select(bar => bar.Light is { } light ? _drawing.Line(light.Word, size, light.Red ? Ink.Scarlet : Ink.Black) : null).ToList();
        double lights = 0, longest = 1;
        foreach (var light in _lights) lights = Math.Max(lights, light is null ? 0 : light.Width + size + Gap);
        foreach (var bar in bars) longest = Math.Max(longest, Math.Max(bar.Completion ?? 0, bar.Schedule ?? 0));
        Columns = new BarColumns(Line.Widest(_labels) + Gap, Line.Widest(_values), lights, Math.Min(LongestBar, longest));
    }

    public StructureElement Figure { get; }

    /// <summary>What these bars need.</summary>
    public BarColumns Columns { get; }

    public double Height => _bars.Count * RowHeight(_size);

    private double Gap => _size;

    public static double RowHeight(double size) => 1.7 * size;

    /// <summary>The bars' items, from their top left corner.</summary>
    /// <param name="columns">What all bars of the chart need, on whatever page they stand.</param>
    /// <param name="width">The width of the chart.</param>
    public IReadOnlyList<Item> Draw(BarColumns columns, double width)
    {
        var row = RowHeight(_size);
        var (right, lights) = (columns.Right(width, Gap), width - columns.Lights + Gap);
        for (var i = 0; i < _bars.Count; i++)
        {
            var middle = (i + 0.5) * row;
            var baseline = i * row + Grid.Baseline(row, _size);
            DrawBar(_bars[i], columns.Labels, middle, (right - columns.Labels) / columns.Longest, columns.Longest);
            _drawing.Put(_values[i], right + Gap, baseline);
            _drawing.Put(_labels[i], 0, baseline);
            if (_lights[i] is not { } word) continue;
            _drawing.Light(_bars[i].Light!, lights, middle, _size);
            _drawing.Put(word, lights + _size, baseline);
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
            _drawing.Rule(x, middle - 0.6 * _size, x, middle + 0.6 * _size, 1.2, Ink.Black);
        }
    }
}
