using Luohu.Typesetting.Lines;
using Luohu.Typesetting.Pages;

namespace Luohu.Typesetting.Charts;

/// <summary>Draws a <see cref="LineChart"/>.</summary>
internal sealed class LineChartDrawing
{
    private const double Size = 8;
    private const double Gap = 4;

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

    /// <summary>What the rows of its key after the first take.</summary>
    public double ExtraKeyHeight => (_key.Rows - 1) * _key.Pitch;

    /// <summary>The chart's items, from its top left corner.</summary>
    /// <param name="height">The height of the drawing.</param>
    /// <param name="extraKeyHeight">What to leave for the key above one row, so that charts beside each other have plots of one height.</param>
    public IReadOnlyList<Item> Draw(double height, double extraKeyHeight)
    {
        if (_unit is { } unit) _drawing.Put(unit, 0, Size);
        _key.Draw(_width, Size);

        var ticks = Plot.AxisOf(_chart).Ticks.Select(tick => _drawing.Line(Plot.Text(tick), Size)).ToList();
        var left = ticks.Max(tick => tick.Width) + Gap;
        var top = 3 * Size + extraKeyHeight;
        var plot = new Plot(_chart, _drawing, new Frame(left, top, _width - left - Gap, height - top - Size * 1.8));
        DrawAxes(plot, ticks);
        plot.DrawSeries();
        foreach (var series in _chart.Series.Where(s => s.Look == SeriesLook.Current)) LabelValues(plot, series.Values);
        return _drawing.Items;
    }

    private void DrawAxes(Plot plot, List<Line> ticks)
    {
        plot.DrawAxes(plot.Axis.Ticks);
        for (var i = 0; i < ticks.Count; i++)
            _drawing.Put(ticks[i], plot.Frame.Left - Gap - ticks[i].Width, plot.Y(plot.Axis.Ticks[i]) + Size * 0.32);

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
        var room = new LabelRoom(plot);
        for (var i = isCrowded ? labels.FindLastIndex(line => line is not null) : 0; i < labels.Count; i++)
        {
            if (labels[i] is not { } line) continue;
            var box = room.Find(plot.X(i), plot.Y(values[i]!.Value), line.Width, Size);
            _drawing.Bar(box.Left - 1, box.Top, box.Width + 2, box.Height, Ink.Grey(1));
            _drawing.Put(line, box.Left, box.Bottom - 0.1 * Size);
        }
    }
}
