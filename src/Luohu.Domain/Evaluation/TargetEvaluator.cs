using Luohu.Domain.Figures;
using Luohu.Domain.Plans;

namespace Luohu.Domain.Evaluation;

/// <summary>Judges a reading against its indicator's target. Pure: the same reading at the same month is always judged alike.</summary>
public static class TargetEvaluator
{
    /// <summary>Judges <paramref name="reading"/>.</summary>
    /// <param name="plan">The plan, for its bands and scales.</param>
    /// <param name="indicator">The indicator.</param>
    /// <param name="period">The reading's month.</param>
    /// <param name="reading">The reading.</param>
    /// <param name="pace">The growth of the indicator that this one is to keep pace with; null when it is not known.</param>
    /// <returns>The judgement; null where the reading lacks the measure that the target is about, or the pace is not known.</returns>
    public static TargetEvaluation? Evaluate(AnnualPlan plan, Indicator indicator, Period period, FigureValue reading, decimal? pace = null)
    {
        var lights = plan.Thresholds;
        return indicator.Target switch
        {
            Target.AtLeast { Measure: Measure.Growth } t => Above(lights.Growth, reading.Growth, t.Value),
            Target.Between { Measure: Measure.Growth } t => Above(lights.Growth, reading.Growth, t.Lower),
            Target.AtMost { Measure: Measure.Growth } t => Below(lights.Growth, reading.Growth, t.Value),
            Target.FallBy t => Below(lights.Growth, reading.Growth, -t.Percent),
            Target.AtLeast t => reading.Level is { } level ? Level(lights, indicator, period, level, t.Value) : null,
            Target.Between t => reading.Level is { } level ? Level(lights, indicator, period, level, t.Lower) : null,
            Target.AtMost t => reading.Level is { } level ? Ceiling(lights.Level, level, t.Value) : null,
            Target.KeepPaceWith t => KeepsPace(lights.Growth, reading.Growth, pace, t.Tolerance),
            Target.Assigned => plan.ScaleOf(indicator) is { } scale && reading.Stage is { } stage ? Task(scale, stage) : null,
            Target.Milestone t => plan.ScaleOf(indicator) is { } scale && reading.Stage is { } stage
                ? Step(lights.Milestone, scale, stage, t, period.Month)
                : null,
            _ => null,
        };
    }

    private static TargetEvaluation? Above(Threshold band, decimal? growth, decimal target) =>
        growth is { } value ? new(band.Classify(value - target), value >= target, value - target) : null;

    private static TargetEvaluation? Below(Threshold band, decimal? growth, decimal target) =>
        growth is { } value ? new(band.Classify(target - value), value <= target, target - value) : null;

    private static TargetEvaluation Ceiling(Threshold band, decimal level, decimal target)
    {
        var gap = (target - level) * 100 / target;
        return new(band.Classify(gap), level <= target, gap);
    }

    private static TargetEvaluation Level(StatusThresholds lights, Indicator indicator, Period period, decimal level, decimal target)
    {
        var completion = level * 100 / target;
        if (StartOf(indicator, target) is not { } start)
        {
            var lead = (level - target) * 100 / target;
            return new(lights.Level.Classify(lead), level >= target, lead, completion);
        }

        var twelfths = indicator.PlannedTwelfths(period.Month);
        var (done, way) = (level - start, target - start);
        var monthsLeft = 12 - period.Month;

        // One division, and that the last step: a share rounded before it would tip the light at the edge of a band.
        var gap = (done * 1200 - way * twelfths) / (way * 12);
        var light = lights.Progress.Classify(gap);

        // A month may lag a little and be on schedule; a year that is over and has not reached its target is not.
        var missed = monthsLeft == 0 && level < target && light == RagStatus.Green;
        return new(
            missed ? RagStatus.Yellow : light,
            level >= target,
            gap,
            completion,
            PlannedRate: (start * 1200 + way * twelfths) / (target * 12), // of the target, so that it stands beside the completion
            RequiredPace: level < target && monthsLeft > 0 ? (target - level) / monthsLeft : null,
            Projection: twelfths > 0 ? start + done * 1200 / twelfths : null);
    }

    // Where the way to the target begins; null where there is none, and the level alone is judged. A stock grows from
    // where the year began; one that began at its target or above, or whose beginning the report does not give, has no way.
    private static decimal? StartOf(Indicator indicator, decimal target) => indicator.Accumulation switch
    {
        Accumulation.Cumulative => 0,
        Accumulation.AsOf when indicator.Baseline?.Level < target => indicator.Baseline.Level,
        _ => null,
    };

    private static TargetEvaluation? KeepsPace(Threshold band, decimal? growth, decimal? pace, decimal tolerance)
    {
        if (growth is not { } own || pace is not { } other)
            return null;

        // Faster than the other is no failure of a plan that wants incomes to follow the economy.
        var gap = own - other + tolerance;
        return new(band.Classify(gap), Math.Abs(own - other) <= tolerance, gap);
    }

    private static TargetEvaluation? Task(StageScale scale, string stage)
    {
        if (scale.PositionOf(stage) is not { } position)
            return null;
        var last = scale.Stages.Length - 1;
        var light = position == last ? RagStatus.Green : position == 0 ? RagStatus.Red : RagStatus.Yellow;
        return new(light, position == last, (position - last) * 100m / last);
    }

    private static TargetEvaluation? Step(Threshold band, StageScale scale, string stage, Target.Milestone target, int month)
    {
        if (scale.PositionOf(stage) is not { } position || scale.PositionOf(target.Stage) is not { } goal)
            return null;

        // One division, as above.
        var gap = (position * target.ByMonth - Math.Min(month, target.ByMonth) * goal) * 100m / (goal * target.ByMonth);
        var reached = position >= goal;
        return new(reached ? RagStatus.Green : month >= target.ByMonth ? RagStatus.Red : band.Classify(gap), reached, gap);
    }
}
