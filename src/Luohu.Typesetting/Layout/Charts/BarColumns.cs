namespace Luohu.Typesetting.Layout.Charts;

/// <summary>What the columns of bars need.</summary>
/// <param name="Labels">The width of the labels and the space behind them, in points.</param>
/// <param name="Values">The width of the values, in points.</param>
/// <param name="Symbols">The width of the symbols and the space before them, in points; 0 where there are none.</param>
/// <param name="Longest">What the whole length of the bars' column stands for; 1 is all that is planned.</param>
internal sealed record BarColumns(double Labels, double Values, double Symbols, double Longest)
{
    /// <summary>In ems: bars shorter than this tell nothing.</summary>
    private const double ShortestBars = 4;

    public BarColumns Widest(BarColumns other) =>
        new(
            Math.Max(Labels, other.Labels),
            Math.Max(Values, other.Values),
            Math.Max(Symbols, other.Symbols),
            Math.Max(Longest, other.Longest)
        );

    /// <summary>Where the bars' column ends.</summary>
    public double Right(double width, double spacing) => width - Symbols - Values - spacing;

    public bool LeaveRoom(double width, double size) => Right(width, size) - Labels >= size * ShortestBars;
}
