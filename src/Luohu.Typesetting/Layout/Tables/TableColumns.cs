using Luohu.Typesetting.Model;
using Luohu.Typesetting.Text;

namespace Luohu.Typesetting.Layout.Tables;

/// <summary>The columns of a table: their places, and where their figures' decimal points stand.</summary>
internal sealed class TableColumns
{
    private readonly double[] _lefts;
    private readonly double[] _widths;
    private readonly double[] _beforePoint;
    private readonly double[] _afterPoint;

    public TableColumns(IReadOnlyList<Column> columns, double size)
    {
        Side = 0.35 * size;
        Padding = 0.5 * size;
        var (left, shares) = (PageGeometry.Width, 0.0);
        foreach (var column in columns)
        {
            if (column.IsAbsolute)
                left -= column.Width * PageGeometry.Millimetre;
            else
                shares += column.Width;
        }

        if (left < 0 || (shares > 0 && left <= 0))
            throw new LayoutException("The columns of a table are wider than the page.");
        _lefts = new double[columns.Count];
        _widths = new double[columns.Count];
        for (var i = 0; i < columns.Count; i++)
        {
            _widths[i] = columns[i].IsAbsolute ? columns[i].Width * PageGeometry.Millimetre : left * columns[i].Width / shares;
            if (i > 0)
                _lefts[i] = _lefts[i - 1] + _widths[i - 1];
        }

        _beforePoint = new double[columns.Count];
        _afterPoint = new double[columns.Count];
    }

    /// <summary>The blank at either side of a cell.</summary>
    public double Side { get; }

    /// <summary>The blank above and below a row together.</summary>
    public double Padding { get; }

    public double InnerWidth(int column) => Math.Max(_widths[column] - 2 * Side, 1);

    /// <summary>Takes a row's figures into account.</summary>
    public void Widen(List<TableCell> row)
    {
        for (var i = 0; i < row.Count; i++)
        {
            if (row[i].Point is not { } point)
                continue;
            _beforePoint[i] = Math.Max(_beforePoint[i], point);
            _afterPoint[i] = Math.Max(_afterPoint[i], row[i].Width - point);
        }
    }

    /// <summary>Where each line of a cell begins.</summary>
    public Func<Line, double> Place(TableCell cell, int column, Align align)
    {
        var (left, inner) = (_lefts[column] + Side, InnerWidth(column));
        var figures = _beforePoint[column] + _afterPoint[column];
        if (align == Align.Decimal && cell.Point is { } point && figures <= inner)
            return _ => left + (inner - figures) / 2 + _beforePoint[column] - point;

        return align switch
        {
            Align.Left => _ => left,
            Align.Right => line => left + inner - line.Start - line.Width,
            _ => line => left + (inner - line.Start - line.Width) / 2,
        };
    }
}
