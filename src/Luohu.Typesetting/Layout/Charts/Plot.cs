using System.Globalization;
using Luohu.Typesetting.Layout.Boxes;
using Luohu.Typesetting.Model;

namespace Luohu.Typesetting.Layout.Charts;

/// <summary>The part of a line chart that its lines are drawn in: where a value stands, and the lines themselves.</summary>
/// <param name="chart">The chart.</param>
/// <param name="drawing">Takes the lines.</param>
/// <param name="frame">Where they are drawn.</param>
/// <param name="weight">How heavy the lines are: 1 in a chart to read, less in a small one.</param>
internal sealed class Plot(LineChart chart, ChartCanvas drawing, Frame frame, double weight = 1)
{
    private const double AxisWidth = 0.4;
    private const double TickLength = 3;

    private static readonly SeriesLook[] FromBehind = [SeriesLook.Previous, SeriesLook.Target, SeriesLook.Current];

    public Frame Frame => frame;

    public Axis Axis { get; } = AxisOf(chart);

    /// <summary>From one label of the foot to the next.</summary>
    public double Step => frame.Width / chart.Labels.Count;

    public static Axis AxisOf(LineChart chart)
    {
        var (low, high) = (decimal.MaxValue, decimal.MinValue);
        foreach (var series in chart.Series)
        {
            for (var i = 0; i < series.Values.Count; i++)
            {
                if (series.Values[i] is { } value)
                    (low, high) = (Math.Min(low, value), Math.Max(high, value));
            }
        }

        return Axis.For(low, high);
    }

    public static string Text(decimal value) => value.ToString("0.############", CultureInfo.InvariantCulture);

    public double X(int index) => frame.Left + (index + 0.5) * Step;

    public double Y(decimal value) => frame.Bottom - Axis.Place(value) * frame.Height;

    /// <summary>
    /// The two axes, and a tick at each of the values. No line crosses the plot: on a printer without greys it would pass for
    /// one of the chart's own, and it would hide a target that stands at a tick.
    /// </summary>
    public void DrawAxes(decimal[] ticks)
    {
        drawing.Rule(frame.Left, frame.Bottom, frame.Right, frame.Bottom, AxisWidth, Color.Black);
        drawing.Rule(frame.Left, frame.Top, frame.Left, frame.Bottom, AxisWidth, Color.Black);
        foreach (var tick in ticks)
        {
            if (tick != Axis.From)
                drawing.Rule(frame.Left, Y(tick), frame.Left + TickLength, Y(tick), AxisWidth, Color.Black);
        }
    }

    /// <summary>Draws all lines, last year's behind the plan's, this year's before both.</summary>
    public void DrawSeries()
    {
        foreach (var look in FromBehind)
        {
            foreach (var series in chart.Series.Where(series => series.Look == look))
                DrawSeries(series);
        }
    }

    /// <summary>How many pieces of the chart's lines run through a frame.</summary>
    public int Crossings(Frame box)
    {
        var count = 0;
        foreach (var points in chart.Series.SelectMany(series => Stretches(series.Values)))
        {
            for (var i = 1; i < points.Count; i++)
                count += Crosses(points[i - 1], points[i], box) ? 1 : 0;
        }

        return count;
    }

    private void DrawSeries(Series series)
    {
        var pen = Pen.From(series.Look);
        foreach (var points in Stretches(series.Values))
        {
            if (points.Count > 1)
                drawing.Path(points, weight * pen.Width, Color.Black, pen.Dash);
            if (points.Count > 1 && series.Look != SeriesLook.Current)
                continue;
            foreach (var (x, y) in points)
                drawing.Dot(x, y, weight * Pen.DotRadius, Color.Black);
        }
    }

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

    private static bool Crosses(Point from, Point to, Frame box)
    {
        var (left, right) = (Math.Max(from.X, box.Left), Math.Min(to.X, box.Right));
        if (left > right)
            return false;
        var slope = (to.Y - from.Y) / (to.X - from.X);
        var (one, other) = (from.Y + slope * (left - from.X), from.Y + slope * (right - from.X));
        return Math.Max(one, other) > box.Top && Math.Min(one, other) < box.Bottom;
    }
}
