namespace Luohu.Typesetting.Layout.Boxes;

/// <summary>
/// A strip of the document's height that is never split: a line, a table row, a chart. Pages are filled with boxes from
/// top to bottom. Its items count from the top left corner of the box.
/// </summary>
internal sealed record LayoutBox(double Height, IReadOnlyList<PageItem> Items)
{
    /// <summary>Whether it stands on the 22-line grid.</summary>
    public bool OnGrid { get; init; }

    /// <summary>Whether a page may end after it.</summary>
    public bool MayBreak { get; init; } = true;

    /// <summary>What is put before it when it begins a page: a table's head.</summary>
    public LayoutBox? Lead { get; init; }

    /// <summary>What is drawn at its foot when it ends a page and its block goes on: a table's bottom rule.</summary>
    public IReadOnlyList<PageItem> Trail { get; init; } = [];

    /// <summary>White space, which is left out at the top of a page.</summary>
    public bool IsSpace { get; init; }

    /// <summary>A new page begins after it.</summary>
    public bool EndsPage { get; init; }

    /// <summary>How a message calls it.</summary>
    public string Name { get; init; } = "";

    public static LayoutBox Space(double height, bool onGrid = true) => new(height, []) { IsSpace = true, OnGrid = onGrid };

    public static LayoutBox PageBreak() => new(0, []) { IsSpace = true, EndsPage = true };
}
