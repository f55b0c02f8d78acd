namespace Luohu.Typesetting.Model;

/// <summary>
/// A square of dark and light modules, such as a QR code, with a line under it. It stands in the head margin of the first
/// page, at the right, and takes no room from the text; so it is the first block of its document.
/// </summary>
public sealed record MatrixBlock : Block
{
    /// <summary>A square.</summary>
    /// <param name="rows">Its rows from the top, each from the left: true is dark. The light rim that readers of such codes need belongs to it.</param>
    /// <param name="alt">What it says, for those who do not see it.</param>
    /// <param name="caption">The line under it.</param>
    /// <exception cref="ArgumentException">It is empty or no square.</exception>
    public MatrixBlock(IReadOnlyList<IReadOnlyList<bool>> rows, string alt, string caption)
    {
        if (rows.Count == 0 || rows.Any(row => row.Count != rows.Count))
            throw new ArgumentException("A matrix is a square of one module or more.", nameof(rows));
        (Rows, Alt, Caption) = (rows, alt, caption);
    }

    /// <summary>Its rows from the top: true is dark.</summary>
    public IReadOnlyList<IReadOnlyList<bool>> Rows { get; }

    /// <summary>What it says.</summary>
    public string Alt { get; }

    /// <summary>The line under it.</summary>
    public string Caption { get; }
}
