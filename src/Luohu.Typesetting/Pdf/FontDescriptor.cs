using Luohu.Typesetting.Fonts;
using Luohu.Typesetting.Pdf.Syntax;

namespace Luohu.Typesetting.Pdf;

/// <summary>The descriptor of an embedded font (ISO 32000-1, 9.8).</summary>
internal static class FontDescriptor
{
    /// <summary>Table 123. A subset with codes of its own is symbolic: it has characters beyond the standard Latin set.</summary>
    [Flags]
    private enum Flags
    {
        None = 0,
        FixedPitch = 1,
        Serif = 1 << 1,
        Symbolic = 1 << 2,
        Italic = 1 << 6,
    }

    public static PdfDictionary Create(FontFile font, string name, PdfReference program)
    {
        var look = font.Look;
        var flags =
            Flags.Symbolic
            | (look.IsFixedPitch ? Flags.FixedPitch : Flags.None)
            | (look.HasSerifs ? Flags.Serif : Flags.None)
            | (look.ItalicAngle != 0 ? Flags.Italic : Flags.None);
        return new("FontDescriptor")
        {
            { "FontName", name },
            { "Flags", (int)flags },
            { "FontBBox", PdfArray.From(look.Box[0], look.Box[1], look.Box[2], look.Box[3]) },
            { "ItalicAngle", look.ItalicAngle },
            { "Ascent", look.Ascent },
            { "Descent", look.Descent },
            { "CapHeight", look.CapHeight },
            { "StemV", look.StemV },
            { font.IsCff ? "FontFile3" : "FontFile2", program },
        };
    }
}
