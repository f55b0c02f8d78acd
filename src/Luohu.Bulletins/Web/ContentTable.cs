using System.Collections.Immutable;
using Luohu.Bulletins.Board;

namespace Luohu.Bulletins.Web;

/// <summary>How a column's cells stand.</summary>
public enum ColumnAlign
{
    /// <summary>Words, from the left.</summary>
    Text = 0,

    /// <summary>Figures, on the decimal point.</summary>
    Figure = 1,

    /// <summary>In the middle.</summary>
    Centre = 2,
}

/// <summary>A column's head.</summary>
/// <param name="Text">The head.</param>
/// <param name="Align">How the cells stand.</param>
public sealed record ContentColumn(string Text, ColumnAlign Align);

/// <summary>One cell; never empty.</summary>
/// <param name="Text">What it says.</param>
/// <param name="Status">The status whose symbol stands before it; null for none.</param>
public sealed record ContentCell(string Text, BoardStatus? Status = null);

/// <summary>A row of cells, one for each column, or the name of the rows under it.</summary>
/// <param name="Cells">The cells; none in a row that names others.</param>
/// <param name="Group">The name of the rows under it; null for a row of cells.</param>
public sealed record ContentRow(ImmutableArray<ContentCell> Cells, string? Group = null);
