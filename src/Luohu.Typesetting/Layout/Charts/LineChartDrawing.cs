using Luohu.Typesetting.Fonts;
using Luohu.Typesetting.Layout.Boxes;
using Luohu.Typesetting.Model;
using Luohu.Typesetting.Text;

namespace Luohu.Typesetting.Layout.Charts;

/// <summary>Draws a <see cref="LineChart"/>.</summary>
internal sealed class LineChartDrawing
{
    private const double Size = 8;
    private const double Spacing = 4;

    private readonly LineChart _chart;
    private readonly ChartCanvas _drawing;
    private readonly double _width;
    private readonly Line? _unit;
    private readonly ChartKey _key;

    /// <summary>The figure of a value, and where its dot is.</summary>
    private sealed record Label(Line Line, double X, double Y);

    public LineChartDrawing(LineChart chart, FontSet fonts, StructureElement figure, double width)
    {
        (_chart, _width, _drawing) = (chart, width, new ChartCanvas(fonts, figure));
        _unit = chart.Unit is { } unit ? _drawing.Line(unit, Size) : null;
        _key = new ChartKey(
            _drawing,
            _drawing,
            chart.Series.Select(s => new KeyEntry(s.Look, s.Name)),
            Size,
            width - (_unit is null ? 0 : _unit.Width + Spacing)
        );
    }

    /// <summary>What the rows of its key after the first take.</summary>
    public double ExtraKeyHeight => (_key.Rows - 1) * _key.Pitch;

    /// <summary>The chart's items, from its top left corner.</summary>
    /// <param name="height">The height of the drawing.</param>
    /// <param name="extraKeyHeight">What to leave for the key above one row, so that charts beside each other have plots of one height.</param>
    public IReadOnlyList<PageItem> Draw(double height, double extraKeyHeight)
    {
        if (_unit is { } unit)
            _drawing.Put(unit, 0, Size);
        _key.Draw(_width, Size);

        var ticks = new List<Line>();
        foreach (var tick in Plot.AxisOf(_chart).Ticks)
            ticks.Add(_drawing.Line(Plot.Text(tick), Size));
        var left = Line.Widest(ticks) + Spacing;
        var top = 3 * Size + extraKeyHeight;
        var plot = new Plot(_chart, _drawing, new Frame(left, top, _width - left - Spacing, height - top - Size * 1.8));
        DrawAxes(plot, ticks);
        plot.DrawSeries();
        foreach (var series in _chart.Series.Where(s => s.Look == SeriesLook.Current))
            LabelValues(plot, series.Values);
        return _drawing.Items;
    }

    private void DrawAxes(Plot plot, List<Line> ticks)
    {
        plot.DrawAxes(plot.Axis.Ticks);
        for (var i = 0; i < ticks.Count; i++)
            _drawing.Put(ticks[i], plot.Frame.Left - Spacing - ticks[i].Width, plot.Y(plot.Axis.Ticks[i]) + Size * 0.32);

        var labels = _chart.Labels.Select(text => _drawing.Line(text, Size)).ToList();
        var every = (int)Math.Ceiling(Line.Widest(labels) * 1.15 / plot.Step);
        for (var i = 0; i < labels.Count; i += Math.Max(1, every))
            _drawing.Put(labels[i], plot.X(i) - labels[i].Width / 2, plot.Frame.Bottom + Size * 1.4);
    }

    /// <summary>The values in figures: each where there is room, else the last one.</summary>
    private void LabelValues(Plot plot, IReadOnlyList<decimal?> values)
    {
        var labels = new List<Label>();
        for (var i = 0; i < values.Count; i++)
        {
            if (values[i] is { } value)
                labels.Add(new(_drawing.Line(Plot.Text(value), Size), plot.X(i), plot.Y(value)));
        }

        var room = new LabelRoom(plot);
        var isCrowded = labels.Any(label => label.Line.Width * 1.1 > plot.Step);
        for (var i = isCrowded ? labels.Count - 1 : 0; i < labels.Count; i++)
        {
            var (line, x, y) = labels[i];
            var box = room.Find(x, y, line.Width, Size);
            _drawing.Bar(box.Left - 1, box.Top, box.Width + 2, box.Height, Color.Grey(1));
            _drawing.Put(line, box.Left, box.Bottom - 0.1 * Size);
        }
    }
}
