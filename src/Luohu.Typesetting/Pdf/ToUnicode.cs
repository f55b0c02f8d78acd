using Luohu.Typesetting.Pdf.Syntax;

namespace Luohu.Typesetting.Pdf;

/// <summary>The text that each glyph stands for (9.10.3), so that a reader gets back exactly what was set.</summary>
internal static class ToUnicode
{
    private const int EntriesInABlock = 100;

    /// <param name="texts">The text of each glyph by its number; null where a number has none.</param>
    public static DeferredStream Create(List<string?> texts)
    {
        var map = new PdfBuffer()
            .Ascii("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n")
            .Ascii("/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n")
            .Ascii("/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n")
            .Ascii("1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n");
        var shown = new List<int>();
        for (var number = 0; number < texts.Count; number++)
        {
            if (!string.IsNullOrEmpty(texts[number]))
                shown.Add(number);
        }

        for (var first = 0; first < shown.Count; first += EntriesInABlock)
        {
            var block = shown[first..Math.Min(first + EntriesInABlock, shown.Count)];
            map.Number(block.Count).Ascii(" beginbfchar\n");
            foreach (var number in block)
                map.Ascii("<").Hex(number).Ascii("> <").Utf16(texts[number]!).Ascii(">\n");
            map.Ascii("endbfchar\n");
        }

        map.Ascii("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n");
        return DeferredStream.Deflated(map);
    }
}
