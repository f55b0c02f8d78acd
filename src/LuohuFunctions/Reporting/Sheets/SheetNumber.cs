using System.Globalization;
using System.Text.RegularExpressions;
using Luohu.Plan;

namespace LuohuFunctions.Reporting.Sheets;

/// <summary>Reads a number from a cell: what can be meant in one way only is understood, all else is refused.</summary>
internal static partial class SheetNumber
{
    // A decimal holds 28 digits; a longer text would be rounded without a word.
    private const int MaxLength = 28;

    /// <summary>Reads <paramref name="value"/>.</summary>
    /// <param name="value">The cell.</param>
    /// <param name="inPercent">Whether the figure is itself in percent, so that 8.1, 8.1% and a cell of 0.081 shown as 8.1% are one.</param>
    /// <returns>The number; or the code of a fault and a Chinese clause on what is wrong and how to mend it.</returns>
    public static (decimal? Number, string Code, string Why) Read(SheetValue value, bool inPercent) => value switch
    {
        SheetValue.Unusable unusable => (null, ReadingFault.NotANumber, $"{unusable.Why}，请改填数字，例如101.5"),
        SheetValue.Number { IsPercent: true } when !inPercent => (null, ReadingFault.AmbiguousNumber, "是百分比格式，而该指标的单位不是%，请改为常规格式并填写数字"),
        SheetValue.Number { IsPercent: true } number => (number.Value * 100, "", ""),
        SheetValue.Number number => (number.Value, "", ""),
        SheetValue.Text text => Read(text.Words, SheetText.Narrow(text.Words), inPercent),
        _ => throw new ArgumentOutOfRangeException(nameof(value), value, "unknown kind of cell"),
    };

    private static (decimal? Number, string Code, string Why) Read(string words, string narrow, bool inPercent)
    {
        if (!Written().IsMatch(narrow))
        {
            if (narrow.StartsWith('#'))
                return (null, ReadingFault.NotANumber, $"是公式错误{Short(words)}，请改填数字，例如101.5");
            return narrow.Any(char.IsAsciiDigit)
                ? (null, ReadingFault.AmbiguousNumber, $"“{Short(words)}”写法不明确，请只写数字，例如1234.5或1,234.5")
                : (null, ReadingFault.NotANumber, $"“{Short(words)}”不是数字，没有数据请留空");
        }

        var digits = narrow.TrimEnd('%').TrimEnd();
        if (digits.Length != narrow.Length && !inPercent)
            return (null, ReadingFault.AmbiguousNumber, $"“{Short(words)}”带百分号，而该指标的单位不是%，请核对数值");
        if (digits.Length > MaxLength)
            return (null, FaultCode.OutOfRange, $"“{Short(words)}”位数过多，请核对");
        return (decimal.Parse(digits, NumberStyles.AllowLeadingSign | NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture), "", "");
    }

    private static string Short(string words) => words.Length <= 40 ? words : words[..40] + "…";

    // Commas only where thousands have them: 1,234.5 but neither 1.234,5 nor 12,34.
    [GeneratedRegex(@"\A[+-]?([0-9]{1,3}(,[0-9]{3})+|[0-9]+)(\.[0-9]+)?( *%)?\z")]
    private static partial Regex Written();
}
