using Luohu.Typesetting.Lines;

namespace Luohu.Typesetting.Charts;

/// <summary>
/// How a line is drawn. The patterns alone tell the lines apart, whatever becomes of the greys on a printer: this year's is
/// unbroken with a dot at each value, the plan's is dashed, last year's is dotted.
/// </summary>
internal readonly record struct Pen(double Width, Ink Ink, (double On, double Off)? Dash)
{
    /// <summary>The size of this year's dots.</summary>
    public const double DotRadius = 1.7;

    public static Pen Of(SeriesLook look) => look switch
    {
        SeriesLook.Current => new(1.3, Ink.Black, null),
        SeriesLook.Target => new(0.8, Ink.Grey(0.2), (4, 2)),
        _ => new(1.2, Ink.Grey(0.35), (1.2, 1.6)),
    };
}
