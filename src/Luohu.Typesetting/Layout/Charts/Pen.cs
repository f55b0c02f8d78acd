using Luohu.Typesetting.Model;

namespace Luohu.Typesetting.Layout.Charts;

/// <summary>
/// How a line is drawn. All are black, since a printer without greys makes dots of them; the patterns tell the lines apart:
/// this year's is unbroken with a dot at each value, the plan's is dashed, last year's is dotted.
/// </summary>
internal readonly record struct Pen(double Width, (double On, double Off)? Dash)
{
    /// <summary>The size of this year's dots.</summary>
    public const double DotRadius = 1.7;

    public static Pen From(SeriesLook look) =>
        look switch
        {
            SeriesLook.Current => new(1.3, null),
            SeriesLook.Target => new(0.6, (4, 2)),
            _ => new(1.1, (1.1, 1.7)),
        };
}
