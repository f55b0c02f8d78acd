using Luohu.Typesetting.Lines;
using Luohu.Typesetting.Pages;

namespace Luohu.Typesetting.Charts;

/// <summary>Draws a <see cref="LineChart"/>.</summary>
internal sealed class LineChartDrawing
{
    private const double Size = 8;
    private const double Gap = 4;
    private const double DotRadius = 1.6;

    private readonly LineChart _chart;
    private readonly Drawing _drawing;
    private readonly double _width;
    private readonly Line? _unit;
    private readonly ChartKey _key;

    public LineChartDrawing(LineChart chart, Typefaces faces, StructureElement figure, double width)
    {
        (_chart, _width, _drawing) = (chart, width, new Drawing(faces, figure));
        _unit = chart.Unit is { } unit ? _drawing.Line(unit, Size) : null;
        _key = new ChartKey(_drawing, _drawing, chart.Series.Select(s => (s.Look, s.Name)), Size, width - (_unit is null ? 0 : _unit.Width + Gap));
    }

    /// <summary>How many rows its key takes, one at least.</summary>
    public int KeyRows => _key.Rows;

    /// <summary>The chart's items, from its top left corner.</summary>
    /// <param name="height">The height of the drawing.</param>
    /// <param name="keyRows">The rows to leave for the key, so that charts beside each other have plots of one height.</param>
    public IReadOnlyList<Item> Draw(double height, int keyRows)
    {
        if (_unit is { } unit) _drawing.Put(unit, 0, Size);
        _key.Draw(_width, Size, DotRadius);

        var ticks = Plot.AxisOf(_chart).Ticks.Select(tick => _drawing.Line(Plot.Text(tick), Size)).ToList();
        var left = ticks.Max(tick => tick.Width) + Gap;
        var top = 3 * Size + (keyRows - 1) * _key.Pitch;
        var plot = new Plot(_chart, _drawing, new Frame(left, top, _width - left - Gap, height - top - Size * 1.8), DotRadius);
        DrawAxes(plot, ticks);
        plot.DrawSeries();
        foreach (var series in _chart.Series.Where(s => s.Look == SeriesLook.Current)) LabelValues(plot, series.Values);
        return _drawing.Items;
    }

    private void DrawAxes(Plot plot, List<Line> ticks)
    {
        for (var i = 0; i < ticks.Count; i++)
        {
            plot.Rule(plot.Axis.Ticks[i]);
            _drawing.Put(ticks[i], plot.Frame.Left - Gap - ticks[i].Width, plot.Y(plot.Axis.Ticks[i]) + Size * 0.32);
        }

        var labels = _chart.Labels.Select(text => _drawing.Line(text, Size)).ToList();
        var every = (int)Math.Ceiling(labels.Max(l => l.Width) * 1.15 / plot.Step);
        for (var i = 0; i < labels.Count; i += Math.Max(1, every))
            _drawing.Put(labels[i], plot.X(i) - labels[i].Width / 2, plot.Frame.Bottom + Size * 1.4);
    }

    /// <summary>The values in figures: each where there is room, else the last one.</summary>
    private void LabelValues(Plot plot, IReadOnlyList<decimal?> values)
    {
        var labels = values.Select(value => value is { } known ? _drawing.Line(Plot.Text(known), Size) : null).ToList();
        var isCrowded = labels.Any(line => line?.Width * 1.1 > plot.Step);
        for (var i = isCrowded ? labels.FindLastIndex(line => line is not null) : 0; i < labels.Count; i++)
        {
            if (labels[i] is not { } line) continue;
            var x = Math.Clamp(plot.X(i) - line.Width / 2, plot.Frame.Left, Math.Max(plot.Frame.Left, plot.Frame.Right - line.Width));
            var box = Room(plot, plot.Y(values[i]!.Value), x, line.Width);
            _drawing.Bar(box.Left, box.Top, box.Width, box.Height, Ink.Grey(1));
            _drawing.Put(line, x, box.Bottom - 0.1 * Size);
        }
    }

    /// <summary>Where a label stands: above its value, or below where fewer lines run.</summary>
    private static Frame Room(Plot plot, double y, double x, double width)
    {
        var above = new Frame(x - 1, y - Gap - 0.8 * Size, width + 2, 0.9 * Size);
        var below = above with { Top = y + Gap };
        return below.Bottom < plot.Frame.Bottom && plot.Crossings(below) < plot.Crossings(above) ? below : above;
    }
}
