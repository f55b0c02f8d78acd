using System.Collections.Immutable;
using System.Globalization;
using LuohuFunctions.Submissions.Sheets.Packages;

namespace LuohuFunctions.Submissions.Sheets;

/// <summary>
/// How a workbook shows its numbers. Excel stores 8.1% typed into a cell as 0.081, and 6月1日 as 44348: only the format
/// says what was meant.
/// </summary>
internal sealed class XlsxFormats
{
    private readonly ImmutableArray<NumberFormat> formats;

    private XlsxFormats(ImmutableArray<NumberFormat> formats) => this.formats = formats;

    /// <summary>The formats of a workbook without styles.</summary>
    public static XlsxFormats None { get; } = new([]);

    /// <summary>Reads the cell formats of a workbook's styles.</summary>
    public static XlsxFormats Read(PartReader part)
    {
        part.ReadRoot();
        var codes = new Dictionary<int, NumberFormat>();
        var formats = ImmutableArray.CreateBuilder<NumberFormat>();
        foreach (var element in part.Descendants())
        {
            if (element == "numFmt" && IdOf(part) is { } custom)
                codes.TryAdd(custom, NumberFormat.OfCode(EscapedText.Decode(part["formatCode"] ?? "")));
            else if (element == "cellXfs")
                formats.AddRange(
                    part.Descendants()
                        .Where(child => child == "xf")
                        .Select(_ => IdOf(part) ?? 0)
                        .Select(id => codes.GetValueOrDefault(id) ?? NumberFormat.OfId(id))
                );
        }

        return new(formats.ToImmutable());
    }

    /// <summary>The format of cells of a style, which is a number, or null for none.</summary>
    public NumberFormat this[string? style] =>
        int.TryParse(style, NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n < formats.Length
            ? formats[n]
            : NumberFormat.General;

    private static int? IdOf(PartReader part) =>
        int.TryParse(part["numFmtId"], NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;
}
