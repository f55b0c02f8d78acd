using System.Collections.Immutable;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace LuohuFunctions.Reporting.Sheets;

/// <summary>
/// How a workbook shows its numbers. Excel stores 8.1% typed into a cell as 0.081, and 6月1日 as 44348: only the format
/// says what was meant.
/// </summary>
internal sealed partial class XlsxFormats
{
    private static readonly XlsxFormats General = new([]);

    private readonly ImmutableArray<Kind> kinds;

    private XlsxFormats(ImmutableArray<Kind> kinds) => this.kinds = kinds;

    private enum Kind
    {
        Number,
        Percent,
        Date,
    }

    /// <summary>Reads the cell formats of <paramref name="part"/>.</summary>
    public static XlsxFormats Read(WorkbookStylesPart? part)
    {
        if (part?.Stylesheet is not { CellFormats: { } formats } sheet)
            return General;
        var codes = (sheet.NumberingFormats?.Elements<NumberingFormat>() ?? [])
            .Where(f => f.NumberFormatId is not null)
            .ToLookup(f => f.NumberFormatId!.Value, f => f.FormatCode?.Value ?? "");
        return new([.. formats.Elements<CellFormat>().Select(f => f.NumberFormatId?.Value ?? 0).Select(id => codes[id].FirstOrDefault() is { } code ? KindOf(code) : KindOf(id))]);
    }

    /// <summary>Whether cells of a style show dates or times.</summary>
    public bool IsDate(UInt32Value? style) => KindAt(style) == Kind.Date;

    /// <summary>Whether cells of a style show percentages.</summary>
    public bool IsPercent(UInt32Value? style) => KindAt(style) == Kind.Percent;

    private Kind KindAt(UInt32Value? style) => style?.Value is { } n && n < kinds.Length ? kinds[(int)n] : Kind.Number;

    // The formats that have a number and no code (ECMA-376 part 1, 18.8.30); 27 to 36 and 50 to 58 are dates in Chinese.
    private static Kind KindOf(uint id) => id switch
    {
        9 or 10 => Kind.Percent,
        (>= 14 and <= 22) or (>= 27 and <= 36) or (>= 45 and <= 47) or (>= 50 and <= 58) => Kind.Date,
        _ => Kind.Number,
    };

    private static Kind KindOf(string code)
    {
        var signs = Literals().Replace(code, "");
        return signs.Contains('%', StringComparison.Ordinal) ? Kind.Percent
            : DateLetters().IsMatch(signs) ? Kind.Date
            : Kind.Number;
    }

    // Quoted words, escaped characters, padding, and what stands in brackets: colours, conditions, languages.
    [GeneratedRegex(@"""[^""]*""|\\.|_.|\*.|\[[^\]]*\]|General|G/通用格式")]
    private static partial Regex Literals();

    [GeneratedRegex("[ymdhs]", RegexOptions.IgnoreCase)]
    private static partial Regex DateLetters();
}
