using Luohu.Bulletins.Board;
using Luohu.Typesetting.Model;

namespace Luohu.Bulletins.Web;

/// <summary>Writes a table for a screen.</summary>
internal static class TablePart
{
    public static ContentBlock.Table Write(TableBlock table) =>
        new(
            string.Join("　", new[] { table.Caption, table.Unit }.OfType<string>()),
            [.. table.Columns.Zip(table.Header, (column, head) => new ContentColumn(TextOf(head), AlignOf(column.Align)))],
            [.. table.Rows.Select(RowOf)]
        );

    /// <summary>The status that a symbol shows.</summary>
    public static BoardStatus StatusOf(StatusSymbol symbol) =>
        symbol.Shape switch
        {
            StatusShape.Disc => BoardStatus.OnTrack,
            StatusShape.Triangle => BoardStatus.Watch,
            _ => BoardStatus.Behind,
        };

    private static ContentRow RowOf(TableRow row) =>
        row switch
        {
            GroupRow group => new([], group.Title),
            CellRow cells => new([
                .. cells.Cells.Select(cell => new ContentCell(TextOf(cell), cell.Symbol is { } symbol ? StatusOf(symbol) : null)),
            ]),
            _ => throw new InvalidOperationException($"A page has no row for {row.GetType().Name}."),
        };

    private static string TextOf(Cell cell) => cell.Symbol?.Word + string.Concat(cell.Spans.Select(span => span.Text));

    private static ColumnAlign AlignOf(Align align) =>
        align switch
        {
            Align.Left => ColumnAlign.Text,
            Align.Centre => ColumnAlign.Centre,
            _ => ColumnAlign.Figure,
        };
}
