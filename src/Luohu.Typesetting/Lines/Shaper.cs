using System.Text;
using HarfBuzzSharp;
using Luohu.Typesetting.Faces;
using Buffer = HarfBuzzSharp.Buffer;

namespace Luohu.Typesetting.Lines;

/// <summary>Turns runs of text into glyphs.</summary>
internal static class Shaper
{
    private static readonly Script Han = Script.Parse("Hani");
    private static readonly Language Chinese = new("zh-Hans");
    private static readonly Tag HalfWidth = Tag.Parse("hwid");
    private static readonly Tag Ligatures = Tag.Parse("liga");

    /// <summary>The glyphs of the runs, in order.</summary>
    /// <exception cref="MissingGlyphException">No face has a glyph for a character.</exception>
    public static List<Cluster> Shape(IEnumerable<Run> runs, Typefaces faces)
    {
        var clusters = new List<Cluster>();
        using var buffer = new Buffer();
        foreach (var run in runs)
        {
            var text = Clean(run.Text);
            for (var start = 0; start < text.Length;)
            {
                var (font, end) = Part(text, start, run.Style.Face, faces);
                ShapePart(buffer, font, text[start..end], run, font == faces[Face.Song], clusters);
                start = end;
            }
        }

        for (var i = 1; i + 1 < clusters.Count; i++)
        {
            if (clusters[i].Kind == Kind.Dot && clusters[i - 1].Kind == Kind.Western && clusters[i + 1].Kind == Kind.Western)
                clusters[i] = clusters[i].AsWestern();
            // A space typed between a letter and a Han character is no wider than the gap that stands there anyway.
            if (clusters[i].Kind == Kind.Space && (clusters[i - 1].Kind, clusters[i + 1].Kind) is (Kind.Han, Kind.Western) or (Kind.Western, Kind.Han))
                clusters[i] = clusters[i] with { Body = clusters[i].Run.Style.Em / 4 };
        }

        return clusters;
    }

    /// <summary>
    /// White space of any kind and length is one word space; characters without a form are left out. Lowered figures, which no face has,
    /// stand on the line as the plan report has them: PM₂.₅ is PM2.5. Raised ones stay: 10⁵ is not 105.
    /// </summary>
    public static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            var c = character is >= '₀' and <= '₉' ? (char)(character - '₀' + '0') : character;
            if (c is '\u200B' or '\u2060' or '\uFEFF' or '\uFE0F') continue;
            if (c > ' ') clean.Append(c);
            else if (clean.Length == 0 || clean[^1] != ' ') clean.Append(' ');
        }

        return clean.ToString();
    }

    /// <summary>The font of the character at start, and where the characters end that have the same.</summary>
    private static (FontFile Font, int End) Part(string text, int start, Face face, Typefaces faces)
    {
        FontFile? first = null;
        var end = start;
        while (end < text.Length)
        {
            var rune = Rune.GetRuneAt(text, end);
            var font = faces.FontFor(face, rune.Value) ?? throw new MissingGlyphException(rune, text);
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
            into.Add(Cluster.Of(font, (int)glyphs[i].Codepoint, text[from..to], positions[i].XAdvance, run));
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
