using Luohu.Typesetting.Layout.Boxes;
using Luohu.Typesetting.Model;
using Luohu.Typesetting.Text;

namespace Luohu.Typesetting.Pdf;

/// <summary>
/// A part of a line that belongs to one element. Readers guess spaces from gaps: the quarter em before a figure would
/// be read as a space, and a trimmed mark as an overlap. Where glyphs are so set, they are one unit that says its text, and
/// so is a character with marks on it.
/// </summary>
internal sealed record TextUnit(StructureElement Element, int Start, int End, string? ActualText)
{
    /// <summary>In ems: no reader takes a smaller gap for a space.</summary>
    private const double Unnoticed = 0.07;

    public static IEnumerable<TextUnit> Split(TextItem text)
    {
        var glyphs = text.Glyphs;
        for (var start = 0; start < glyphs.Count;)
        {
            var element = text.ElementOf(glyphs[start]);
            var isOne = IsJoined(text, start) || HasMarks(glyphs[start]);
            var end = start + 1;
            if (isOne)
            {
                while (IsJoined(text, end - 1)) end++;
            }
            else
            {
                while (end < glyphs.Count && ReferenceEquals(text.ElementOf(glyphs[end]), element) && !IsJoined(text, end) && !HasMarks(glyphs[end])) end++;
            }

            var isContent = element.Role != StructureElement.Artifact.Role;
            var actual = isOne && isContent ? string.Concat(glyphs.Skip(start).Take(end - start).Select(g => g.Cluster.Text)) : null;
            yield return new(element, start, end, actual);
            start = end;
        }
    }

    private static bool HasMarks(PlacedGlyph glyph) => glyph.Cluster.Attached.Count > 0;

    /// <summary>Whether a reader would misread the gap after a glyph.</summary>
    private static bool IsJoined(TextItem text, int index)
    {
        if (index + 1 >= text.Glyphs.Count) return false;
        var (glyph, next) = (text.Glyphs[index], text.Glyphs[index + 1]);
        var gap = next.X - glyph.X - glyph.Cluster.Advance;
        return ReferenceEquals(text.ElementOf(glyph), text.ElementOf(next)) && Math.Abs(gap) > Unnoticed * glyph.Cluster.Run.Style.Size;
    }
}
