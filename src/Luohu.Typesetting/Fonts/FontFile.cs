using HarfBuzzSharp;

namespace Luohu.Typesetting.Fonts;

/// <summary>One font of the document: what its glyphs are, how wide, and how to make a subset of them.</summary>
internal sealed class FontFile : IDisposable
{
    private static readonly string[] Needed = ["head", "hhea", "hmtx", "maxp", "cmap"];

    private readonly MappedFile _file;
    private readonly Blob _blob;
    private readonly HarfBuzzSharp.Face _face;
    private readonly Lazy<FontSubsetter> _subsetter;

    private FontFile(string path, MappedFile file, Dictionary<string, SfntTable> tables)
    {
        _file = file;
        _blob = file.AsBlob();
        _face = new HarfBuzzSharp.Face(_blob, 0);
        Font = new Font(_face);
        Font.SetScale(1000, 1000);
        Name = Path.GetFileNameWithoutExtension(path).Replace('_', '-').Replace(" ", "", StringComparison.Ordinal);
        IsCff = tables.ContainsKey("CFF ");
        _subsetter = new(() => new FontSubsetter(_blob.Handle, tables, IsCff));

        Look = FontLook.Read(file.Span, tables, _face.UnitsPerEm, Glyph('H') is { } capital ? InkBox(capital).Top * 1000 : 0);
    }

    /// <summary>The name the font has inside the PDF.</summary>
    public string Name { get; }

    /// <summary>True for CFF outlines, false for TrueType ones.</summary>
    public bool IsCff { get; }

    /// <summary>The HarfBuzz font, at a scale of 1000 units an em.</summary>
    public Font Font { get; }

    /// <summary>What the font says of its look.</summary>
    public FontLook Look { get; }

    /// <summary>Opens a font file.</summary>
    /// <exception cref="FontFileException">The file is missing, cannot be read, or is no whole OpenType font.</exception>
    public static FontFile Open(string path)
    {
        MappedFile file;
        try
        {
            file = new MappedFile(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new FontFileException($"Font file {path} cannot be read: {e.Message}", e);
        }

        var tables = SfntTables.Read(file.Span);
        if (tables is not null && Needed.All(tag => tables.ContainsKey(tag)) && (tables.ContainsKey("CFF ") || tables.ContainsKey("glyf")))
        {
            var font = new FontFile(path, file, tables);
            if (font.Glyph('一') is { } glyph && font.InkExtents(glyph).Width > 0)
                return font;
            font.Dispose();
        }
        else
        {
            file.Dispose();
        }

        throw new FontFileException($"Font file {path} is damaged, or is no OpenType font with Chinese characters.");
    }

    /// <summary>The glyph that a character has by itself; null where the font lacks it.</summary>
    public int? Glyph(int character) => Font.TryGetNominalGlyph((uint)character, out var glyph) && glyph != 0 ? (int)glyph : null;

    /// <summary>A glyph's width in thousandths of an em.</summary>
    public int Advance(int glyph) => Font.GetHorizontalGlyphAdvance((uint)glyph);

    /// <summary>Where a glyph's ink begins and how wide it is, in ems from its origin.</summary>
    public (double Left, double Width) InkExtents(int glyph) =>
        Font.TryGetGlyphExtents((uint)glyph, out var extents) ? (extents.XBearing / 1000.0, extents.Width / 1000.0) : default;

    /// <summary>The box of a glyph's ink, in ems from its origin.</summary>
    public InkBox InkBox(int glyph) =>
        Font.TryGetGlyphExtents((uint)glyph, out var ink)
            ? new(ink.XBearing / 1000.0, (ink.YBearing + ink.Height) / 1000.0, (ink.XBearing + ink.Width) / 1000.0, ink.YBearing / 1000.0)
            : new(0, 0, 0, 0);

    /// <summary>The font with the given glyphs alone, renumbered 1, 2, … in the order given; 0 is .notdef.</summary>
    public byte[] Subset(IReadOnlyList<int> glyphs) => _subsetter.Value.Subset(glyphs);

    public void Dispose()
    {
        if (_subsetter.IsValueCreated)
            _subsetter.Value.Dispose();
        Font.Dispose();
        _face.Dispose();
        _blob.Dispose();
        _file.Dispose();
    }
}
