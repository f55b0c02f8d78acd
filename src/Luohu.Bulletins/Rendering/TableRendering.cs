using Luohu.Bulletins.Content.Tables;
using Luohu.Domain.Plans;
using Luohu.Typesetting.Model;

namespace Luohu.Bulletins.Rendering;

/// <summary>Sets tables of plain values.</summary>
internal static class TableRendering
{
    /// <summary>The first page's table: 小五, so that the page holds all.</summary>
    public const double OverviewSize = 9;

    /// <summary>The headline table: 小五, for eight columns in 156 mm.</summary>
    public const double HeadlineSize = 9;

    /// <summary>What is behind the plan: 六号 and a half, for nine columns in 156 mm.</summary>
    public const double ConcernSize = 8;

    /// <summary>The departments' table: 小五, so that two dozen departments are one page with the words before them.</summary>
    public const double FilingSize = 9;

    /// <summary>The annex: 六号 and a half, for nine columns in 156 mm.</summary>
    public const double AnnexSize = 8;

    /// <summary>Adds a table and its note.</summary>
    /// <param name="document">The document.</param>
    /// <param name="table">The table.</param>
    /// <param name="size">The type size in points.</param>
    /// <param name="rowsLeadTo">The anchor that its rows lead to; null for none.</param>
    public static DocumentBuilder Table(this DocumentBuilder document, BulletinTable table, double size, string? rowsLeadTo = null)
    {
        document.Table(set =>
        {
            set.Caption(table.Caption)
                .Size(size)
                .Columns([.. table.Columns.Select(column => Column.Share(column.Weight, AlignOf(column.Kind)))])
                .Header([.. table.Columns.Select(column => Cell.FromString(column.Title))]);
            if (table.Unit is { } unit)
                set.Unit($"单位：{unit}");
            foreach (var row in table.Rows)
                set.Add(row.IsGroup ? new GroupRow(row.Cells[0].Text) : new CellRow([.. row.Cells.Select(CellOf)], rowsLeadTo));
        });
        return table.Note is { } note ? document.Note(note) : document;
    }

    /// <summary>The symbol of a status; null for none.</summary>
    public static StatusSymbol? SymbolFor(RagStatus status) =>
        status switch
        {
            RagStatus.Green => StatusSymbol.Normal,
            RagStatus.Yellow => StatusSymbol.Attention,
            RagStatus.Red => StatusSymbol.Behind,
            _ => null,
        };

    private static Cell CellOf(BulletinCell cell) =>
        SymbolFor(cell.Status) is { } symbol ? Cell.FromSymbol(symbol) : Cell.FromString(cell.Text);

    private static Align AlignOf(ColumnKind kind) =>
        kind switch
        {
            ColumnKind.Figure => Align.Decimal,
            ColumnKind.Word or ColumnKind.Status => Align.Centre,
            _ => Align.Left,
        };
}
