using Luohu.Domain;
using Luohu.Domain.Submissions;
using LuohuFunctions.Http;

namespace LuohuFunctions.Submissions.Sheets;

/// <summary>A sheet that has a column of codes.</summary>
/// <param name="Sheet">The sheet.</param>
/// <param name="Columns">Where its fields are.</param>
/// <param name="Reported">The rows that a department filled in.</param>
internal sealed record SheetTable(Sheet Sheet, SheetColumns Columns, IReadOnlyList<SheetRow> Reported)
{
    /// <summary>
    /// The table that is meant: the one that is named; else the only one, of those that Excel shows, that is filled in; else, of several, the only one
    /// of the month asked for.
    /// </summary>
    /// <returns>The table, or why there is none.</returns>
    public static (SheetTable? Table, ValidationError? Error) Choose(IReadOnlyList<Sheet> sheets, string? name, string? period)
    {
        var tables = sheets.Select(TryFind).OfType<SheetTable>().ToList();
        if (name is not null)
        {
            return tables.Find(t => string.Equals(t.Sheet.Name.Trim(), name.Trim(), StringComparison.OrdinalIgnoreCase)) is { } named
                ? (named, null)
                : (null, new("", ParseErrorCode.SheetMissing, $"没有名为“{SheetText.Short(name)}”的报送表，现有：{NamesOf(tables)}。"));
        }

        if (tables.Count == 0)
            return (null, HeaderMissing(sheets));

        // What a clerk does not see, or left empty, is not what was meant to be sent.
        foreach (var meant in new Func<SheetTable, bool>[] { t => !t.Sheet.IsHidden, t => t.Reported.Count > 0, t => t.IsOf(period) })
        {
            if (tables.Exists(t => meant(t)))
                tables = tables.FindAll(t => meant(t));
            if (tables is [var only])
                return (only, null);
        }

        return (
            null,
            new(
                "",
                ParseErrorCode.SeveralTables,
                $"工作簿中有{tables.Count}张报送表（{NamesOf(tables)}），请只保留一张，或在网址后加?sheet=工作表名指定；报送期不同的，也可加?period=2021-06。"
            )
        );
    }

    private static SheetTable? TryFind(Sheet sheet) =>
        SheetColumns.Find(sheet) is { } columns
            ? new(
                sheet,
                columns,
                [.. sheet.Rows.Where(row => row.Number > columns.Row && SheetField.Entries.Any(field => row[columns[field]] is not null))]
            )
            : null;

    private static string NamesOf(IEnumerable<SheetTable> tables) =>
        string.Join("、", tables.Take(20).Select(t => $"“{SheetText.Short(t.Sheet.Name)}”"));

    // A header that is one cell was parted by something that is no delimiter.
    private static ValidationError HeaderMissing(IEnumerable<Sheet> sheets)
    {
        var header = sheets
            .SelectMany(sheet => sheet.Rows.Take(SheetColumns.MaxRowsAbove))
            .FirstOrDefault(row =>
                row.Cells.Values.Any(value =>
                    value is SheetValue.Text text && text.Words.Contains(SheetField.Indicator.Header, StringComparison.Ordinal)
                )
            );
        return header is null
            ? new(
                "A1",
                ParseErrorCode.HeaderMissing,
                $"没有找到表头：应有一行写明各列名称，其中必须有“{SheetField.Indicator.Header}”一列，请用下载的报送表填写。"
            )
            : new(
                Sheet.AddressOf(1, header.Number),
                ParseErrorCode.HeaderMissing,
                $"第{header.Number}行像是表头，但没有单独的“{SheetField.Indicator.Header}”一列：各列之间应以英文逗号分隔（也认得分号和制表符），请在Excel中另存为“CSV UTF-8”。"
            );
    }

    private bool IsOf(string? period) =>
        Period.TryParse(period, out var asked)
        && Reported.Any(row => SheetPeriod.TryRead(row[Columns[SheetField.Period]], out var written) && written == asked);
}
