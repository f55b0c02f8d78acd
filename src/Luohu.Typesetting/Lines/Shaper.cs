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
            foreach (var (font, part) in Split(text, run.Style.Face, faces))
                ShapePart(buffer, font, text[part], run, font == faces[Face.Song], clusters);
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

    /// <summary>White space of any kind and length is one word space; characters without a form are left out.</summary>
    public static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (c is '\u200B' or '\u2060' or '\uFEFF' or '\uFE0F') continue;
            if (c > ' ') clean.Append(c);
            else if (clean.Length == 0 || clean[^1] != ' ') clean.Append(' ');
        }

        return clean.ToString();
    }

    private static IEnumerable<(FontFile Font, Range Part)> Split(string text, Face face, Typefaces faces)
    {
        var start = 0;
        FontFile? current = null;
        for (var i = 0; i < text.Length;)
        {
            var rune = Rune.GetRuneAt(text, i);
            var font = faces.FontFor(face, rune.Value) ?? throw new MissingGlyphException(rune, text);
            if (current is not null && font != current)
            {
                yield return (current, start..i);
                start = i;
            }

            current = font;
            i += rune.Utf16SequenceLength;
        }

        if (current is not null) yield return (current, start..text.Length);
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
        var features = new List<Feature> { new(Ligatures, 0) };
        for (var i = 0; halfWidthFigures && i < text.Length; i++)
        {
            if (char.IsAsciiDigit(text[i])) features.Add(new Feature(HalfWidth, 1, (uint)i, (uint)i + 1));
        }

        return [.. features];
    }
}
