using Luohu.Typesetting.Faces;

namespace Luohu.Typesetting.Pdf;

/// <summary>The fonts of one document.</summary>
internal sealed class FontTable
{
    private readonly Dictionary<FontFile, FontUse> _uses = [];
    private readonly List<FontUse> _inOrder = [];

    public (string Resource, int Number) Show(FontFile font, uint glyph, string text)
    {
        if (!_uses.TryGetValue(font, out var use))
        {
            _uses[font] = use = new FontUse(font, _inOrder.Count + 1);
            _inOrder.Add(use);
        }

        return use.Show(glyph, text);
    }

    /// <summary>Makes all subsets and adds their objects.</summary>
    /// <returns>The Font entry of the pages' resources.</returns>
    public PdfDictionary Write(PdfFile file)
    {
        var subsets = new PdfStream[_inOrder.Count];
        Parallel.For(0, subsets.Length, i => subsets[i] = _inOrder[i].Subset());

        var fonts = new PdfDictionary();
        for (var i = 0; i < subsets.Length; i++)
        {
            foreach (var (resource, font) in _inOrder[i].Write(file, subsets[i])) fonts.Add(resource, font);
        }

        return fonts;
    }
}
