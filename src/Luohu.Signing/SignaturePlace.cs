namespace Luohu.Signing;

/// <summary>
/// Where a signature shows on a page, as a thin frame around words that the page prints already: a reader's program opens the
/// signature's properties on a click there. In points from the page's lower left corner.
/// </summary>
/// <param name="Page">The page, from 1.</param>
/// <param name="Left">The frame's left edge.</param>
/// <param name="Bottom">The frame's lower edge.</param>
/// <param name="Width">The frame's width, above 0.</param>
/// <param name="Height">The frame's height, above 0.</param>
public sealed record SignaturePlace(int Page, double Left, double Bottom, double Width, double Height)
{
    /// <summary>The frame's width, above 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not above 0.</exception>
    public double Width { get; } = Width > 0 ? Width : throw new ArgumentOutOfRangeException(nameof(Width));

    /// <summary>The frame's height, above 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not above 0.</exception>
    public double Height { get; } = Height > 0 ? Height : throw new ArgumentOutOfRangeException(nameof(Height));
}
