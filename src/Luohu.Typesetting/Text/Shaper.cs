using System.Text;
using HarfBuzzSharp;
using Luohu.Typesetting.Fonts;
using Buffer = HarfBuzzSharp.Buffer;

namespace Luohu.Typesetting.Text;

/// <summary>Turns runs of text into glyphs.</summary>
internal static class Shaper
{
    private static readonly Script Han = Script.Parse("Hani");
    private static readonly Language Chinese = new("zh-Hans");
    private static readonly Tag HalfWidth = Tag.Parse("hwid");
    private static readonly Tag Ligatures = Tag.Parse("liga");

    /// <summary>The glyphs of the runs, in order.</summary>
    /// <exception cref="MissingGlyphException">No font has a glyph for a character.</exception>
    public static List<Cluster> Shape(IEnumerable<Run> runs, FontSet fonts)
    {
        var clusters = new List<Cluster>();
        using var buffer = new Buffer();
        foreach (var run in runs)
        {
            var text = PrintableText.Clean(run.Text);
            for (var start = 0; start < text.Length;)
            {
                var (font, end) = Part(text, start, run.Style.Role, fonts);
                ShapePart(buffer, font, text[start..end], run, font == fonts[FontRole.Song], clusters);
                start = end;
            }
        }

        for (var i = 1; i + 1 < clusters.Count; i++)
        {
            if (clusters[i].Class == CharacterClass.Dot && clusters[i - 1].Class == CharacterClass.Western && clusters[i + 1].Class == CharacterClass.Western)
                clusters[i] = clusters[i].AsWestern();
            // A space typed between a letter and a Han character is no wider than the gap that stands there anyway.
            if (clusters[i].Class == CharacterClass.Space && (clusters[i - 1].Class, clusters[i + 1].Class) is (CharacterClass.Han, CharacterClass.Western) or (CharacterClass.Western, CharacterClass.Han))
                clusters[i] = clusters[i] with { Body = clusters[i].Run.Style.Em / 4 };
        }

        return clusters;
    }

    /// <summary>The font of the character at start, and where the characters end that have the same.</summary>
    private static (FontFile Font, int End) Part(string text, int start, FontRole role, FontSet fonts)
    {
        FontFile? first = null;
        var end = start;
        while (end < text.Length)
        {
            var rune = Rune.GetRuneAt(text, end);
            var font = fonts.FontFor(role, rune.Value) ?? throw new MissingGlyphException(rune, text);
            first ??= font;
            if (font != first) break;
            end += rune.Utf16SequenceLength;
        }

        return (first!, end);
    }

    private static void ShapePart(Buffer buffer, FontFile font, string text, Run run, bool halfWidthFigures, List<Cluster> into)
    {
        buffer.ClearContents();
        buffer.AddUtf16(text);
        buffer.Direction = Direction.LeftToRight;
        buffer.Script = Han;
        buffer.Language = Chinese;
        font.Font.Shape(buffer, Features(text, halfWidthFigures));

        var glyphs = buffer.GetGlyphInfoSpan();
        var positions = buffer.GetGlyphPositionSpan();
        for (var i = 0; i < glyphs.Length; i++)
        {
            var (from, to) = ((int)glyphs[i].Cluster, i + 1 < glyphs.Length ? (int)glyphs[i + 1].Cluster : text.Length);
            if (glyphs[i].Codepoint == 0) throw new MissingGlyphException(Rune.GetRuneAt(text, from), text);
            into.Add(Cluster.Create(font, (int)glyphs[i].Codepoint, text[from..to], positions[i].XAdvance, run));
        }
    }

    /// <summary>宋体 has figures of several widths; the half-width ones stand under each other in a table, and GB/T 9704 wants them for page numbers.</summary>
    private static Feature[] Features(string text, bool halfWidthFigures)
    {
        var count = 1;
        for (var i = 0; halfWidthFigures && i < text.Length; i++) count += char.IsAsciiDigit(text[i]) ? 1 : 0;
        var features = new Feature[count];
        features[0] = new Feature(Ligatures, 0);
        for (var i = text.Length - 1; count > 1; i--)
        {
            if (char.IsAsciiDigit(text[i])) features[--count] = new Feature(HalfWidth, 1, (uint)i, (uint)i + 1);
        }

        return features;
    }
}
