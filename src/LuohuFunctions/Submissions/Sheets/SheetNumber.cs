using System.Globalization;
using System.Text.RegularExpressions;
using Luohu.Domain.Submissions;
using LuohuFunctions.Http;

namespace LuohuFunctions.Submissions.Sheets;

/// <summary>Reads a number from a cell: what can be meant in one way only is understood, all else is refused.</summary>
internal static partial class SheetNumber
{
    // A decimal holds 28 digits; a longer text would be rounded without a word.
    private const int MaxLength = 28;

    /// <summary>Reads <paramref name="value"/>.</summary>
    /// <param name="value">The cell.</param>
    /// <param name="inPercent">Whether the figure is itself in percent, so that 8.1, 8.1% and a cell of 0.081 shown as 8.1% are one.</param>
    /// <returns>The number; or the code of a fault and a Chinese clause on what is wrong and how to mend it.</returns>
    public static (decimal? Number, string Code, string Why) Read(SheetValue value, bool inPercent) =>
        value switch
        {
            SheetValue.Unusable { IsAmbiguous: true } unusable => (
                null,
                ParseErrorCode.AmbiguousNumber,
                $"{unusable.Why}，请改为常规格式，核对后填写"
            ),
            SheetValue.Unusable unusable => (null, ParseErrorCode.NotANumber, $"{unusable.Why}，请改填数字，例如101.5"),
            SheetValue.Date => (null, ParseErrorCode.NotANumber, "是日期或时间，请将单元格改为常规格式后填写数字，例如101.5"),
            SheetValue.Number { IsPercent: true } when !inPercent => (
                null,
                ParseErrorCode.AmbiguousNumber,
                "是百分比格式，而该指标的单位不是%，请改为常规格式并填写数字"
            ),
            SheetValue.Number { IsPercent: true } number => (number.Value * 100, "", ""),
            SheetValue.Number number => (number.Value, "", ""),
            SheetValue.Text text => Read(text.Words, SheetText.Narrow(text.Words), inPercent),
            _ => throw new ArgumentOutOfRangeException(nameof(value), value, "unknown kind of cell"),
        };

    private static (decimal? Number, string Code, string Why) Read(string words, string narrow, bool inPercent)
    {
        var quoted = SheetText.Short(words);
        if (!Written().IsMatch(narrow))
        {
            if (narrow.StartsWith('#'))
                return (null, ParseErrorCode.NotANumber, $"是公式错误{quoted}，请改填数字，例如101.5");
            if (Fall().Match(narrow) is { Success: true } fall)
                return (null, ParseErrorCode.AmbiguousNumber, $"“{quoted}”写法不明确，下降请写作负数：-{fall.Groups["number"].Value}");
            return narrow.Any(char.IsAsciiDigit)
                ? (
                    null,
                    ParseErrorCode.AmbiguousNumber,
                    $"“{quoted}”写法不明确，请只写数字，例如{(inPercent ? "8.1，下降写作-20.4" : "1234.5或1,234.5")}"
                )
                : (null, ParseErrorCode.NotANumber, $"“{quoted}”不是数字，没有数据请留空");
        }

        var digits = narrow.TrimEnd('%').TrimEnd();
        if (digits.Length != narrow.Length && !inPercent)
            return (null, ParseErrorCode.AmbiguousNumber, $"“{quoted}”带百分号，而该指标的单位不是%，请核对数值");
        if (digits.Length > MaxLength)
            return (null, ValidationErrorCode.OutOfRange, $"“{quoted}”位数过多，请核对");
        return (
            decimal.Parse(
                digits,
                NumberStyles.AllowLeadingSign | NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint,
                CultureInfo.InvariantCulture
            ),
            "",
            ""
        );
    }

    // Commas only where thousands have them: 1,234.5 but neither 1.234,5 nor 12,34.
    [GeneratedRegex(@"\A[+-]?([0-9]{1,3}(,[0-9]{3})+|[0-9]+)(\.[0-9]+)?( *%)?\z")]
    private static partial Regex Written();

    // What means a fall to a reader but is no number: 下降20.4, (20.4), –20, ▲20.
    [GeneratedRegex(
        @"\A([^0-9.,%]*(降|减|跌|负)[^0-9.,%]*|[‐‑‒–—―﹣▲△]\s*|\()(?<number>[0-9]{1,9}(\.[0-9]{1,6})?)\s*(%|个百分点)?\)?\z",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex Fall();
}
