using DocumentFormat.OpenXml.Spreadsheet;

namespace LuohuFunctions.Templates;

/// <summary>The looks of a template's cells. What a department fills in is white and unlocked, all else grey and locked.</summary>
internal static class TemplateStyles
{
    public const uint Title = 1;
    public const uint Note = 2;
    public const uint Header = 3;
    public const uint Told = 4;

    // No number format: where a cell has one, Excel stores 10% typed into it as 0.1 and does not say so.
    public const uint NumberEntry = 5;

    // Text: else Excel makes a date of 6月1日 and a number of 001.
    public const uint TextEntry = 6;

    private const uint TextFormat = 49;

    public static Stylesheet Create() =>
        new(
            new Fonts(FontOf(11, bold: false), FontOf(14, bold: true), FontOf(11, bold: true)),
            new Fills(
                new Fill(new PatternFill { PatternType = PatternValues.None }),
                new Fill(new PatternFill { PatternType = PatternValues.Gray125 }),
                new Fill(new PatternFill(new ForegroundColor { Rgb = "FFE8ECEF" }) { PatternType = PatternValues.Solid })
            ),
            new Borders(
                new Border(),
                new Border(Line<LeftBorder>(), Line<RightBorder>(), Line<TopBorder>(), Line<BottomBorder>(), new DiagonalBorder())
            ),
            new CellStyleFormats(new CellFormat()),
            new CellFormats(
                new CellFormat(),
                Locked(font: 1, fill: 0, border: 0),
                Locked(font: 0, fill: 0, border: 0),
                Locked(font: 2, fill: 2, border: 1),
                Locked(font: 0, fill: 2, border: 1),
                Entry(0),
                Entry(TextFormat)
            ),
            new CellStyles(
                new CellStyle
                {
                    Name = "常规",
                    FormatId = 0,
                    BuiltinId = 0,
                }
            )
        );

    private static Font FontOf(double size, bool bold)
    {
        var font = new Font();
        if (bold)
            font.Append(new Bold());
        font.Append(new FontSize { Val = size }, new FontName { Val = "宋体" });
        return font;
    }

    private static T Line<T>()
        where T : BorderPropertiesType, new() => new() { Style = BorderStyleValues.Thin };

    // The quote prefix keeps Excel from reading a text as a formula when its cell is edited.
    private static CellFormat Locked(uint font, uint fill, uint border) =>
        new(new Alignment { WrapText = border != 0, Vertical = VerticalAlignmentValues.Center })
        {
            FontId = font,
            FillId = fill,
            BorderId = border,
            ApplyFont = true,
            ApplyFill = true,
            ApplyBorder = true,
            ApplyAlignment = true,
            QuotePrefix = true,
        };

    private static CellFormat Entry(uint format) =>
        new(new Alignment { WrapText = true, Vertical = VerticalAlignmentValues.Center }, new Protection { Locked = false })
        {
            NumberFormatId = format,
            BorderId = 1,
            ApplyNumberFormat = true,
            ApplyBorder = true,
            ApplyAlignment = true,
            ApplyProtection = true,
            QuotePrefix = format == TextFormat,
        };
}
