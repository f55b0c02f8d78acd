using Luohu.Typesetting.Fonts;

namespace Luohu.Typesetting.Text;

/// <summary>Sets text on one line, however wide it is: a page number, a chart's label, a signature.</summary>
internal static class SingleLine
{
    /// <summary>The run as a line, neither squeezed nor stretched.</summary>
    /// <exception cref="MissingGlyphException">No font has a glyph for a character.</exception>
    public static Line Set(Run run, FontSet fonts)
    {
        var clusters = Shaper.Shape([run], fonts);
        return new LineSetter(clusters).Set(0, clusters.Count, 0, double.MaxValue, stretch: false);
    }
}
