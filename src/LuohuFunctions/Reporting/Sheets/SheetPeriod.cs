using System.Globalization;
using System.Text.RegularExpressions;
using Luohu.Plan;

namespace LuohuFunctions.Reporting.Sheets;

/// <summary>Reads a month as clerks and spreadsheets write it: 2021-06, 2021/6, 2021年6月, 202106.</summary>
internal static partial class SheetPeriod
{
    public static bool TryRead(SheetValue? value, out Period period)
    {
        var text = value switch
        {
            SheetValue.Text words => SheetText.Narrow(words.Words),
            SheetValue.Number number => number.Value.ToString(CultureInfo.InvariantCulture),
            _ => "",
        };
        period = default;
        return Written().Match(text) is { Success: true } match
            && Period.TryParse($"{match.Groups["year"].Value}-{match.Groups["month"].Value.PadLeft(2, '0')}", out period);
    }

    [GeneratedRegex(@"\A(?<year>[0-9]{4})(([-/]|年)(?<month>[0-9]{1,2})月?|(?<month>[0-9]{2}))\z", RegexOptions.ExplicitCapture)]
    private static partial Regex Written();
}
