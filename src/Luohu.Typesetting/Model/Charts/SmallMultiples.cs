namespace Luohu.Typesetting.Model;

/// <summary>One chart of <see cref="SmallMultiples"/>.</summary>
/// <param name="Chart">The lines; its caption stands above them, and its values carry no figures.</param>
/// <param name="Note">What stands under the title: the last value, the target.</param>
public sealed record SmallChart(LineChart Chart, string Note);

/// <summary>The name of all lines of one look in a grid of charts.</summary>
/// <param name="Look">The look.</param>
/// <param name="Name">What lines of that look show.</param>
public sealed record KeyEntry(SeriesLook Look, string Name);

/// <summary>Small line charts in a grid, to be compared at a glance. A page may end after each row; a chart is never split.</summary>
public sealed record SmallMultiples : Block
{
    /// <summary>The most charts that a row of 156 mm has room for.</summary>
    public const int MostAcross = 4;

    /// <summary>A grid of charts.</summary>
    /// <param name="charts">The charts, one at least, row by row.</param>
    /// <param name="key">What the looks of their lines mean, for all charts; it stands above them on each page.</param>
    /// <param name="across">How many stand in a row, 1 to <see cref="MostAcross"/>.</param>
    /// <exception cref="ArgumentException">There is no chart.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The charts in a row are too few or too many.</exception>
    public SmallMultiples(IReadOnlyList<SmallChart> charts, IReadOnlyList<KeyEntry> key, int across = 3)
    {
        if (charts.Count == 0)
            throw new ArgumentException("A grid of charts needs a chart.", nameof(charts));
        ArgumentOutOfRangeException.ThrowIfLessThan(across, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(across, MostAcross);
        (Charts, Key, Across) = (charts, key, across);
    }

    /// <summary>The charts, row by row.</summary>
    public IReadOnlyList<SmallChart> Charts { get; }

    /// <summary>What the looks of their lines mean.</summary>
    public IReadOnlyList<KeyEntry> Key { get; }

    /// <summary>How many stand in a row.</summary>
    public int Across { get; }

    internal override bool IsOffGrid => true;
}
