namespace Luohu.Typesetting.Model;

/// <summary>How a series of a <see cref="LineChart"/> is drawn.</summary>
public enum SeriesLook
{
    /// <summary>This year: unbroken, with a dot at each value.</summary>
    Current,

    /// <summary>The target or schedule: dashed.</summary>
    Target,

    /// <summary>Last year: dotted, behind the others.</summary>
    Previous,
}

/// <summary>A line of a chart.</summary>
/// <param name="Name">Its name in the key.</param>
/// <param name="Values">A value for each label, null where there is none: the line is broken there.</param>
/// <param name="Look">How it is drawn.</param>
public sealed record Series(string Name, IReadOnlyList<decimal?> Values, SeriesLook Look);

/// <summary>A chart of values over the months.</summary>
public sealed record LineChart
{
    /// <summary>A chart.</summary>
    /// <param name="caption">What stands under it.</param>
    /// <param name="labels">The names along the bottom: 1月 to 12月, or 一季度 to 四季度.</param>
    /// <param name="series">The lines, each with a value or a gap for each label.</param>
    /// <param name="alt">What the chart shows, in words, for those who do not see it.</param>
    /// <param name="unit">The unit of the values: 亿元; null for none.</param>
    /// <exception cref="ArgumentException">A series has not one value for each label, or there is no value at all.</exception>
    public LineChart(string caption, IReadOnlyList<string> labels, IReadOnlyList<Series> series, string alt, string? unit = null)
    {
        if (series.FirstOrDefault(s => s.Values.Count != labels.Count) is { } odd)
            throw new ArgumentException($"Series {odd.Name} has {odd.Values.Count} values for {labels.Count} labels.", nameof(series));
        if (!series.Any(HasValue))
            throw new ArgumentException("A chart needs a value.", nameof(series));
        (Caption, Labels, Series, Alt, Unit) = (caption, labels, series, alt, unit);
    }

    /// <summary>What stands under it.</summary>
    public string Caption { get; }

    /// <summary>The names along the bottom.</summary>
    public IReadOnlyList<string> Labels { get; }

    /// <summary>The lines.</summary>
    public IReadOnlyList<Series> Series { get; }

    /// <summary>What the chart shows, in words.</summary>
    public string Alt { get; }

    /// <summary>The unit of the values.</summary>
    public string? Unit { get; }

    private static bool HasValue(Series series)
    {
        for (var i = 0; i < series.Values.Count; i++)
        {
            if (series.Values[i] is not null)
                return true;
        }

        return false;
    }
}

/// <summary>One line chart over the whole width, or two beside each other.</summary>
/// <param name="First">The only one, or the left one.</param>
/// <param name="Second">The right one; null for none.</param>
/// <param name="Height">The height of the drawing in points, without its caption; a key of more than one row adds to it.</param>
public sealed record LineCharts(LineChart First, LineChart? Second = null, double Height = LineCharts.UsualHeight) : Block
{
    /// <summary>The height of a drawing in points, where nothing else is asked for.</summary>
    public const double UsualHeight = 130;

    internal override bool IsOffGrid => true;
}
