using System.Collections.Immutable;
using System.Globalization;
using LuohuFunctions.Http;
using LuohuFunctions.Problems;
using LuohuFunctions.Submissions.Sheets.Packages;

namespace LuohuFunctions.Submissions.Sheets;

/// <summary>Says what stands in a cell of a workbook.</summary>
/// <param name="workbook">What holds for all of its sheets.</param>
/// <param name="texts">The workbook's shared texts.</param>
/// <param name="formats">How its cells are shown.</param>
internal sealed class XlsxCells(XlsxWorkbook workbook, ImmutableArray<string> texts, XlsxFormats formats)
{
    // A template has some hundred cells; formatting far down a sheet leaves empty ones.
    private const int MaxCells = 100_000;

    // Excel's own limits.
    private const int MaxRow = 1_048_576;
    private const int MaxColumn = 16_384;

    // Beyond it no decimal reaches; no figure comes near.
    private const double MaxNumber = 1e27;

    private static readonly SheetValue.Unusable Moment = new("是日期或时间");

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
            throw new UnreadableBodyException(
                ProblemCode.MalformedSheet,
                $"工作簿中的单元格超过{MaxCells}个，请删去多余的行、列和工作表。"
            );

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

        if (isFormula && (workbook.IsCalculatedOnLoad || (written.Length == 0 && type != "str")))
            return new SheetValue.Unusable("是没有计算结果的公式（可用Excel打开并保存一次）");
        return type == "inlineStr" ? SheetValue.OfText(inline)
            : written.Length == 0 ? null
            : ValueOf(written, type, style);
    }

    private SheetValue? ValueOf(string written, string type, string? style) =>
        type switch
        {
            "s" => SheetValue.OfText(SharedText(written)),
            "str" => SheetValue.OfText(EscapedText.Decode(written)),
            "e" => new SheetValue.Unusable($"是公式错误{SheetText.Short(written)}"),
            "b" => new SheetValue.Unusable("是逻辑值"),
            "d" => DateOnly.TryParseExact(
                written.Split('T')[0],
                "yyyy-MM-dd",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var day
            )
                ? new SheetValue.Date(day)
                : Moment,
            _ => NumberOf(written, formats[style]),
        };

    private string SharedText(string number) =>
        int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n < texts.Length
            ? texts[n]
            : throw new InvalidDataException($"There is no shared text '{number}'.");

    // Excel keeps numbers as doubles and shows 15 digits of them: 8.1 may be stored as 8.0999999999999996. The cast rounds likewise.
    private SheetValue NumberOf(string written, NumberFormat format)
    {
        if (!double.TryParse(written, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || !(Math.Abs(number) <= MaxNumber))
            return new SheetValue.Unusable("的数值过大");
        return format.Kind switch
        {
            NumberFormatKind.Date => workbook.DayOf(number) is { } day ? new SheetValue.Date(day) : Moment,
            NumberFormatKind.Time => Moment,
            NumberFormatKind.ShownAsAnother => new SheetValue.Unusable(
                $"的单元格格式“{SheetText.Short(format.Code)}”所显示的与实际存储的{SheetText.Short(written)}不同",
                IsAmbiguous: true
            ),
            _ => new SheetValue.Number((decimal)number, format.Kind == NumberFormatKind.Percent),
        };
    }
}
