using System.Collections.Immutable;
using Luohu.Domain.Plans;

namespace Luohu.Bulletins.Content.Tables;

/// <summary>How a column stands.</summary>
internal enum ColumnKind
{
    /// <summary>Words, from the left.</summary>
    Text,

    /// <summary>Short words, in the middle.</summary>
    Word,

    /// <summary>Figures, on the decimal point.</summary>
    Figure,

    /// <summary>A status with its symbol and word.</summary>
    Status,
}

/// <summary>A column's head.</summary>
/// <param name="Title">The head.</param>
/// <param name="Kind">How it stands.</param>
/// <param name="Weight">Its share of the width beside the others'.</param>
internal sealed record BulletinColumn(string Title, ColumnKind Kind, int Weight);

/// <summary>One cell; never empty.</summary>
/// <param name="Text">What it says.</param>
/// <param name="Status">The status whose symbol stands before it.</param>
internal sealed record BulletinCell(string Text, RagStatus Status = RagStatus.None);

/// <summary>One row: a group's name over the whole width, or one cell a column.</summary>
/// <param name="Cells">The cells; one for a group.</param>
/// <param name="IsGroup">Whether it is a group's name.</param>
internal sealed record BulletinRow(ImmutableArray<BulletinCell> Cells, bool IsGroup = false)
{
    /// <summary>A group's name.</summary>
    public static BulletinRow Group(string title) => new([new BulletinCell(title)], IsGroup: true);
}

/// <summary>A table in plain values.</summary>
/// <param name="Caption">What stands above it.</param>
/// <param name="Columns">The columns.</param>
/// <param name="Rows">The rows.</param>
/// <param name="Note">What stands below it; null for nothing.</param>
/// <param name="Unit">The unit of all figures; null where they differ.</param>
internal sealed record BulletinTable(
    string Caption,
    ImmutableArray<BulletinColumn> Columns,
    ImmutableArray<BulletinRow> Rows,
    string? Note = null,
    string? Unit = null
)
{
    /// <summary>The table with its first rows alone, and a note that says how many are left out.</summary>
    public BulletinTable First(int most) =>
        Rows.Length <= most ? this : this with { Rows = Rows[..most], Note = (Note ?? "注：") + $"其余{Rows.Length - most}项见全本。" };
}
