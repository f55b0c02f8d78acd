namespace Luohu.Typesetting.Model;

/// <summary>A colour of print, parts from 0 to 1. Official documents are black; red is for the masthead and for a red light.</summary>
internal readonly record struct Ink(double Red, double Green, double Blue)
{
    public static readonly Ink Black = Grey(0);
    public static readonly Ink Scarlet = new(0.8, 0, 0);

    // By hand, as in Style: what the compiler writes compares by comparers, which are made anew at each start.
    public bool Equals(Ink other) => Red == other.Red && Green == other.Green && Blue == other.Blue;

    public override int GetHashCode() => HashCode.Combine(Red, Green, Blue);

    /// <summary>A grey: 0 is black, 1 is white.</summary>
    public static Ink Grey(double light) => new(light, light, light);
}
