using System.Collections.Immutable;
using System.Globalization;
using LuohuFunctions.Problems;
using LuohuFunctions.Reporting.Sheets.Packages;

namespace LuohuFunctions.Reporting.Sheets;

/// <summary>Says what stands in a cell of a workbook.</summary>
/// <param name="texts">The workbook's shared texts.</param>
/// <param name="formats">How its cells are shown.</param>
internal sealed class XlsxCells(ImmutableArray<string> texts, XlsxFormats formats)
{
    // A template has some hundred cells; formatting far down a sheet leaves empty ones.
    private const int MaxCells = 100_000;

    // Excel's own limits.
    private const int MaxRow = 1_048_576;
    private const int MaxColumn = 16_384;

    // Beyond it no decimal reaches; no figure comes near.
    private const double MaxNumber = 1e27;

    private int count;

    /// <summary>The number in a row's <c>r</c>.</summary>
    /// <exception cref="InvalidDataException">It is no row of Excel.</exception>
    public static int RowOf(string number) =>
        int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var row) && row is >= 1 and <= MaxRow
            ? row
            : throw new InvalidDataException($"'{number}' is no row.");

    /// <summary>The column of an address such as C7, from 1.</summary>
    /// <exception cref="InvalidDataException">It is no column of Excel.</exception>
    public static int ColumnOf(string address)
    {
        var column = 0;
        foreach (var letter in address.TakeWhile(char.IsAsciiLetterUpper))
            column = Math.Min((column * 26) + letter - 'A' + 1, MaxColumn + 1);
        return column is >= 1 and <= MaxColumn ? column : throw new InvalidDataException($"'{address}' is no address.");
    }

    /// <summary>What stands in the cell that <paramref name="part"/> is at; null when it is empty.</summary>
    /// <exception cref="UnreadableBodyException">It is one too many.</exception>
    public SheetValue? Read(PartReader part)
    {
        if (++count > MaxCells)
            throw new UnreadableBodyException(ProblemCode.MalformedSheet, $"工作簿中的单元格超过{MaxCells}个，请删去多余的行、列和工作表。");

        var (type, style) = (part["t"] ?? "n", part["s"]);
        var (written, isFormula, inline) = ("", false, "");
        foreach (var element in part.Descendants())
        {
            switch (element)
            {
                case "v":
                    written = part.ReadText();
                    break;
                case "f":
                    isFormula = true;
                    part.Skip();
                    break;
                case "is":
                    inline = XlsxTexts.TextOf(part);
                    break;
            }
        }

        if (type == "inlineStr")
            return TextOf(inline);
        if (written.Length == 0)
            return isFormula ? new SheetValue.Unusable("是没有计算结果的公式") : null;
        return type switch
        {
            "s" => TextOf(SharedText(written)),
            "str" => TextOf(written),
            "e" => new SheetValue.Unusable($"是公式错误{written}"),
            "b" => new SheetValue.Unusable("是逻辑值"),
            "d" => new SheetValue.Unusable("是日期或时间"),
            _ => formats.IsDate(style) ? new SheetValue.Unusable("是日期或时间") : NumberOf(written, style),
        };
    }

    private string SharedText(string number) => int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n < texts.Length
        ? texts[n]
        : throw new InvalidDataException($"There is no shared text '{number}'.");

    private static SheetValue.Text? TextOf(string text) =>
        text.ReplaceLineEndings("\n").Trim() is { Length: > 0 } words ? new SheetValue.Text(words) : null;

    // Excel keeps numbers as doubles and shows 15 digits of them: 8.1 may be stored as 8.0999999999999996. The cast rounds likewise.
    private SheetValue NumberOf(string written, string? style) =>
        double.TryParse(written, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && Math.Abs(number) <= MaxNumber
            ? new SheetValue.Number((decimal)number, formats.IsPercent(style))
            : new SheetValue.Unusable("的数值过大");
}
