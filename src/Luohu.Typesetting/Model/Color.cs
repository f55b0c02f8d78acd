namespace Luohu.Typesetting.Model;

/// <summary>A color of print, parts from 0 to 1. Official documents are black; red is for the masthead and for a red status symbol.</summary>
internal readonly record struct Color(double Red, double Green, double Blue)
{
    public static readonly Color Black = Grey(0);
    public static readonly Color Scarlet = new(0.8, 0, 0);

    // By hand, as in Style: what the compiler writes compares by comparers, which are made anew at each start.
    public bool Equals(Color other) => Red == other.Red && Green == other.Green && Blue == other.Blue;

    public override int GetHashCode() => HashCode.Combine(Red, Green, Blue);

    /// <summary>A grey: 0 is black, 1 is white.</summary>
    public static Color Grey(double light) => new(light, light, light);
}
