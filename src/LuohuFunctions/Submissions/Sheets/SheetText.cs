using System.Globalization;

namespace LuohuFunctions.Submissions.Sheets;

/// <summary>Texts as they come out of Chinese input methods and spreadsheets.</summary>
internal static class SheetText
{
    private const int FullWidthOffset = '！' - '!';

    /// <summary>Full-width letters, digits and signs (１，２３４．５％) as the half-width ones that they stand for; no white space at the ends.</summary>
    public static string Narrow(string text) =>
        string.Create(
                text.Length,
                text,
                static (narrow, wide) =>
                {
                    for (var i = 0; i < wide.Length; i++)
                        narrow[i] = Narrow(wide[i]);
                }
            )
            .Trim();

    /// <summary>The beginning of a text that came from outside, short enough to be quoted in a sentence.</summary>
    public static string Short(string text) => text.Length <= 40 ? text : text[..(char.IsHighSurrogate(text[39]) ? 39 : 40)] + "…";

    /// <summary>
    /// Whether a program that opens the text in a cell may take it for a formula: = + - @ at its beginning, their full-width
    /// forms, a tab or a line break.
    /// </summary>
    public static bool LooksLikeFormula(string text) =>
        text.Length > 0 && Narrow(text[0]) is '=' or '+' or '-' or '@' or '\t' or '\r' or '\n';

    private static char Narrow(char wide) =>
        wide switch
        {
            >= '！' and <= '～' => (char)(wide - FullWidthOffset),
            '\u2212' => '-',
            _ => char.GetUnicodeCategory(wide) == UnicodeCategory.SpaceSeparator ? ' ' : wide,
        };
}
