using System.Collections.Immutable;
using Luohu.Plan;

namespace LuohuFunctions.Reporting.Sheets;

/// <summary>Where a sheet keeps what: its header row, found by the column of codes, and the column of each field.</summary>
internal sealed class SheetColumns
{
    // Titles and notes may stand above the header, not a whole table.
    private const int MaxRowsAbove = 20;

    private readonly Dictionary<SheetField, int> columns;

    private SheetColumns(int row, Dictionary<SheetField, int> columns)
    {
        Row = row;
        this.columns = columns;
    }

    /// <summary>The header row's number.</summary>
    public int Row { get; }

    /// <summary>The column of <paramref name="field"/>; null when the sheet has none.</summary>
    public int? this[SheetField field] => columns.TryGetValue(field, out var column) ? column : null;

    /// <summary>Finds the header; null when the sheet has none.</summary>
    public static SheetColumns? Find(Sheet sheet, ImmutableArray<Fault>.Builder faults)
    {
        if (sheet.Rows.Take(MaxRowsAbove).FirstOrDefault(IsHeader) is not { } header)
            return null;

        var columns = new Dictionary<SheetField, int>();
        foreach (var (column, value) in header.Cells)
        {
            var address = Sheet.AddressOf(column, header.Number);
            if (FieldOf(value) is not { } field)
                faults.Add(new(address, ReadingFault.UnknownProperty, $"不认识的列“{(value as SheetValue.Text)?.Words}”，请删去该列，或改用下载的报送表。"));
            else if (!columns.TryAdd(field, column))
                faults.Add(new(address, ReadingFault.DuplicateColumn, $"“{field.Header}”列重复出现，请只保留一列。"));
        }

        return new(header.Number, columns);
    }

    private static bool IsHeader(SheetRow row) => row.Cells.Values.Any(value => FieldOf(value) == SheetField.Indicator);

    private static SheetField? FieldOf(SheetValue value) => value is SheetValue.Text text ? SheetField.Of(text.Words) : null;
}
