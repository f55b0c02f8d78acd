using System.Text;

namespace Luohu.Typesetting.Fonts;

/// <summary>Text as fonts can print it.</summary>
internal static class PrintableText
{
    /// <summary>
    /// White space of any kind and length is one word space; characters without a form are left out. Lowered figures, which no font has,
    /// stand on the line as the plan report has them: PM₂.₅ is PM2.5. Raised ones stay: 10⁴ is not 104.
    /// </summary>
    public static string Clean(string text)
    {
        // No file may hold half a character: it becomes U+FFFD, which no font has.
        var clean = new StringBuilder(text.Length);
        foreach (var character in WithoutHalves(text))
        {
            var c = character is >= '₀' and <= '₉' ? (char)(character - '₀' + '0') : character;
            if (c is '\u200B' or '\u2060' or '\uFEFF' or (>= '\uFE00' and <= '\uFE0F'))
                continue;
            if (c > ' ' && c is not (>= '\u007F' and <= '\u009F') and not ('\uFFFE' or '\uFFFF'))
                clean.Append(c);
            else if (clean.Length == 0 || clean[^1] != ' ')
                clean.Append(' ');
        }

        return clean.ToString();
    }

    /// <summary>The clean text, cut where it is longer than <paramref name="longest"/>.</summary>
    public static string CleanUpTo(int longest, string text)
    {
        var clean = Clean(text);
        var cut = clean.Length <= longest ? clean : clean[..(longest - 1)] + "…";
        return WithoutHalves(cut);
    }

    private static string WithoutHalves(string text) => text.Any(char.IsSurrogate) ? string.Concat(text.EnumerateRunes()) : text;
}
