using Luohu.Typesetting.Fonts;
using Luohu.Typesetting.Pdf.Syntax;

namespace Luohu.Typesetting.Pdf;

/// <summary>The fonts of one document.</summary>
internal sealed class FontTable
{
    private readonly List<EmbeddedFont> _uses = [];

    public (string Resource, int Number) Show(FontFile font, int glyph, string text)
    {
        // There are five at most.
        foreach (var use in _uses)
        {
            if (use.Font == font)
                return use.Show(glyph, text);
        }

        _uses.Add(new EmbeddedFont(font, _uses.Count + 1));
        return _uses[^1].Show(glyph, text);
    }

    /// <summary>Begins to make the subsets. No glyph may be shown afterwards that was not shown before.</summary>
    public void MakeSubsets()
    {
        foreach (var use in _uses)
            use.MakeSubset();
    }

    /// <summary>Waits until no subset is being made: before that, nobody may close the fonts.</summary>
    public void Settle()
    {
        foreach (var use in _uses)
            use.Settle();
    }

    /// <summary>Adds the objects of all fonts.</summary>
    /// <returns>The Font entry of the pages' resources.</returns>
    public PdfDictionary Write(PdfFile file)
    {
        var fonts = new PdfDictionary();
        foreach (var use in _uses)
            use.Write(file, fonts);
        return fonts;
    }
}
