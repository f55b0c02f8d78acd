namespace Luohu.Typesetting.Model;

/// <summary>One bar of <see cref="BulletBars"/>.</summary>
/// <param name="Label">What it measures.</param>
/// <param name="Value">The figure as text: 1190.2亿元.</param>
/// <param name="Completion">The part that is done; 1 is all, more than 1 is more than planned. Null where there is no such number: the bar is left out.</param>
/// <param name="Schedule">The part that should be done by now; null where there is no schedule.</param>
/// <param name="Alt">What it shows, in words, for those who do not see it.</param>
/// <param name="Symbol">The status symbol at the end of the row; null for none.</param>
/// <param name="LinkTo">The anchor that the label leads to; null for none.</param>
public sealed record BulletBar(
    string Label,
    string Value,
    double? Completion,
    double? Schedule,
    string Alt,
    StatusSymbol? Symbol = null,
    string? LinkTo = null
);

/// <summary>
/// Completion against schedule, a bar for each row: dark what is done, light what is planned, a stroke where the schedule stands.
/// More bars than a page holds go on over pages in figures of one scale; the captions of those after the first end with （续）.
/// What is said in place of a figure is what its bars show.
/// </summary>
/// <param name="Bars">The rows, one at least.</param>
/// <param name="Caption">What stands under it; null for none.</param>
/// <param name="Size">The type size in points: 小五, 9, unless given.</param>
public sealed record BulletBars(IReadOnlyList<BulletBar> Bars, string? Caption = null, double Size = 9) : Block
{
    /// <summary>The rows, one at least.</summary>
    /// <exception cref="ArgumentException">There is no row.</exception>
    public IReadOnlyList<BulletBar> Bars { get; } =
        Bars.Count > 0 ? Bars : throw new ArgumentException("A chart of bars needs a bar.", nameof(Bars));

    internal override bool IsOffGrid => true;
}
