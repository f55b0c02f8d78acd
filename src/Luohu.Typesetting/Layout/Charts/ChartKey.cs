using Luohu.Typesetting.Model;
using Luohu.Typesetting.Text;

namespace Luohu.Typesetting.Layout.Charts;

/// <summary>The names of a chart's lines beside samples of them, flush right, in as many rows as they need.</summary>
internal sealed class ChartKey
{
    private const double SampleWidth = 16;
    private const double Spacing = 4;

    private readonly ChartCanvas _names;
    private readonly ChartCanvas _samples;
    private readonly double _size;
    private readonly List<List<Entry>> _rows = [];

    private sealed record Entry(SeriesLook Look, Line Name);

    /// <param name="names">Takes the names.</param>
    /// <param name="samples">Takes the samples of the lines.</param>
    /// <param name="entries">The lines.</param>
    /// <param name="size">The type size in points.</param>
    /// <param name="width">The width of a row.</param>
    public ChartKey(ChartCanvas names, ChartCanvas samples, IEnumerable<KeyEntry> entries, double size, double width)
    {
        (_names, _samples, _size) = (names, samples, size);
        var used = double.MaxValue;
        foreach (var (look, text) in entries)
        {
            var name = names.Line(text, size);
            used += size + WidthOf(name);
            if (used > width)
            {
                _rows.Add([]);
                used = WidthOf(name);
            }

            _rows[^1].Add(new(look, name));
        }
    }

    public int Rows => _rows.Count;

    /// <summary>From one row's baseline to the next.</summary>
    public double Pitch => 1.4 * _size;

    /// <summary>Draws the rows, the last name ending at <paramref name="right"/>.</summary>
    /// <param name="right">Where the rows end.</param>
    /// <param name="baseline">The first row's.</param>
    public void Draw(double right, double baseline)
    {
        foreach (var row in _rows)
        {
            var names = 0.0;
            foreach (var entry in row)
                names += WidthOf(entry.Name);
            var x = right - names - (row.Count - 1) * _size;
            var middle = baseline - 0.35 * _size;
            foreach (var (look, name) in row)
            {
                var pen = Pen.From(look);
                _samples.Path([new(x, middle), new(x + SampleWidth, middle)], pen.Width, Color.Black, pen.Dash);
                if (look == SeriesLook.Current)
                    _samples.Dot(x + SampleWidth / 2, middle, Pen.DotRadius, Color.Black);
                _names.Put(name, x + SampleWidth + Spacing, baseline);
                x += WidthOf(name) + _size;
            }

            baseline += Pitch;
        }
    }

    private static double WidthOf(Line name) => SampleWidth + Spacing + name.Width;
}
