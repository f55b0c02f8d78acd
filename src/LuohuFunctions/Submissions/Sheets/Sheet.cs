using System.Collections.Immutable;
using System.Globalization;

namespace LuohuFunctions.Submissions.Sheets;

/// <summary>A table as CSV or Excel holds it, whatever its columns mean.</summary>
/// <param name="Rows">The rows that have a cell, from the top.</param>
internal sealed record Sheet(ImmutableArray<SheetRow> Rows)
{
    /// <summary>The name on its tab in Excel; empty for CSV.</summary>
    public string Name { get; init; } = "";

    /// <summary>Whether Excel does not show it.</summary>
    public bool IsHidden { get; init; }

    /// <summary>The name of a cell as Excel shows it, such as C7; both numbers count from 1.</summary>
    public static string AddressOf(int column, int row)
    {
        var letters = "";
        for (var rest = column; rest > 0; rest = (rest - 1) / 26)
            letters = (char)('A' + ((rest - 1) % 26)) + letters;
        return string.Create(CultureInfo.InvariantCulture, $"{letters}{row}");
    }
}

/// <summary>One row.</summary>
/// <param name="Number">Its number, from 1.</param>
/// <param name="Cells">Its cells that are not empty, by column from 1.</param>
internal sealed record SheetRow(int Number, ImmutableSortedDictionary<int, SheetValue> Cells)
{
    /// <summary>The cell of a column; null when it is empty or there is no such column.</summary>
    public SheetValue? this[int? column] => column is { } known ? Cells.GetValueOrDefault(known) : null;
}
