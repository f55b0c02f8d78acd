namespace Luohu.Domain.Plans;

/// <summary>Evaluates a level that is to reach a goal by the end of the year.</summary>
internal static class LevelEvaluation
{
    /// <summary>Evaluates <paramref name="figure"/>; null where it has no level.</summary>
    /// <param name="figure">The figure.</param>
    /// <param name="goal">The level to be reached, above 0.</param>
    public static TargetEvaluation? Evaluate(EvaluatedFigure figure, decimal goal)
    {
        if (figure.Level is not { } level)
            return null;
        return StartOf(figure.Indicator, goal) is { } start
            ? OnTheWay(figure, level, start, goal)
            : Alone(figure.Plan.Thresholds, level, goal);
    }

    private static TargetEvaluation Alone(StatusThresholds thresholds, decimal level, decimal goal)
    {
        var lead = (level - goal) * 100 / goal;
        return new(thresholds.Level.Classify(lead), level >= goal, lead, level * 100 / goal);
    }

    private static TargetEvaluation OnTheWay(EvaluatedFigure figure, decimal level, decimal start, decimal goal)
    {
        var twelfths = figure.Indicator.PlannedTwelfths(figure.Period.Month);
        var (done, way) = (level - start, goal - start);
        var monthsLeft = 12 - figure.Period.Month;

        // One division, and that the last step: a share rounded before it would tip the status at a threshold.
        var gap = (done * 1200 - way * twelfths) / (way * 12);
        var status = figure.Plan.Thresholds.Progress.Classify(gap);

        // A month may lag a little and be on schedule; a year that is over and has not reached its target is not.
        var missed = monthsLeft == 0 && level < goal && status == RagStatus.Green;
        return new(
            missed ? RagStatus.Yellow : status,
            level >= goal,
            gap,
            level * 100 / goal,
            PlannedRate: (start * 1200 + way * twelfths) / (goal * 12), // of the target, so that it stands beside the completion
            RequiredPace: level < goal && monthsLeft > 0 ? (goal - level) / monthsLeft : null,
            Projection: twelfths > 0 ? start + done * 1200 / twelfths : null
        );
    }

    // Where the way to the goal begins; null where there is none, and the level alone is evaluated. A stock grows from where the year
    // began; one that began at its goal or above, or whose beginning the report does not give, has no way.
    private static decimal? StartOf(Indicator indicator, decimal goal) =>
        indicator.Accumulation switch
        {
            Accumulation.Cumulative => 0,
            Accumulation.AsOf when indicator.Baseline?.Level < goal => indicator.Baseline.Level,
            _ => null,
        };
}
