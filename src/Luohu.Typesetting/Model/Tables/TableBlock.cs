namespace Luohu.Typesetting.Model;

/// <summary>A row of a table.</summary>
public abstract record TableRow
{
    private protected TableRow() { }
}

/// <summary>A row of cells, one for each column.</summary>
/// <param name="Cells">The cells.</param>
/// <param name="LinkTo">The anchor that the first cell leads to; null for none.</param>
public sealed record CellRow(IReadOnlyList<Cell> Cells, string? LinkTo = null) : TableRow;

/// <summary>A row of one cell across all columns, which names the rows under it.</summary>
/// <param name="Title">Its text.</param>
public sealed record GroupRow(string Title) : TableRow;

/// <summary>
/// A table with heavy rules at top and bottom, a thin one under its head, open sides. The head is repeated on each page;
/// a row is never split.
/// </summary>
public sealed record TableBlock : Block
{
    /// <summary>A table.</summary>
    /// <param name="columns">Its columns, one or more.</param>
    /// <param name="header">The head's cells, one for each column.</param>
    /// <param name="rows">Its rows.</param>
    /// <exception cref="ArgumentException">A row, or the head, has not one cell for each column.</exception>
    public TableBlock(IReadOnlyList<Column> columns, IReadOnlyList<Cell> header, IReadOnlyList<TableRow> rows)
    {
        if (columns.Count == 0)
            throw new ArgumentException("A table has at least one column.", nameof(columns));
        if (header.Count != columns.Count)
            throw new ArgumentException($"The head has {header.Count} cells for {columns.Count} columns.", nameof(header));
        if (rows.OfType<CellRow>().FirstOrDefault(r => r.Cells.Count != columns.Count) is { } odd)
            throw new ArgumentException($"A row has {odd.Cells.Count} cells for {columns.Count} columns.", nameof(rows));
        (Columns, Header, Rows) = (columns, header, rows);
    }

    /// <summary>Its columns.</summary>
    public IReadOnlyList<Column> Columns { get; }

    /// <summary>The head's cells.</summary>
    public IReadOnlyList<Cell> Header { get; }

    /// <summary>Its rows.</summary>
    public IReadOnlyList<TableRow> Rows { get; }

    /// <summary>What stands above it in 黑体; null for none.</summary>
    public string? Caption { get; init; }

    /// <summary>The unit of all its figures, above its right end: 单位：亿元; null where the units stand in a column.</summary>
    public string? Unit { get; init; }

    /// <summary>The type size in points: 五号, 10.5, unless given.</summary>
    public double Size { get; init; } = 10.5;

    /// <summary>A name for links that lead here.</summary>
    public string? Anchor { get; init; }

    internal override bool IsOffGrid => true;
}
