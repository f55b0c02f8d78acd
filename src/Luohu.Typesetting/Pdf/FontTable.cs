using Luohu.Typesetting.Faces;

namespace Luohu.Typesetting.Pdf;

/// <summary>The fonts of one document.</summary>
internal sealed class FontTable
{
    private readonly Dictionary<FontFile, FontUse> _uses = [];
    private readonly List<FontUse> _inOrder = [];

    public (string Resource, int Number) Show(FontFile font, int glyph, string text)
    {
        if (!_uses.TryGetValue(font, out var use))
        {
            _uses[font] = use = new FontUse(font, _inOrder.Count + 1);
            _inOrder.Add(use);
        }

        return use.Show(glyph, text);
    }

    /// <summary>How many fonts are used.</summary>
    public int Count => _inOrder.Count;

    /// <summary>Makes one font's subset.</summary>
    public PdfStream Subset(int index) => _inOrder[index].Subset();

    /// <summary>Adds the objects of all fonts.</summary>
    /// <returns>The Font entry of the pages' resources.</returns>
    public PdfDictionary Write(PdfFile file, IReadOnlyList<PdfStream> subsets)
    {
        var fonts = new PdfDictionary();
        for (var i = 0; i < subsets.Count; i++)
        {
            foreach (var (resource, font) in _inOrder[i].Write(file, subsets[i])) fonts.Add(resource, font);
        }

        return fonts;
    }
}
