using System.Diagnostics.CodeAnalysis;

namespace Luohu.Typesetting.Model;

/// <summary>How a column's cells stand.</summary>
public enum Align
{
    /// <summary>At the left edge.</summary>
    Left,

    /// <summary>In the middle.</summary>
    Centre,

    /// <summary>Figures with their decimal points under each other; what has no figure (—, …) in the middle.</summary>
    [SuppressMessage("Naming", "CA1720", Justification = "It is the typographer's word, not the type.")]
    Decimal,

    /// <summary>At the right edge.</summary>
    Right,
}

/// <summary>A column of a table.</summary>
public sealed record Column
{
    private Column(double width, bool isAbsolute, Align align)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(width);
        (Width, IsAbsolute, Align) = (width, isAbsolute, align);
    }

    /// <summary>The width: millimetres where it is absolute, else a share of what the absolute columns leave.</summary>
    public double Width { get; }

    /// <summary>Whether the width is in millimetres.</summary>
    public bool IsAbsolute { get; }

    /// <summary>How its cells stand.</summary>
    public Align Align { get; }

    /// <summary>A column that takes its share of the width.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The share is not above zero.</exception>
    public static Column Share(double share, Align align = Align.Left) => new(share, isAbsolute: false, align);

    /// <summary>A column of a given width.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The width is not above zero.</exception>
    public static Column Millimetres(double width, Align align = Align.Left) => new(width, isAbsolute: true, align);
}
