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
            var text = fonts.Printable(run.Text);
            var start = 0;
            while (start < text.Length)
            {
                var (font, end) = Part(text, start, run.Style.Role, fonts);
                ShapePart(buffer, font, text[start..end], run, run.Style.Role, fonts, clusters);
                start = end;
            }
        }

        for (var i = 1; i + 1 < clusters.Count; i++)
        {
            if (
                clusters[i].Class == CharacterClass.Dot
                && clusters[i - 1].Class == CharacterClass.Western
                && clusters[i + 1].Class == CharacterClass.Western
            )
                clusters[i] = clusters[i].AsWestern();
            // A space typed between a letter and a Han character is no wider than the gap that stands there anyway.
            if (
                clusters[i].Class == CharacterClass.Space
                && (clusters[i - 1].Class, clusters[i + 1].Class)
                    is
                        (CharacterClass.Han, CharacterClass.Western)
                        or
                        (CharacterClass.Western, CharacterClass.Han)
            )
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
            var next = CombiningMarks.EndOf(text, end);
            var font =
                fonts.FontFor(role, text.AsSpan(end, next - end))
                ?? throw new MissingGlyphException(FirstMissing(text.AsSpan(end, next - end), role, fonts), text);
            first ??= font;
            if (font != first)
                break;
            end = next;
        }

        return (first!, end);
    }

    private static Rune FirstMissing(ReadOnlySpan<char> characters, FontRole role, FontSet fonts)
    {
        foreach (var character in characters.EnumerateRunes())
        {
            if (fonts.FontFor(role, character.Value) is null)
                return character;
        }

        throw new ArgumentException("Every character has a font.", nameof(characters));
    }

    private static void ShapePart(Buffer buffer, FontFile font, string text, Run run, FontRole role, FontSet fonts, List<Cluster> into)
    {
        buffer.ClearContents();
        buffer.AddUtf16(text);
        buffer.Direction = Direction.LeftToRight;
        buffer.Script = Han;
        buffer.Language = Chinese;
        font.Font.Shape(buffer, Features(text, font == fonts[FontRole.Song]));

        var glyphs = buffer.GetGlyphInfoSpan();
        var positions = buffer.GetGlyphPositionSpan();
        for (int i = 0, next; i < glyphs.Length; i = next)
        {
            next = i + 1;
            while (next < glyphs.Length && glyphs[next].Cluster == glyphs[i].Cluster)
                next++;
            var (from, to) = ((int)glyphs[i].Cluster, next < glyphs.Length ? (int)glyphs[next].Cluster : text.Length);
            into.Add(
                next == i + 1
                    ? One(font, (int)glyphs[i].Codepoint, text[from..to], positions[i].XAdvance, run)
                    : Several(font, glyphs[i..next], positions[i..next], text[from..to], run, role, fonts)
            );
        }
    }

    private static Cluster One(FontFile font, int glyph, string text, int advance, Run run) =>
        glyph != 0 ? Cluster.Create(font, glyph, text, advance, run) : throw new MissingGlyphException(Rune.GetRuneAt(text, 0), text);

    /// <summary>A character with marks. Those that the font does not place itself, or that another font has, are placed by their ink.</summary>
    private static Cluster Several(
        FontFile font,
        ReadOnlySpan<GlyphInfo> glyphs,
        ReadOnlySpan<GlyphPosition> positions,
        string text,
        Run run,
        FontRole role,
        FontSet fonts
    )
    {
        var size = run.Style.Size;
        var marks = MarksOf(text, glyphs.Length - 1);
        var attached = new List<AttachedGlyph>();
        var below = font.InkBox((int)glyphs[0].Codepoint);
        var pen = positions[0].XAdvance;
        for (var i = 1; i < glyphs.Length; i++)
        {
            var (mark, glyph) = (marks[i - 1], (int)glyphs[i].Codepoint);
            if (glyph != 0 && (positions[i].XOffset, positions[i].YOffset) != (0, 0))
            {
                attached.Add(new(font, glyph, mark, (pen + positions[i].XOffset) * size / 1000, positions[i].YOffset * size / 1000));
            }
            else
            {
                var owner = glyph != 0 ? font : FontOf(mark, role, fonts);
                var number = glyph != 0 ? glyph : owner.Glyph(Rune.GetRuneAt(mark, 0).Value)!.Value;
                var (right, up) = MarkPlacement.Place(below, owner.InkBox(number), mark);
                attached.Add(new(owner, number, mark, right * size, up * size));
                below = below.With(owner.InkBox(number).Moved(right, up));
            }

            pen += positions[i].XAdvance;
        }

        return One(font, (int)glyphs[0].Codepoint, text, pen, run) with
        {
            Attached = attached,
        };
    }

    private static FontFile FontOf(string mark, FontRole role, FontSet fonts) =>
        Rune.GetRuneAt(mark, 0) is var character && fonts.FontFor(role, character.Value) is { } font
            ? font
            : throw new MissingGlyphException(character, mark);

    /// <summary>The last characters of a cluster, one for each glyph after its first; the first glyph stands for what is left.</summary>
    private static List<string> MarksOf(string text, int count)
    {
        List<string> characters = [.. text.EnumerateRunes().Select(character => character.ToString())];
        var first = Math.Max(1, characters.Count - count);
        List<string> marks = [.. characters.Skip(first)];

        // A font may draw one character as several glyphs: what is left over says nothing of its own, and the cluster says its text.
        while (marks.Count < count)
            marks.Add("");
        return marks;
    }

    /// <summary>宋体 has figures of several widths; the half-width ones stand under each other in a table, and GB/T 9704 wants them for page numbers.</summary>
    private static Feature[] Features(string text, bool halfWidthFigures)
    {
        var count = 1;
        for (var i = 0; halfWidthFigures && i < text.Length; i++)
            count += char.IsAsciiDigit(text[i]) ? 1 : 0;
        var features = new Feature[count];
        features[0] = new Feature(Ligatures, 0);
        for (var i = text.Length - 1; count > 1; i--)
        {
            if (char.IsAsciiDigit(text[i]))
                features[--count] = new Feature(HalfWidth, 1, (uint)i, (uint)i + 1);
        }

        return features;
    }
}
