using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;
using Luohu.Domain;
using LuohuFunctions.Submissions.Sheets;
using LuohuFunctions.Submissions.Sheets.Packages;

namespace LuohuFunctions.Templates;

/// <summary>The one sheet of a template: title, note, header, a row for each indicator.</summary>
internal static class TemplateWorksheet
{
    /// <summary>The header's row; the first line's comes after it.</summary>
    public const int HeaderRow = 3;

    private static readonly Dictionary<SheetField, double> Widths = new()
    {
        [SheetField.IndicatorName] = 34,
        [SheetField.Unit] = 10,
        [SheetField.Earlier] = 26,
        [SheetField.Target] = 22,
        [SheetField.Level] = 14,
        [SheetField.Growth] = 14,
        [SheetField.Stage] = 14,
        [SheetField.Remark] = 36,
        [SheetField.Reason] = 24,
        [SheetField.NoData] = 24,
    };

    public static Worksheet Create(FigureTemplate template) =>
        new(
            new SheetProperties(new PageSetupProperties { FitToPage = true }),
            new SheetViews(
                new SheetView(
                    new Pane
                    {
                        HorizontalSplit = 1,
                        VerticalSplit = HeaderRow,
                        TopLeftCell = "B4",
                        ActivePane = PaneValues.BottomRight,
                        State = PaneStateValues.Frozen,
                    }
                )
                {
                    WorkbookViewId = 0,
                }
            ),
            new SheetFormatProperties { DefaultRowHeight = TemplateRowHeight.OneLine },
            new Columns(TemplateTable.Columns.Select(ColumnOf)),
            new SheetData([
                Row(1, [Text(template.Title, TemplateStyles.Title)]),
                Row(2, [Text(template.Note, TemplateStyles.Note)]),
                Row(HeaderRow, TemplateTable.Columns.Select(field => Text(field.Header, TemplateStyles.Header))),
                .. template.Lines.Select(
                    (line, n) => Row(HeaderRow + 1 + n, TemplateTable.Columns.Select(field => CellOf(template, line, field)))
                ),
            ]),
            new SheetProtection
            {
                Sheet = true,
                Objects = true,
                Scenarios = true,
                FormatColumns = false,
                FormatRows = false,
            },
            TemplateValidations.Create(template),
            new PageMargins
            {
                Left = 0.5,
                Right = 0.5,
                Top = 0.5,
                Bottom = 0.5,
                Header = 0.3,
                Footer = 0.3,
            },
            new PageSetup
            {
                PaperSize = 9,
                Orientation = OrientationValues.Landscape,
                FitToHeight = 0,
            }
        );

    private static Column ColumnOf(SheetField field, int n)
    {
        var column = new Column
        {
            Min = (uint)n + 1,
            Max = (uint)n + 1,
            CustomWidth = true,
            Width = Widths.GetValueOrDefault(field, 12),
        };
        if (!Widths.ContainsKey(field))
            column.Hidden = true;
        return column;
    }

    // LibreOffice and WPS do not make a row higher for what stands in it when they open a file. Without CustomHeight all programs still do
    // so while a clerk types.
    private static Row Row(int number, IEnumerable<Cell> cells)
    {
        var row = new Row { RowIndex = (uint)number, Height = TemplateRowHeight.OneLine };
        foreach (var (n, cell) in cells.Index())
        {
            if (number >= HeaderRow && Widths.TryGetValue(TemplateTable.Columns[n], out var width))
                row.Height = Math.Max(row.Height, TemplateRowHeight.Measure(cell.InnerText, width));
            cell.CellReference = Submissions.Sheets.Sheet.AddressOf(n + 1, number);
            row.Append(cell);
        }

        return row;
    }

    private static Cell CellOf(FigureTemplate template, TemplateLine line, SheetField field)
    {
        var style =
            !TemplateTable.IsEntry(line, field) ? TemplateStyles.Told
            : field == SheetField.Level || field == SheetField.Growth ? TemplateStyles.NumberEntry
            : TemplateStyles.TextEntry;
        return TemplateTable.ValueOf(template, line, field) switch
        {
            decimal number => new Cell
            {
                CellValue = new(Numerals.Trim(number).ToString(CultureInfo.InvariantCulture)),
                StyleIndex = style,
            },
            string { Length: > 0 } words => Text(words, style),
            _ => new Cell { StyleIndex = style },
        };
    }

    // A text cell is never a formula, whatever it begins with.
    private static Cell Text(string words, uint style) =>
        new()
        {
            DataType = CellValues.InlineString,
            InlineString = new(new Text(EscapedText.Encode(words)) { Space = SpaceProcessingModeValues.Preserve }),
            StyleIndex = style,
        };
}
