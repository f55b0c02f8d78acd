using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace LuohuFunctions.Submissions.Sheets.Packages;

/// <summary>
/// Texts as a workbook holds them (ST_Xstring, ISO/IEC 29500-1, 22.9.2.19): a character that XML cannot hold is written
/// <c>_xHHHH_</c>, and so is the underscore of a text that only looks so.
/// </summary>
internal static partial class EscapedText
{
    /// <summary>The text that was meant. Half a surrogate pair, which is no character, becomes U+FFFD.</summary>
    public static string Decode(string written)
    {
        if (!written.Contains("_x", StringComparison.Ordinal))
            return written;
        var decoded = Escapes()
            .Replace(
                written,
                escape =>
                    (
                        (char)ushort.Parse(escape.Groups[1].ValueSpan, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture)
                    ).ToString()
            );
        var whole = new StringBuilder(decoded.Length);
        foreach (var character in decoded.EnumerateRunes())
            whole.Append(character);
        return whole.ToString();
    }

    /// <summary>The text as it is written into a workbook.</summary>
    public static string Encode(string text) =>
        Unwritable().Replace(text, character => string.Create(CultureInfo.InvariantCulture, $"_x{(int)character.Value[0]:X4}_"));

    [GeneratedRegex("_x([0-9A-Fa-f]{4})_")]
    private static partial Regex Escapes();

    // An underscore that begins what looks like an escape; what XML 1.0 cannot hold; and the carriage return, which it reads as a line feed.
    [GeneratedRegex(
        @"_(?=x[0-9A-Fa-f]{4}_)|[\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]"
    )]
    private static partial Regex Unwritable();
}
