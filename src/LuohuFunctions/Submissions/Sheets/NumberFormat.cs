using System.Text.RegularExpressions;

namespace LuohuFunctions.Submissions.Sheets;

/// <summary>How a cell shows a number.</summary>
/// <param name="Kind">What it shows the number as.</param>
/// <param name="Code">The format's code, such as <c>0.0%</c>; empty for one that has only a number.</param>
internal sealed partial record NumberFormat(NumberFormatKind Kind, string Code = "")
{
    /// <summary>As it is.</summary>
    public static readonly NumberFormat General = new(NumberFormatKind.Number);

    /// <summary>The formats that have a number and no code (ECMA-376 part 1, 18.8.30); 27 to 36 and 50 to 58 are dates in Chinese.</summary>
    public static NumberFormat OfId(int id) =>
        id switch
        {
            9 or 10 => new(NumberFormatKind.Percent),
            (>= 14 and <= 17) or 22 or (>= 27 and <= 31) or 36 or (>= 50 and <= 54) or 57 or 58 => new(NumberFormatKind.Date),
            (>= 18 and <= 21) or (>= 32 and <= 35) or (>= 45 and <= 47) or 55 or 56 => new(NumberFormatKind.Time),
            _ => General,
        };

    /// <summary>The format that <paramref name="code"/> describes (ECMA-376 part 1, 18.8.31).</summary>
    public static NumberFormat OfCode(string code)
    {
        if (Elapsed().IsMatch(code))
            return new(NumberFormatKind.Time, code);
        var signs = Literals().Replace(code, "");
        var kind =
            signs.Contains('%', StringComparison.Ordinal) ? NumberFormatKind.Percent
            : DayLetters().IsMatch(signs) || (MinuteOrMonth().IsMatch(signs) && !HourOrSecond().IsMatch(signs)) ? NumberFormatKind.Date
            : MinuteOrMonth().IsMatch(signs) || HourOrSecond().IsMatch(signs) ? NumberFormatKind.Time
            : NumberFormatKind.Number;
        return new(
            kind is NumberFormatKind.Number or NumberFormatKind.Percent && IsShownAsAnother(code, signs)
                ? NumberFormatKind.ShownAsAnother
                : kind,
            code
        );
    }

    // 0.00,, shows millions; 0!.0, shows 56588 as 5.7. And words amid the digits that look like digits, points or commas.
    private static bool IsShownAsAnother(string code, string signs) =>
        Scaling().IsMatch(signs)
        || Literals().Matches(code).Any(literal => literal.Value is ['"' or '\\' or '!', ..] && DigitLike().IsMatch(literal.Value));

    // Quoted words, escaped characters, padding, and what stands in brackets: colours, conditions, languages. Chinese Excel escapes with !.
    [GeneratedRegex(@"""[^""]*""?|[\\!].|_.|\*.|\[[^\]]*\]|General|G/通用格式|E[+-]|AM/PM|A/P|上午/下午", RegexOptions.IgnoreCase)]
    private static partial Regex Literals();

    [GeneratedRegex(@"\[(?:h+|m+|s+)\]", RegexOptions.IgnoreCase)]
    private static partial Regex Elapsed();

    // Years also of emperors (e, g) and of the Buddhist calendar (b), weekdays as aaaa.
    [GeneratedRegex("[ydegab]", RegexOptions.IgnoreCase)]
    private static partial Regex DayLetters();

    [GeneratedRegex("m", RegexOptions.IgnoreCase)]
    private static partial Regex MinuteOrMonth();

    [GeneratedRegex("[hs]", RegexOptions.IgnoreCase)]
    private static partial Regex HourOrSecond();

    // Commas after the last place before the point or the end; between places they part thousands.
    [GeneratedRegex("[0#?],+(?![0#?,])")]
    private static partial Regex Scaling();

    [GeneratedRegex("[0-9.,]")]
    private static partial Regex DigitLike();
}
