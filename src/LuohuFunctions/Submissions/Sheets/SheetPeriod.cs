using System.Globalization;
using System.Text.RegularExpressions;
using Luohu.Domain;

namespace LuohuFunctions.Submissions.Sheets;

/// <summary>
/// Reads a month as clerks and spreadsheets write it: 2021-06, 2021/6, 2021年6月, 202106, a date of that month, and 2021年1-6月 for
/// what is added up since January.
/// </summary>
internal static partial class SheetPeriod
{
    public static bool TryRead(SheetValue? value, out Period period)
    {
        var text = value switch
        {
            SheetValue.Text words => SheetText.Narrow(words.Words),
            SheetValue.Number number => number.Value.ToString(CultureInfo.InvariantCulture),
            SheetValue.Date date => date.Day.ToString("yyyy-MM", CultureInfo.InvariantCulture),
            _ => "",
        };
        period = default;
        return Written().Match(text) is { Success: true } match
            && Period.TryParse($"{match.Groups["year"].Value}-{match.Groups["month"].Value.PadLeft(2, '0')}", out period);
    }

    [GeneratedRegex(
        @"\A(?<year>[0-9]{4})(\s*年\s*(1\s*[-—–~至]+\s*)?(?<month>[0-9]{1,2})\s*月?(份|[0-9]{1,2}日)?|[-/](?<month>[0-9]{1,2})([-/][0-9]{1,2})?|(?<month>[0-9]{2}))\z",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex Written();
}
