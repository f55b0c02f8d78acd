using Luohu.Typesetting.Pdf.Syntax;

namespace Luohu.Typesetting.Pdf;

/// <summary>Writes glyphs on one baseline, each at its exact place.</summary>
internal static class TextLine
{
    private const int MostCompared = 500;

    // In bytes twice as many: no string is longer than PDF/A allows (ISO 19005-3, 6.1.13).
    private const int MostInAString = 8_000;

    /// <summary>A glyph's number in the subset, where it goes, and how far it moves the pen by itself, in points.</summary>
    internal sealed record Glyph(int Number, double X, double Advance);

    public static void Write(PdfBuffer to, string font, double size, double x, double y, List<Glyph> glyphs)
    {
        // Most gaps of a line are alike; said once as character spacing, they need no number of their own.
        var spacing = UsualGap(glyphs);
        to.Ascii("BT /").Ascii(font).Ascii(" ").Operator("Tf", size);
        to.Operator("Tc", spacing);
        to.Ascii("1 0 0 1 ").Number(x + glyphs[0].X).Ascii(" ").Operator("Tm", y);
        to.Ascii("[<");
        var (pen, inString) = (glyphs[0].X, 0);
        foreach (var glyph in glyphs)
        {
            if (inString++ == MostInAString)
            {
                to.Ascii("><");
                inString = 1;
            }

            // Each glyph is placed from where rounding has left the pen, so errors do not add up.
            var thousandths = Math.Round((pen - glyph.X) * 1000 / size);
            if (thousandths != 0)
            {
                to.Ascii(">").Number(thousandths).Ascii("<");
                pen -= thousandths * size / 1000;
            }

            to.Hex(glyph.Number);
            pen += glyph.Advance + spacing;
        }

        to.Ascii(">] TJ ET\n");
    }

    private static double UsualGap(List<Glyph> glyphs)
    {
        // No line of a page has so many: what is longer stands on one line that runs out of it.
        if (glyphs.Count > MostCompared)
            return 0;
        var gaps = new double[Math.Max(0, glyphs.Count - 1)];
        for (var i = 0; i < gaps.Length; i++)
            gaps[i] = Math.Round(glyphs[i + 1].X - glyphs[i].X - glyphs[i].Advance, 3);
        var (usual, times) = (0.0, 1);
        foreach (var gap in gaps)
        {
            var count = 0;
            foreach (var other in gaps)
                count += other == gap ? 1 : 0;
            if (count > times)
                (usual, times) = (gap, count);
        }

        return usual;
    }
}
