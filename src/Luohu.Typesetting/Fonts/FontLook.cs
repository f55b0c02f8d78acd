using System.Buffers.Binary;

namespace Luohu.Typesetting.Fonts;

/// <summary>
/// What a font says of its look, in the terms of a PDF's font descriptor (ISO 32000-1, table 122). Lengths are in thousandths of an em.
/// </summary>
/// <param name="Box">The box of all glyphs: left, bottom, right, top.</param>
/// <param name="Ascent">Height above the baseline.</param>
/// <param name="Descent">Depth below the baseline, negative.</param>
/// <param name="CapHeight">Height of the Latin capitals.</param>
/// <param name="ItalicAngle">Degrees by which the strokes lean, counter-clockwise; 0 for upright ones.</param>
/// <param name="StemV">Width of the main vertical strokes.</param>
/// <param name="IsFixedPitch">Whether all glyphs are equally wide.</param>
/// <param name="HasSerifs">Whether the strokes end in serifs, as those of 宋体 and 仿宋 do.</param>
internal sealed record FontLook(
    IReadOnlyList<double> Box,
    double Ascent,
    double Descent,
    double CapHeight,
    double ItalicAngle,
    double StemV,
    bool IsFixedPitch,
    bool HasSerifs
)
{
    private const int RegularWeight = 400;

    /// <summary>Reads the tables <c>head</c>, <c>hhea</c>, <c>OS/2</c> and <c>post</c>. The last two may be missing or short.</summary>
    /// <param name="file">The whole font file.</param>
    /// <param name="tables">Where its tables stand.</param>
    /// <param name="unitsPerEm">The font's own units of an em.</param>
    /// <param name="heightOfH">The height of the letter H, for a font that does not name its capitals' height.</param>
    public static FontLook Read(ReadOnlySpan<byte> file, IReadOnlyDictionary<string, SfntTable> tables, int unitsPerEm, double heightOfH)
    {
        var head = Table(file, tables, "head");
        var hhea = Table(file, tables, "hhea");
        var os2 = Table(file, tables, "OS/2");
        var post = Table(file, tables, "post");
        var capHeight = Signed(os2, 88);
        return new(
            [Thousandths(Signed(head, 36)), Thousandths(Signed(head, 38)), Thousandths(Signed(head, 40)), Thousandths(Signed(head, 42))],
            Thousandths(Signed(hhea, 4)),
            Thousandths(Signed(hhea, 6)),
            // Table versions 0 and 1 end before the height of capitals.
            Signed(os2, 0) >= 2
            && capHeight > 0
                ? Thousandths(capHeight)
                : Math.Round(heightOfH),
            Math.Round(Wide(post, 4) / 65536.0, 1),
            StemOf(Signed(os2, 4) is > 0 and var weight ? weight : RegularWeight),
            Wide(post, 12) != 0,
            IsSerif(os2)
        );

        double Thousandths(int units) => Math.Round(units * 1000.0 / unitsPerEm);
    }

    // No table names the stroke of a TrueType font; what a weight of 100 to 900 is drawn with lies near this line.
    private static double StemOf(int weight) => Math.Round(10 + (220.0 * (Math.Clamp(weight, 50, 950) - 50) / 900));

    /// <summary>The class of the family where the font names it, else its PANOSE numbers: Latin text with a style of serif, 2 to 10.</summary>
    private static bool IsSerif(ReadOnlySpan<byte> os2) =>
        (os2.Length > 30 ? os2[30] : 0) switch
        {
            1 or 2 or 3 or 4 or 5 or 7 => true,
            8 => false,
            _ => os2.Length > 33 && os2[32] == 2 && os2[33] is >= 2 and <= 10,
        };

    private static ReadOnlySpan<byte> Table(ReadOnlySpan<byte> file, IReadOnlyDictionary<string, SfntTable> tables, string tag) =>
        tables.TryGetValue(tag, out var table) ? file.Slice(table.Start, table.Length) : [];

    private static int Signed(ReadOnlySpan<byte> table, int at) =>
        at + 2 <= table.Length ? BinaryPrimitives.ReadInt16BigEndian(table[at..]) : 0;

    private static int Wide(ReadOnlySpan<byte> table, int at) =>
        at + 4 <= table.Length ? BinaryPrimitives.ReadInt32BigEndian(table[at..]) : 0;
}
