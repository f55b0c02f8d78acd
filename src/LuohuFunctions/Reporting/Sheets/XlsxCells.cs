using System.Collections.Immutable;
using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace LuohuFunctions.Reporting.Sheets;

/// <summary>Says what stands in a cell of a workbook.</summary>
/// <param name="texts">The workbook's shared texts.</param>
/// <param name="formats">How its cells are shown.</param>
internal sealed class XlsxCells(ImmutableArray<string> texts, XlsxFormats formats)
{
    // Excel's own limits.
    private const int MaxRow = 1_048_576;
    private const int MaxColumn = 16_384;

    // Beyond it no decimal reaches; no figure comes near.
    private const double MaxNumber = 1e27;

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

    /// <summary>What stands in <paramref name="cell"/>; null when it is empty.</summary>
    public SheetValue? ValueOf(Cell cell)
    {
        var type = cell.DataType?.Value ?? CellValues.Number;
        if (type == CellValues.InlineString)
            return TextOf(XlsxTexts.TextOf(cell.InlineString));
        if (cell.CellValue?.Text is not { Length: > 0 } written)
            return cell.CellFormula is null ? null : new SheetValue.Unusable("是没有计算结果的公式");
        if (type == CellValues.SharedString)
            return TextOf(texts[int.Parse(written, NumberStyles.None, CultureInfo.InvariantCulture)]);
        if (type == CellValues.String)
            return TextOf(written);
        if (type == CellValues.Error)
            return new SheetValue.Unusable($"是公式错误{written}");
        if (type == CellValues.Boolean)
            return new SheetValue.Unusable("是逻辑值");
        return type == CellValues.Date || formats.IsDate(cell.StyleIndex) ? new SheetValue.Unusable("是日期或时间") : NumberOf(written, cell.StyleIndex);
    }

    private static SheetValue.Text? TextOf(string text) =>
        text.ReplaceLineEndings("\n").Trim() is { Length: > 0 } words ? new SheetValue.Text(words) : null;

    // Excel keeps numbers as doubles and shows 15 digits of them: 8.1 may be stored as 8.0999999999999996. The cast rounds likewise.
    private SheetValue NumberOf(string written, UInt32Value? style) =>
        double.TryParse(written, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && Math.Abs(number) <= MaxNumber
            ? new SheetValue.Number((decimal)number, formats.IsPercent(style))
            : new SheetValue.Unusable("的数值过大");
}
