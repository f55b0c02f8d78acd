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

    /// <summary>Begins to make the subsets. No glyph may be shown afterwards that was not shown before.</summary>
    public void MakeSubsets()
    {
        foreach (var use in _inOrder) use.MakeSubset();
    }

    /// <summary>Waits until no subset is being made: before that, nobody may close the faces.</summary>
    public void Settle()
    {
        foreach (var use in _inOrder) use.Settle();
    }

    /// <summary>Adds the objects of all fonts.</summary>
    /// <returns>The Font entry of the pages' resources.</returns>
    public PdfDictionary Write(PdfFile file)
    {
        var fonts = new PdfDictionary();
        foreach (var use in _inOrder) use.Write(file, fonts);
        return fonts;
    }
}
