using System.Globalization;
using System.Text;
using HarfBuzzSharp;

namespace Luohu.Typesetting.Fonts;

/// <summary>Characters that stand on, under or around the one before them.</summary>
internal static class CombiningMarks
{
    // No Latin and no Han character is one: nearly every character is told by its number.
    public static bool IsMark(Rune character) =>
        character.Value is not (< 0x300 or (>= 0x3400 and < 0xA000))
        && Rune.GetUnicodeCategory(character)
            is UnicodeCategory.NonSpacingMark
                or UnicodeCategory.EnclosingMark
                or UnicodeCategory.SpacingCombiningMark;

    /// <summary>Where the character at <paramref name="start"/> ends, with the marks on it.</summary>
    public static int EndOf(string text, int start)
    {
        var end = start + Rune.GetRuneAt(text, start).Utf16SequenceLength;
        while (end < text.Length && Rune.GetRuneAt(text, end) is var next && IsMark(next))
            end += next.Utf16SequenceLength;
        return end;
    }

    /// <summary>How many characters of <paramref name="text"/> are no marks.</summary>
    public static int CountBases(string text)
    {
        var count = 0;
        foreach (var character in text.EnumerateRunes())
            count += IsMark(character) ? 0 : 1;
        return count;
    }

    /// <summary>
    /// The text with each character and mark that Unicode has as one character made that one: e and U+0301 are é. string.Normalize does
    /// nothing where the program runs without a culture's data.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="canPrint">Whether a font has a character: one that no font has is better left in two.</param>
    public static string Compose(string text, Func<int, bool> canPrint)
    {
        if (!text.EnumerateRunes().Any(IsMark))
            return text;
        var composed = new List<Rune>();
        foreach (var character in text.EnumerateRunes())
        {
            if (
                composed.Count > 0
                && IsMark(character)
                && UnicodeFunctions.Default.TryCompose((uint)composed[^1].Value, (uint)character.Value, out var one)
                && canPrint((int)one)
            )
                composed[^1] = new Rune(one);
            else
                composed.Add(character);
        }

        return string.Concat(composed);
    }
}
