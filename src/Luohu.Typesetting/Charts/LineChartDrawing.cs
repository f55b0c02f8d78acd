using System.Globalization;
using Luohu.Typesetting.Lines;
using Luohu.Typesetting.Pages;

namespace Luohu.Typesetting.Charts;

/// <summary>Draws a <see cref="LineChart"/>.</summary>
internal sealed class LineChartDrawing
{
    private const double Size = 8;
    private const double Gap = 4;
    private const double KeyLine = 16;
    private const double DotRadius = 1.6;

    private readonly LineChart _chart;
    private readonly Drawing _drawing;
    private readonly Axis _axis;
    private readonly Frame _plot;

    private LineChartDrawing(LineChart chart, Drawing drawing, double width, double height)
    {
        (_chart, _drawing) = (chart, drawing);
        _axis = Axis.For([.. chart.Series.SelectMany(s => s.Values).OfType<decimal>()]);
        var left = _axis.Ticks.Max(tick => _drawing.Line(Text(tick), Size).Width) + Gap;
        var top = Size * 3;
        _plot = new Frame(left, top, width - left - Gap, height - top - Size * 1.8);
    }

    /// <summary>The chart's items, from its top left corner.</summary>
    public static IReadOnlyList<Item> Draw(LineChart chart, Typefaces faces, StructureElement figure, double width, double height)
    {
        var drawing = new LineChartDrawing(chart, new Drawing(faces, figure), width, height);
        drawing.DrawAxes();
        foreach (var series in chart.Series.OrderByDescending(s => s.Look)) drawing.DrawSeries(series);
        drawing.DrawKey(width);
        return drawing._drawing.Items;
    }

    private void DrawAxes()
    {
        foreach (var tick in _axis.Ticks)
        {
            var y = Y(tick);
            var isFoot = tick == _axis.From;
            _drawing.Rule(_plot.Left, y, _plot.Right, y, isFoot ? 0.6 : 0.3, isFoot ? Ink.Black : Ink.Grey(0.75));
            var label = _drawing.Line(Text(tick), Size);
            _drawing.Put(label, _plot.Left - Gap - label.Width, y + Size * 0.32);
        }

        var labels = _chart.Labels.Select(text => _drawing.Line(text, Size)).ToList();
        var every = (int)Math.Ceiling(labels.Max(l => l.Width) * 1.15 / Step);
        for (var i = 0; i < labels.Count; i += Math.Max(1, every))
            _drawing.Put(labels[i], X(i) - labels[i].Width / 2, _plot.Bottom + Size * 1.4);
    }

    private void DrawSeries(Series series)
    {
        var (width, ink, dash) = Pen(series.Look);
        foreach (var points in Stretches(series.Values))
        {
            if (points.Count > 1) _drawing.Path(points, width, ink, dash);
            if (points.Count > 1 && series.Look != SeriesLook.Current) continue;
            foreach (var (x, y) in points) _drawing.Dot(x, y, DotRadius, ink);
        }

        if (series.Look == SeriesLook.Current) LabelValues(series.Values);
    }

    /// <summary>The values in figures: each where there is room, else the last one.</summary>
    private void LabelValues(IReadOnlyList<decimal?> values)
    {
        var labels = values.Select(value => value is { } known ? _drawing.Line(Text(known), Size) : null).ToList();
        var isCrowded = labels.Any(line => line?.Width * 1.1 > Step);
        for (var i = isCrowded ? labels.FindLastIndex(line => line is not null) : 0; i < labels.Count; i++)
        {
            if (labels[i] is not { } line) continue;
            var x = Math.Clamp(X(i) - line.Width / 2, _plot.Left, _plot.Right - line.Width);
            var baseline = Y(values[i]!.Value) - Gap;
            _drawing.Bar(x - 1, baseline - 0.8 * Size, line.Width + 2, 0.9 * Size, Ink.Grey(1));
            _drawing.Put(line, x, baseline);
        }
    }

    private void DrawKey(double width)
    {
        if (_chart.Unit is { } unit) _drawing.Put(_drawing.Line(unit, Size), 0, Size);
        var names = _chart.Series.Select(series => _drawing.Line(series.Name, Size)).ToList();
        var x = width - names.Sum(name => KeyLine + Gap + name.Width) - (names.Count - 1) * Size;
        for (var i = 0; i < names.Count; i++)
        {
            var (pen, ink, dash) = Pen(_chart.Series[i].Look);
            _drawing.Path([new(x, Size * 0.65), new(x + KeyLine, Size * 0.65)], pen, ink, dash);
            if (_chart.Series[i].Look == SeriesLook.Current) _drawing.Dot(x + KeyLine / 2, Size * 0.65, DotRadius, ink);
            _drawing.Put(names[i], x + KeyLine + Gap, Size);
            x += KeyLine + Gap + names[i].Width + Size;
        }
    }

    private static (double Width, Ink Ink, (double On, double Off)? Dash) Pen(SeriesLook look) => look switch
    {
        SeriesLook.Current => (1.3, Ink.Black, null),
        SeriesLook.Target => (0.9, Ink.Grey(0.2), (3, 2)),
        _ => (1.1, Ink.Grey(0.6), null),
    };

    /// <summary>The parts of a series without gaps.</summary>
    private IEnumerable<List<Point>> Stretches(IReadOnlyList<decimal?> values)
    {
        var stretch = new List<Point>();
        for (var i = 0; i <= values.Count; i++)
        {
            if (i < values.Count && values[i] is { } value)
            {
                stretch.Add(new Point(X(i), Y(value)));
            }
            else if (stretch.Count > 0)
            {
                yield return stretch;
                stretch = [];
            }
        }
    }

    private double Step => _plot.Width / _chart.Labels.Count;

    private double X(int index) => _plot.Left + (index + 0.5) * Step;

    private double Y(decimal value) => _plot.Bottom - _axis.Place(value) * _plot.Height;

    private static string Text(decimal value) => value.ToString("0.############", CultureInfo.InvariantCulture);
}
