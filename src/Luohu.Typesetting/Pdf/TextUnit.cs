using Luohu.Typesetting.Layout.Boxes;
using Luohu.Typesetting.Model;
using Luohu.Typesetting.Text;

namespace Luohu.Typesetting.Pdf;

/// <summary>
/// A part of a line that belongs to one element. Readers guess spaces from gaps: the quarter em before a figure would
/// be read as a space, and a trimmed mark as an overlap. Where glyphs are so set, they are one unit that says its text. So are a
/// character with marks on it, and a phrase of another language.
/// </summary>
internal sealed record TextUnit(StructureElement Element, int Start, int End, string? ActualText, string? Language = null)
{
    /// <summary>In ems: no reader takes a smaller gap for a space.</summary>
    private const double Unnoticed = 0.07;

    private const string English = "en";

    public static IEnumerable<TextUnit> Split(TextItem text)
    {
        var start = 0;
        foreach (var (from, to) in LatinPhrase.Find(text.Glyphs))
        {
            foreach (var unit in Split(text, start, from))
                yield return unit;
            var element = text.ElementOf(text.Glyphs[from]);
            yield return new(element, from, to, TextOf(text, from, to), IsContent(element) ? English : null);
            start = to;
        }

        foreach (var unit in Split(text, start, text.Glyphs.Count))
            yield return unit;
    }

    private static IEnumerable<TextUnit> Split(TextItem text, int from, int to)
    {
        var glyphs = text.Glyphs;
        var start = from;
        while (start < to)
        {
            var element = text.ElementOf(glyphs[start]);
            var isOne = IsJoined(text, start, to) || HasMarks(glyphs[start]);
            var end = start + 1;
            if (isOne)
            {
                while (IsJoined(text, end - 1, to))
                    end++;
            }
            else
            {
                while (
                    end < to && ReferenceEquals(text.ElementOf(glyphs[end]), element) && !IsJoined(text, end, to) && !HasMarks(glyphs[end])
                )
                    end++;
            }

            yield return new(element, start, end, isOne ? TextOf(text, start, end) : null);
            start = end;
        }
    }

    /// <summary>What the glyphs stand for; null where they are no content.</summary>
    private static string? TextOf(TextItem text, int start, int end) =>
        IsContent(text.ElementOf(text.Glyphs[start]))
            ? string.Concat(text.Glyphs.Skip(start).Take(end - start).Select(glyph => glyph.Cluster.Text))
            : null;

    private static bool IsContent(StructureElement element) => element.Role != StructureElement.Artifact.Role;

    private static bool HasMarks(PlacedGlyph glyph) => glyph.Cluster.Attached.Count > 0;

    /// <summary>Whether a reader would misread the gap after a glyph.</summary>
    private static bool IsJoined(TextItem text, int index, int to)
    {
        if (index + 1 >= to)
            return false;
        var (glyph, next) = (text.Glyphs[index], text.Glyphs[index + 1]);
        var gap = next.X - glyph.X - glyph.Cluster.Advance;
        return ReferenceEquals(text.ElementOf(glyph), text.ElementOf(next)) && Math.Abs(gap) > Unnoticed * glyph.Cluster.Run.Style.Size;
    }
}
