namespace Luohu.Typesetting.Model;

/// <summary>
/// A node of the document's logical structure (ISO 32000-1, 14.8.4). What is placed on a page points at its node; the
/// nodes' order is the order in which their contents are placed, which is the reading order.
/// </summary>
internal sealed class StructureElement(string role, StructureElement? parent)
{
    /// <summary>What is no content: rules, repeated table heads.</summary>
    public static readonly StructureElement Artifact = new("Artifact", null);

    /// <summary>The page number and what stands beside it.</summary>
    public static readonly StructureElement Footer = new("Artifact", null);

    /// <summary>The standard structure type: P, H1, Table, …</summary>
    public string Role { get; } = role;

    public StructureElement? Parent { get; } = parent;

    /// <summary>What is said in place of a figure.</summary>
    public string? Alt { get; init; }

    /// <summary>Column or Row, for a table's head cells.</summary>
    public string? Scope { get; init; }

    /// <summary>How many columns a cell takes.</summary>
    public int Columns { get; init; } = 1;

    /// <summary>How the labels of a list count, by the names of ISO 32000-1, table 347; null for what is no list.</summary>
    public string? ListNumbering { get; init; }

    public StructureElement Child(string childRole) => new(childRole, this);
}
