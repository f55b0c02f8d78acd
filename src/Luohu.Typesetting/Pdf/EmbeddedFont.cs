using Luohu.Typesetting.Fonts;
using Luohu.Typesetting.Pdf.Syntax;

namespace Luohu.Typesetting.Pdf;

/// <summary>
/// What a document uses of one font. Glyphs are renumbered in the order of their first use, so pages can be written
/// while the subset is made. Where one glyph serves two texts, a second font object over the same subset tells them
/// apart, since ToUnicode gives each number one text.
/// </summary>
internal sealed class EmbeddedFont(FontFile font, int index)
{
    /// <summary>The width of most glyphs, in thousandths of an em.</summary>
    private const int Em = 1000;

    private readonly Dictionary<int, int> _numbers = [];
    private readonly List<int> _glyphs = [];
    private readonly List<Variant> _variants = [];
    private DeferredStream? _subset;

    /// <summary>One of the font's objects: its name among the resources, and the text of each glyph that it shows.</summary>
    private sealed record Variant(string Resource, List<string?> Texts);

    public FontFile Font => font;

    /// <summary>The font resource and the number by which a page shows a glyph that stands for a text.</summary>
    public (string Resource, int Number) Show(int glyph, string text)
    {
        if (!_numbers.TryGetValue(glyph, out var number))
        {
            if (_subset is not null)
                throw new InvalidOperationException($"The subset of {font.Name} was made without glyph {glyph}.");
            _glyphs.Add(glyph);
            _numbers[glyph] = number = _glyphs.Count;
        }

        for (var variant = 0; ; variant++)
        {
            if (variant == _variants.Count)
                _variants.Add(new(variant == 0 ? $"F{index}" : $"F{index}v{variant}", []));
            var (resource, texts) = _variants[variant];
            while (texts.Count <= number)
                texts.Add(null);
            texts[number] ??= text;
            if (texts[number] == text)
                return (resource, number);
        }
    }

    /// <summary>Begins to make the subset of all glyphs shown so far.</summary>
    public void MakeSubset() => _subset = new(Subset);

    public void Settle() => _subset?.Settle();

    /// <summary>Adds the font's objects to the file, and their names to the resources.</summary>
    public void Write(PdfFile file, PdfDictionary resources)
    {
        var subset = file.Add(_subset!);
        var name = $"{Prefix()}+{font.Name}";
        var descriptor = file.Add(FontDescriptor.Create(font, name, subset));
        var descendant = new PdfDictionary("Font")
        {
            { "Subtype", font.IsCff ? "CIDFontType0" : "CIDFontType2" },
            { "BaseFont", name },
            {
                "CIDSystemInfo",
                new PdfDictionary
                {
                    { "Registry", new PdfText("Adobe") },
                    { "Ordering", new PdfText("Identity") },
                    { "Supplement", 0 },
                }
            },
            { "FontDescriptor", descriptor },
            { "DW", Em },
            { "W", Widths() },
        };
        if (!font.IsCff)
            descendant.Add("CIDToGIDMap", "Identity");
        var descendants = PdfArray.From(file.Add(descendant));

        foreach (var (resource, texts) in _variants)
        {
            resources.Add(
                resource,
                file.Add(
                    new PdfDictionary("Font")
                    {
                        { "Subtype", "Type0" },
                        { "BaseFont", font.IsCff ? name + "-Identity-H" : name },
                        { "Encoding", "Identity-H" },
                        { "DescendantFonts", descendants },
                        { "ToUnicode", file.Add(ToUnicode.Create(texts)) },
                    }
                )
            );
        }
    }

    private PdfStream Subset()
    {
        var data = font.Subset(_glyphs);
        var dictionary = new PdfDictionary();
        if (font.IsCff)
            dictionary.Add("Subtype", "CIDFontType0C");
        else
            dictionary.Add("Length1", data.Length);
        return PdfStream.Deflated(data, dictionary);
    }

    /// <summary>Runs of glyphs that are not one em wide: their first number and their widths.</summary>
    private PdfArray Widths()
    {
        var entries = new List<PdfValue>();
        List<PdfValue>? run = null;
        for (var i = 0; i < _glyphs.Count; i++)
        {
            var width = font.Advance(_glyphs[i]);
            if (width == Em)
            {
                run = null;
                continue;
            }

            if (run is null)
            {
                run = [];
                entries.Add(i + 1);
                entries.Add(new PdfArray(run));
            }

            run.Add(width);
        }

        return new PdfArray(entries);
    }

    /// <summary>Six letters that tell this subset from another of the same font (9.6.4): an FNV-1a hash of its glyphs.</summary>
    private string Prefix()
    {
        var hash = 2166136261u;
        foreach (var glyph in _glyphs)
            hash = (hash ^ (uint)glyph) * 16777619u;
        var letters = new char[6];
        for (var i = 0; i < letters.Length; i++, hash /= 26)
            letters[i] = (char)('A' + hash % 26);
        return new string(letters);
    }
}
