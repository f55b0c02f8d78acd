using Luohu.Typesetting.Fonts;
using Luohu.Typesetting.Layout.Boxes;
using Luohu.Typesetting.Model;
using Luohu.Typesetting.Text;

namespace Luohu.Typesetting.Layout.Charts;

/// <summary>Draws a <see cref="SmallChart"/>: title and note above, the lines between two ticks, the first and the last label under them.</summary>
internal sealed class SmallChartDrawing
{
    private const double TitleSize = 8;
    private const double Size = 7.5;
    private const double Leading = 1.35;
    private const double Spacing = 3;
    private const double PlotHeight = 40;
    private const double Weight = 0.8;

    /// <summary>Between head and plot, with room for the upper half of the figures beside the plot's top.</summary>
    private const double UnderHead = 6;

    private readonly SmallChart _small;
    private readonly double _width;
    private readonly ChartCanvas _drawing;
    private readonly IReadOnlyList<Line> _title;
    private readonly IReadOnlyList<Line> _note;

    public SmallChartDrawing(SmallChart small, FontSet fonts, StructureElement figure, double width)
    {
        (_small, _width, _drawing) = (small, width, new ChartCanvas(fonts, figure));
        _title = new ChartCanvas(fonts, figure.Child("Caption")).Lines(small.Chart.Caption, FontRole.Hei, TitleSize, width);
        _note = _drawing.Lines(small.Note, FontRole.Song, Size, width);
    }

    /// <summary>The height of title and note.</summary>
    public double HeadHeight => Leading * (_title.Count * TitleSize + _note.Count * Size);

    /// <summary>The height of a chart whose head is as tall as <paramref name="headHeight"/>.</summary>
    public static double HeightOf(double headHeight) => headHeight + UnderHead + PlotHeight + Size * Leading;

    /// <summary>The chart's items, from its top left corner.</summary>
    /// <param name="headHeight">The height of the tallest head in its row, so that the plots of a row stand in line.</param>
    public IReadOnlyList<PageItem> Draw(double headHeight)
    {
        var y = Put(_title, TitleSize, 0);
        Put(_note, Size, y);

        var axis = Plot.AxisOf(_small.Chart);
        var (foot, top) = (_drawing.Line(Plot.Text(axis.From), Size), _drawing.Line(Plot.Text(axis.Ticks[^1]), Size));
        var left = Math.Max(foot.Width, top.Width) + Spacing;
        var plot = new Plot(_small.Chart, _drawing, new Frame(left, headHeight + UnderHead, _width - left, PlotHeight), Weight);
        plot.DrawAxes([axis.Ticks[^1]]);
        _drawing.Put(foot, left - Spacing - foot.Width, plot.Frame.Bottom + 0.32 * Size);
        _drawing.Put(top, left - Spacing - top.Width, plot.Frame.Top + 0.32 * Size);
        plot.DrawSeries();
        DrawLabels(plot);
        return _drawing.Items;
    }

    /// <summary>The first and the last label; the last alone where a wide figure beside the axis leaves no room for both.</summary>
    private void DrawLabels(Plot plot)
    {
        var labels = _small.Chart.Labels;
        var (first, last) = (_drawing.Line(labels[0], Size), _drawing.Line(labels[^1], Size));
        if (labels.Count > 1 && first.Width + Spacing + last.Width <= plot.Frame.Width)
            DrawLabel(plot, first, 0);
        DrawLabel(plot, last, labels.Count - 1);
    }

    private void DrawLabel(Plot plot, Line label, int index)
    {
        // Not under the figure beside the axis: a wide one leaves the plot narrow.
        var left = Math.Clamp(plot.X(index) - label.Width / 2, plot.Frame.Left, Math.Max(plot.Frame.Left, _width - label.Width));
        _drawing.Put(label, left, plot.Frame.Bottom + 1.15 * Size);
    }

    private double Put(IReadOnlyList<Line> lines, double size, double top)
    {
        var pitch = Leading * size;
        for (var i = 0; i < lines.Count; i++)
            _drawing.Put(lines[i], 0, top + i * pitch + PageGeometry.Baseline(pitch, size));
        return top + lines.Count * pitch;
    }
}
