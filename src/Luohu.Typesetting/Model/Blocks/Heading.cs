namespace Luohu.Typesetting.Model;

/// <summary>
/// A heading: 一、 in 黑体, （一） in 楷体, 1. in 仿宋. It stays with at least two lines of what follows. A document that skips a
/// level is refused when it is set.
/// </summary>
public sealed record Heading : Block
{
    /// <summary>A heading.</summary>
    /// <param name="level">1 to 3.</param>
    /// <param name="text">The heading with its number.</param>
    /// <param name="anchor">A name for links that lead here; null for none.</param>
    /// <param name="size">The type size in points for a heading off the grid; null for 三号 on the grid.</param>
    /// <exception cref="ArgumentOutOfRangeException">The level is not 1 to 3.</exception>
    /// <exception cref="ArgumentException">The text is empty.</exception>
    public Heading(int level, string text, string? anchor = null, double? size = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(text);
        ArgumentOutOfRangeException.ThrowIfLessThan(level, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(level, 3);
        (Level, Text, Anchor, Size) = (level, text, anchor, size);
    }

    /// <summary>1 to 3.</summary>
    public int Level { get; }

    /// <summary>The heading with its number.</summary>
    public string Text { get; }

    /// <summary>A name for links that lead here.</summary>
    public string? Anchor { get; }

    /// <summary>The type size in points off the grid; null on the grid.</summary>
    public double? Size { get; }

    internal override bool IsOffGrid => Size is not null;
}
