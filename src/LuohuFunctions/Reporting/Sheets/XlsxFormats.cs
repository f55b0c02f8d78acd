using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using LuohuFunctions.Reporting.Sheets.Packages;

namespace LuohuFunctions.Reporting.Sheets;

/// <summary>
/// How a workbook shows its numbers. Excel stores 8.1% typed into a cell as 0.081, and 6月1日 as 44348: only the format
/// says what was meant.
/// </summary>
internal sealed partial class XlsxFormats
{
    private readonly ImmutableArray<Kind> kinds;

    private XlsxFormats(ImmutableArray<Kind> kinds) => this.kinds = kinds;

    private enum Kind
    {
        Number,
        Percent,
        Date,
    }

    /// <summary>The formats of a workbook without styles.</summary>
    public static XlsxFormats None { get; } = new([]);

    /// <summary>Reads the cell formats of a workbook's styles.</summary>
    public static XlsxFormats Read(PartReader part)
    {
        part.ReadRoot();
        var codes = new Dictionary<int, string>();
        var kinds = ImmutableArray.CreateBuilder<Kind>();
        foreach (var element in part.Descendants())
        {
            if (element == "numFmt" && IdOf(part) is { } format)
                codes.TryAdd(format, part["formatCode"] ?? "");
            else if (element == "cellXfs")
                kinds.AddRange(part.Descendants().Where(child => child == "xf").Select(_ => IdOf(part) ?? 0).Select(id => codes.TryGetValue(id, out var code) ? KindOf(code) : KindOf(id)));
        }

        return new(kinds.ToImmutable());
    }

    /// <summary>Whether cells of a style show dates or times.</summary>
    public bool IsDate(string? style) => KindAt(style) == Kind.Date;

    /// <summary>Whether cells of a style show percentages.</summary>
    public bool IsPercent(string? style) => KindAt(style) == Kind.Percent;

    private static int? IdOf(PartReader part) => int.TryParse(part["numFmtId"], NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;

    private Kind KindAt(string? style) =>
        int.TryParse(style, NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n < kinds.Length ? kinds[n] : Kind.Number;

    // The formats that have a number and no code (ECMA-376 part 1, 18.8.30); 27 to 36 and 50 to 58 are dates in Chinese.
    private static Kind KindOf(int id) => id switch
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
