using System.Collections.Immutable;
using Luohu.Domain.Plans;
using Luohu.Domain.Snapshots;

namespace Luohu.Domain.Evaluation;

/// <summary>Evaluates a whole plan for a bulletin.</summary>
public static class IndicatorEvaluator
{
    /// <summary>The evaluations of all indicators of <paramref name="snapshot"/> for its period, in plan order.</summary>
    public static ImmutableArray<IndicatorEvaluation> EvaluateAll(Snapshot snapshot) =>
        [.. snapshot.Plan.Indicators.Select(indicator => Evaluate(snapshot, indicator))];

    /// <summary>The bulletin since which an indicator has had its status without a break, by the figures as they are now.</summary>
    /// <param name="snapshot">What is evaluated.</param>
    /// <param name="evaluation">The indicator's evaluation in it.</param>
    public static Period Since(Snapshot snapshot, IndicatorEvaluation evaluation)
    {
        var (indicator, since) = (evaluation.Indicator, snapshot.Period);
        while (
            since.Month > 1
            && ResultOf(snapshot, indicator, indicator.Schedule.NewestDueIn(since.AddMonths(-1)))?.Status == evaluation.Status
        )
            since = since.AddMonths(-1);
        return since;
    }

    private static IndicatorEvaluation Evaluate(Snapshot snapshot, Indicator indicator)
    {
        var due = indicator.Schedule.NewestDueIn(snapshot.Period);
        var figure = due is { } period ? snapshot.Find(indicator.Code, period) : null;
        return new(indicator, due, figure, ResultOf(snapshot, indicator, due), PreviousResultOf(snapshot, indicator));
    }

    private static TargetEvaluation? PreviousResultOf(Snapshot snapshot, Indicator indicator) =>
        snapshot.Period.Month == 1 ? null : ResultOf(snapshot, indicator, indicator.Schedule.NewestDueIn(snapshot.Period.AddMonths(-1)));

    private static TargetEvaluation? ResultOf(Snapshot snapshot, Indicator indicator, Period? due)
    {
        if (due is not { } period || snapshot.Find(indicator.Code, period) is not { } figure)
            return null;

        var compared = indicator.Target.ComparedIndicator is { } other ? snapshot.Find(other, period)?.Value.Growth : null;
        return TargetEvaluator.Evaluate(snapshot.Plan, indicator, period, figure.Value, compared);
    }
}
