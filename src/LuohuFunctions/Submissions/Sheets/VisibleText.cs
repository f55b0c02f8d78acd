using System.Globalization;

namespace LuohuFunctions.Submissions.Sheets;

/// <summary>
/// Characters that show nothing: zero width spaces and joiners, bidi marks, soft hyphens, byte order marks amid a text. They come along
/// when a cell is pasted from a chat or a web page, and nobody sees why a code or a number is refused.
/// </summary>
internal static class VisibleText
{
    /// <summary><paramref name="text"/> without them.</summary>
    public static string From(string text) => text.Any(IsInvisible) ? string.Concat(text.Where(c => !IsInvisible(c))) : text;

    // Beside format characters (Cf): the grapheme joiner, the Hangul fillers, variation selectors.
    private static bool IsInvisible(char character) =>
        char.GetUnicodeCategory(character) == UnicodeCategory.Format
        || character is '\u034f' or '\u115f' or '\u1160' or '\u3164' or '\uffa0' or (>= '\ufe00' and <= '\ufe0f');
}
