using Luohu.Typesetting.Lines;
using Luohu.Typesetting.Pages;

namespace Luohu.Typesetting.Charts;

/// <summary>Draws <see cref="BulletBars"/>: label, bar, value and light in four columns.</summary>
internal sealed class BulletBarsDrawing(BulletBars chart, Typefaces faces, StructureElement figure)
{
    /// <summary>A bar longer than this is cut off: the value beside it says how far it goes.</summary>
    private const double LongestBar = 1.2;

    private static readonly Ink Planned = Ink.Grey(0.85);
    private static readonly Ink Done = Ink.Grey(0.3);

    private readonly Drawing _drawing = new(faces, figure);

    public Box Draw(double width)
    {
        var size = chart.Size;
        var (row, gap) = (size * 1.7, size);
        var labels = chart.Bars.Select(bar => _drawing.Line(bar.Label, size, linkTo: bar.LinkTo)).ToList();
        var values = chart.Bars.Select(bar => _drawing.Line(bar.Value, size)).ToList();
        var lights = chart.Bars.Select(bar => bar.Light is { } light ? _drawing.Line(light.Word, size, light.Red ? Ink.Scarlet : Ink.Black) : null).ToList();
        var lightWidth = lights.Max(light => light is null ? 0 : light.Width + size + gap);
        var left = labels.Max(l => l.Width) + gap;
        var right = width - lightWidth - values.Max(v => v.Width) - gap;
        if (right - left < size * 4) throw new LayoutException($"The labels of the chart {chart.Caption ?? chart.Alt} leave no room for its bars.");

        var scale = (right - left) / Scale();
        for (var i = 0; i < chart.Bars.Count; i++)
        {
            var middle = (i + 0.5) * row;
            var baseline = i * row + Grid.Baseline(row, size);
            DrawBar(chart.Bars[i], left, middle, scale);
            _drawing.Put(values[i], right + gap, baseline);
            _drawing.Put(labels[i], 0, baseline);
            if (lights[i] is not { } word) continue;
            _drawing.Light(chart.Bars[i].Light!, width - lightWidth + gap, middle, size);
            _drawing.Put(word, width - lightWidth + gap + size, baseline);
        }

        return new Box(chart.Bars.Count * row, _drawing.Items) { Name = $"The chart {chart.Caption ?? chart.Alt}" };
    }

    /// <summary>What the whole width stands for.</summary>
    private double Scale() =>
        Math.Min(LongestBar, chart.Bars.Max(bar => Math.Max(1, Math.Max(bar.Completion ?? 0, bar.Schedule ?? 0))));

    private void DrawBar(BulletBar bar, double left, double middle, double scale)
    {
        var size = chart.Size;
        if (bar.Completion is { } done)
        {
            _drawing.Bar(left, middle - 0.42 * size, scale, 0.84 * size, Planned);
            _drawing.Bar(left, middle - 0.24 * size, Math.Clamp(done, 0, Scale()) * scale, 0.48 * size, Done);
        }

        if (bar.Schedule is { } due)
        {
            var x = left + Math.Clamp(due, 0, Scale()) * scale;
            _drawing.Rule(x, middle - 0.6 * size, x, middle + 0.6 * size, 1.2, Ink.Black);
        }
    }
}
