namespace Luohu.Typesetting.Model;

/// <summary>The page of GB/T 9704-2012 (5.1, 5.2): A4, a type area of 156 x 225 mm, 22 lines of 28 characters. All in points.</summary>
internal static class PageGeometry
{
    public const double Millimetre = 72 / 25.4;
    public const double PageWidth = 210 * Millimetre;
    public const double PageHeight = 297 * Millimetre;
    public const double Left = 28 * Millimetre;
    public const double Top = 37 * Millimetre;
    public const double Width = 156 * Millimetre;
    public const double Height = 225 * Millimetre;
    public const int Lines = 22;
    public const int Characters = 28;

    /// <summary>From one baseline to the next.</summary>
    public const double LinePitch = Height / Lines;

    /// <summary>From one character to the next.</summary>
    public const double CharacterPitch = Width / Characters;

    /// <summary>三号, the size of the body.</summary>
    public const double BodySize = 15.75;

    /// <summary>How far below the type area the foot of the page number stands: 7 mm.</summary>
    public const double FooterDrop = 7 * Millimetre;

    /// <summary>Where the em box of Chinese type has its baseline, from its top.</summary>
    private const double Ascent = 0.88;

    /// <summary>The baseline in a line of the given height with type of the given size, from the line's top: the type stands in the middle.</summary>
    public static double Baseline(double height, double size) => (height - size) / 2 + Ascent * size;

    /// <summary>The next grid line at or below y, both from the top of the type area.</summary>
    public static double Snap(double y) => Math.Ceiling(y / LinePitch - 1e-6) * LinePitch;
}
