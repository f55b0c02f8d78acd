namespace Luohu.Typesetting.Text;

/// <summary>
/// Where a line speaks a language other than Chinese: two Latin words or more beside each other. A single one, such as GDP or PM2.5,
/// is part of the Chinese sentence (WCAG 2.2, 3.1.2 leaves out the words that belong to the text around them).
/// </summary>
internal static class LatinPhrase
{
    private const int FewestWords = 2;
    private const int FewestLetters = 2;

    /// <summary>Each phrase's first glyph and where it ends, in order. All of a phrase belongs to one element.</summary>
    public static IReadOnlyList<(int Start, int End)> Find(IReadOnlyList<PlacedGlyph> glyphs)
    {
        // Nearly no line has one.
        List<(int, int)>? phrases = null;
        for (var at = 0; at < glyphs.Count; at++)
        {
            var (start, end, words) = (at, WordEnd(glyphs, at, glyphs[at]), 1);
            if (end == at)
                continue;
            while (
                Is(CharacterClass.Space, glyphs, end, glyphs[start])
                && WordEnd(glyphs, end + 1, glyphs[start]) is var next
                && next > end + 1
            )
                (end, words) = (next, words + 1);
            if (words >= FewestWords)
                (phrases ??= []).Add((start, end));
            at = end;
        }

        return phrases ?? [];
    }

    /// <summary>Where the word at a place ends; the place itself where none of that element begins there.</summary>
    private static int WordEnd(IReadOnlyList<PlacedGlyph> glyphs, int start, PlacedGlyph of)
    {
        var (end, letters) = (start, 0);
        while (Is(CharacterClass.Western, glyphs, end, of))
            letters += IsLatin(glyphs[end++].Cluster.First) ? 1 : 0;
        return letters >= FewestLetters && IsLatin(glyphs[start].Cluster.First) ? end : start;
    }

    private static bool Is(CharacterClass kind, IReadOnlyList<PlacedGlyph> glyphs, int at, PlacedGlyph of) =>
        at < glyphs.Count && glyphs[at].Cluster.Class == kind && ReferenceEquals(glyphs[at].Cluster.Run.Element, of.Cluster.Run.Element);

    private static bool IsLatin(char character) => character is (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') or (>= '\u00C0' and <= '\u024F');
}
