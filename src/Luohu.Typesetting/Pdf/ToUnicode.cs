using System.Globalization;
using System.Text;

namespace Luohu.Typesetting.Pdf;

/// <summary>The text that each glyph stands for (9.10.3), so that a reader gets back exactly what was set.</summary>
internal static class ToUnicode
{
    private const int EntriesInABlock = 100;

    /// <param name="texts">The text of each glyph by its number; null where a number has none.</param>
    public static PdfStream Of(List<string?> texts)
    {
        var map = new StringBuilder();
        map.Append("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n")
            .Append("/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n")
            .Append("/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n")
            .Append("1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n");
        var entries = texts.Select((text, number) => string.IsNullOrEmpty(text) ? "" : $"<{number:X4}> <{PdfText.Utf16Hex(text)}>\n");
        foreach (var block in entries.Where(entry => entry.Length > 0).Chunk(EntriesInABlock))
            map.Append(CultureInfo.InvariantCulture, $"{block.Length} beginbfchar\n").AppendJoin("", block).Append("endbfchar\n");

        map.Append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n");
        return PdfStream.Deflated(Encoding.ASCII.GetBytes(map.ToString()));
    }
}
