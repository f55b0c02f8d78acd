using System.Collections.Immutable;
using System.Globalization;
using Luohu.Domain.Submissions;
using LuohuFunctions.Http;

namespace LuohuFunctions.Submissions.Sheets;

/// <summary>Where a sheet keeps what: its header row, found by the column of codes, and the column of each field.</summary>
internal sealed class SheetColumns
{
    /// <summary>The most rows above the header: titles and notes, not a whole table.</summary>
    public const int MaxRowsAbove = 20;

    private readonly Dictionary<SheetField, int> columns = [];

    private SheetColumns(SheetRow header)
    {
        Row = header.Number;
        var errors = ImmutableArray.CreateBuilder<ValidationError>();
        foreach (var (column, value) in header.Cells)
        {
            var address = Sheet.AddressOf(column, header.Number);
            if (FieldOf(value) is not { } field)
                errors.Add(
                    new(address, ParseErrorCode.UnknownProperty, $"不认识的列“{WordsOf(value)}”。可用的列名：{Known}。请改名，或删去该列。")
                );
            else if (!columns.TryAdd(field, column))
                errors.Add(
                    new(
                        address,
                        ParseErrorCode.DuplicateColumn,
                        $"“{WordsOf(value)}”与{Sheet.AddressOf(columns[field], header.Number)}同为“{field.Title}”列，请只保留一列。"
                    )
                );
            else if (field == SheetField.Level)
                LevelUnit = SheetHeader.Parse(((SheetValue.Text)value).Words).Unit;
        }

        Errors = errors.ToImmutable();
    }

    /// <summary>The header row's number.</summary>
    public int Row { get; }

    /// <summary>The unit that the header of the levels gives, such as 亿元; empty where it gives none.</summary>
    public string LevelUnit { get; } = "";

    /// <summary>What is wrong with the header.</summary>
    public ImmutableArray<ValidationError> Errors { get; }

    private static string Known { get; } = string.Join("、", SheetField.All.Select(field => field.Header));

    /// <summary>The column of <paramref name="field"/>; null when the sheet has none.</summary>
    public int? this[SheetField field] => columns.TryGetValue(field, out var column) ? column : null;

    /// <summary>Finds the header; null when the sheet has none.</summary>
    public static SheetColumns? Find(Sheet sheet) =>
        sheet.Rows.Take(MaxRowsAbove).FirstOrDefault(IsHeader) is { } header ? new(header) : null;

    private static bool IsHeader(SheetRow row) => row.Cells.Values.Any(value => FieldOf(value) == SheetField.Indicator);

    private static SheetField? FieldOf(SheetValue value) => value is SheetValue.Text text ? SheetField.Find(text.Words) : null;

    private static string WordsOf(SheetValue value) =>
        value switch
        {
            SheetValue.Text text => SheetText.Short(text.Words),
            SheetValue.Number number => number.Value.ToString(CultureInfo.InvariantCulture),
            _ => "",
        };
}
