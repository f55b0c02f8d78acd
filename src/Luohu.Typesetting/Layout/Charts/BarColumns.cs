namespace Luohu.Typesetting.Layout.Charts;

/// <summary>What the columns of bars need.</summary>
/// <param name="Labels">The width of the labels and the gap behind them, in points.</param>
/// <param name="Values">The width of the values, in points.</param>
/// <param name="Lights">The width of the lights and the gap before them, in points; 0 where there are none.</param>
/// <param name="Longest">What the whole length of the bars' column stands for; 1 is all that is planned.</param>
internal sealed record BarColumns(double Labels, double Values, double Lights, double Longest)
{
    /// <summary>In ems: bars shorter than this tell nothing.</summary>
    private const double ShortestBars = 4;

    public BarColumns Widest(BarColumns other) => new(
        Math.Max(Labels, other.Labels), Math.Max(Values, other.Values), Math.Max(Lights, other.Lights), Math.Max(Longest, other.Longest));

    /// <summary>Where the bars' column ends.</summary>
    public double Right(double width, double gap) => width - Lights - Values - gap;

    public bool LeaveRoom(double width, double size) => Right(width, size) - Labels >= size * ShortestBars;
}
