using System.Collections.Immutable;

namespace Luohu.Domain.Submissions.Checks;

/// <summary>
/// The list of checks. Filing uses those that refuse or need a remark; the reviewer sees all of them, in this order.
/// </summary>
public static class FigureChecks
{
    /// <summary>All checks.</summary>
    public static ImmutableArray<FigureCheck> All { get; } =
    [
        new SumCheck(),
        new MagnitudeCheck(),
        new ContradictionCheck(),
        new JumpCheck(),
        new CumulativeFallCheck(),
        new StageFallCheck(),
        new StatusTurnCheck(),
        new UnchangedCheck(),
        new ExactlyOnScheduleCheck(),
        new AfterGapCheck(),
        new CorrectedOftenCheck(),
        new CopiedRemarkCheck(),
    ];

    /// <summary>What all checks find about <paramref name="figure"/>.</summary>
    public static ImmutableArray<CheckFinding> Find(CheckedFigure figure) => [.. All.SelectMany(check => check.Find(figure))];
}
