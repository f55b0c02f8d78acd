using System.Collections.Immutable;
using Luohu.Bulletins.Board;
using Luohu.Domain.Text;

namespace Luohu.Bulletins.Web;

/// <summary>What a line of a chart shows.</summary>
public enum LineRole
{
    /// <summary>This year.</summary>
    Actual = 0,

    /// <summary>The plan's line: 序时进度 or the target.</summary>
    Planned = 1,

    /// <summary>The year before.</summary>
    LastYear = 2,
}

/// <summary>A line of a chart.</summary>
/// <param name="Name">Its name in the key.</param>
/// <param name="Role">What it shows.</param>
/// <param name="Points">A point for each month.</param>
public sealed record ChartLine(string Name, LineRole Role, ImmutableArray<ChartPoint> Points);

/// <summary>A point of a line.</summary>
/// <param name="Text">The value as charts print it, without its unit; … where there is none.</param>
/// <param name="Value">The value in the chart's unit; null where there is none, and the line is broken.</param>
public sealed record ChartPoint(string Text, decimal? Value = null);

/// <summary>A bar of completion against schedule.</summary>
/// <param name="Name">What it measures.</param>
/// <param name="Completion">完成率 in percent.</param>
/// <param name="Status">The status.</param>
/// <param name="StatusText">The status in a word.</param>
/// <param name="Planned">序时进度 in percent; null where there is none.</param>
public sealed record ChartBar(string Name, PrintedValue Completion, BoardStatus Status, string StatusText, PrintedValue? Planned = null);
