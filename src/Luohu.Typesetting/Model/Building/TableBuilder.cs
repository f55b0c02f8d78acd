namespace Luohu.Typesetting.Model;

/// <summary>Writes a <see cref="TableBlock"/> down.</summary>
public sealed class TableBuilder
{
    private readonly List<TableRow> _rows = [];
    private IReadOnlyList<Column> _columns = [];
    private IReadOnlyList<Cell> _header = [];
    private string? _caption;
    private string? _unit;
    private string? _anchor;
    private double _size = 10.5;

    internal TableBuilder() { }

    /// <summary>What stands above the table.</summary>
    public TableBuilder Caption(string caption)
    {
        _caption = caption;
        return this;
    }

    /// <summary>The unit above its right end: 单位：亿元.</summary>
    public TableBuilder Unit(string unit)
    {
        _unit = unit;
        return this;
    }

    /// <summary>A name for links that lead here.</summary>
    public TableBuilder Anchor(string anchor)
    {
        _anchor = anchor;
        return this;
    }

    /// <summary>The type size in points.</summary>
    public TableBuilder Size(double points)
    {
        _size = points;
        return this;
    }

    /// <summary>The columns.</summary>
    public TableBuilder Columns(params Column[] columns)
    {
        _columns = columns;
        return this;
    }

    /// <summary>The head, a cell for each column.</summary>
    public TableBuilder Header(params Cell[] cells)
    {
        _header = cells;
        return this;
    }

    /// <summary>Adds a row, a cell for each column.</summary>
    public TableBuilder Row(params Cell[] cells) => Add(new CellRow(cells));

    /// <summary>Adds a row whose first cell leads to an anchor.</summary>
    public TableBuilder LinkedRow(string anchor, params Cell[] cells) => Add(new CellRow(cells, anchor));

    /// <summary>Adds a row across all columns that names the rows under it.</summary>
    public TableBuilder Group(string title) => Add(new GroupRow(title));

    /// <summary>Adds a row.</summary>
    public TableBuilder Add(TableRow row)
    {
        _rows.Add(row);
        return this;
    }

    internal TableBlock Build() =>
        new(_columns, _header, [.. _rows])
        {
            Caption = _caption,
            Unit = _unit,
            Size = _size,
            Anchor = _anchor,
        };
}
