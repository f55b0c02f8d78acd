using System.Collections.Immutable;

namespace Luohu.Plan;

/// <summary>Assesses a whole plan for a bulletin.</summary>
public static class Assess
{
    /// <summary>The assessments of all indicators of <paramref name="snapshot"/> for its period, in plan order.</summary>
    public static ImmutableArray<Assessment> All(Snapshot snapshot) =>
        [.. snapshot.Plan.Indicators.Select(indicator => One(snapshot, indicator))];

    private static Assessment One(Snapshot snapshot, Indicator indicator)
    {
        var due = indicator.Schedule.NewestDueIn(snapshot.Period);
        var figure = due is { } period ? snapshot.Find(indicator.Code, period) : null;
        return new(indicator, due, figure, JudgementOf(snapshot, indicator, due), Earlier(snapshot, indicator));
    }

    private static Light Earlier(Snapshot snapshot, Indicator indicator) =>
        snapshot.Period.Month == 1
            ? Light.None
            : JudgementOf(snapshot, indicator, indicator.Schedule.NewestDueIn(snapshot.Period.AddMonths(-1)))?.Light ?? Light.None;

    private static Judgement? JudgementOf(Snapshot snapshot, Indicator indicator, Period? due)
    {
        if (due is not { } period || snapshot.Find(indicator.Code, period) is not { } figure)
            return null;

        var pace = indicator.Target is Target.KeepPaceWith target ? snapshot.Find(target.Indicator, period)?.Reading.Growth : null;
        return Judge.Of(snapshot.Plan, indicator, period, figure.Reading, pace);
    }
}
