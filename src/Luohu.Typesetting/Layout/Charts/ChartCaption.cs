using Luohu.Typesetting.Fonts;
using Luohu.Typesetting.Layout.Boxes;
using Luohu.Typesetting.Model;
using Luohu.Typesetting.Text;

namespace Luohu.Typesetting.Layout.Charts;

/// <summary>What stands under a chart, in the middle, in as many lines as it needs.</summary>
/// <param name="text">The words; null or empty for none.</param>
/// <param name="fonts">The fonts.</param>
/// <param name="figure">The chart.</param>
/// <param name="width">The chart's width.</param>
internal sealed class ChartCaption(string? text, FontSet fonts, StructureElement figure, double width)
{
    private const double Size = 9;
    private const double Pitch = Size * TextBoxes.Leading;

    /// <summary>Between the chart and its caption.</summary>
    private const double Above = 2;

    private readonly IReadOnlyList<Line> _lines = string.IsNullOrEmpty(text)
        ? []
        : LineBreaker.Break(
            Shaper.Shape([new Run(text, Style.Plain(FontRole.Hei, Size), figure.Child("Caption"))], fonts),
            new LineWidth(width, Justified: false)
        );

    public double Height => _lines.Count == 0 ? 0 : Above + _lines.Count * Pitch;

    /// <summary>The caption's items, from the chart's left edge.</summary>
    /// <param name="top">The foot of the chart.</param>
    public IEnumerable<PageItem> Items(double top) =>
        _lines.SelectMany((line, i) => TextBoxes.Centred(line, width, top + Above + i * Pitch + PageGeometry.Baseline(Pitch, Size)));
}
