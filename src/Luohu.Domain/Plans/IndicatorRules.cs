using System.Collections.Immutable;

namespace Luohu.Domain.Plans;

/// <summary>What an indicator of a plan must keep: everything it names exists, and its target can be judged.</summary>
internal static class IndicatorRules
{
    /// <summary>The rules that <paramref name="indicator"/> breaks, each with a JSON pointer below the indicator.</summary>
    public static IEnumerable<PlanError> Validate(AnnualPlan plan, Indicator indicator)
    {
        if (plan.Sections.All(s => s.Code != indicator.Section))
            yield return ("/section", $"no section has the code '{indicator.Section}'");
        if (plan.FindDepartment(indicator.Department) is null)
            yield return ("/department", $"no department has the code '{indicator.Department}'");
        if (indicator.Measures.IsDefaultOrEmpty)
        {
            yield return ("/measures", "at least one measure is reported");
            yield break;
        }

        if (StandsTwice(indicator.Measures))
            yield return ("/measures", "a measure stands twice");
        if (!indicator.Reports(indicator.Target.About))
            yield return ("/target", $"is about {indicator.Target.About.ToString().ToLowerInvariant()}, which is not among the measures");
        if (indicator.Decimals is < 0 or > Indicator.MaxDecimals)
            yield return ("/decimals", $"must be 0 to {Indicator.MaxDecimals}");
        if (indicator.Name.Length == 0)
            yield return ("/name", "is empty");
        if (indicator.Source.Length == 0)
            yield return ("/source", "is empty");
        if (indicator.Reports(Measure.Stage) ? plan.ScaleOf(indicator) is null : indicator.StageScale is not null)
            yield return ("/stageScale", "must name a scale of the plan when a stage is reported, and only then");
        if (indicator.Curve is { } curve && !IsCurve(curve))
            yield return ("/curve", "must have twelve shares from 0 up that add up to 100");
        if (indicator.Bounds is { Max: { } max } bounds && max <= bounds.Min)
            yield return ("/bounds/max", "must be above min");
        foreach (var fault in ScheduleFaults(plan, indicator).Concat(TargetFaults(plan, indicator)).Concat(IndicatorNumbers.Faults(indicator)))
            yield return fault;
    }

    private static IEnumerable<PlanError> ScheduleFaults(AnnualPlan plan, Indicator indicator)
    {
        if (indicator.Schedule.LagMonths is < 0 or > 6)
            yield return ("/schedule/lagMonths", "must be 0 to 6");
        else if (indicator.Schedule.NewestDueIn(new Period(plan.Year, 12)) is null)
            yield return ("/schedule/lagMonths", "lets no figure become due within the year");
    }

    private static IEnumerable<PlanError> TargetFaults(AnnualPlan plan, Indicator indicator)
    {
        switch (indicator.Target)
        {
            case Target.AtLeast { Measure: Measure.Level, Value: <= 0 } or Target.AtMost { Measure: Measure.Level, Value: <= 0 }:
                yield return ("/target/value", "must be above 0 for a level");
                break;
            case Target.AtLeast { Measure: Measure.Stage } or Target.AtMost { Measure: Measure.Stage } or Target.Between { Measure: Measure.Stage }:
                yield return ("/target/measure", "must be level or growth");
                break;
            case Target.Between { Lower: var lower, Upper: var upper } when upper <= lower:
                yield return ("/target/upper", "must be above lower");
                break;
            case Target.Between { Measure: Measure.Level, Lower: <= 0 }:
                yield return ("/target/lower", "must be above 0 for a level");
                break;
            case Target.FallBy { Percent: <= 0 or > 100 }:
                yield return ("/target/percent", "must be above 0, and 100 at most");
                break;
            case Target.KeepPaceWith pace when plan.Find(pace.Indicator)?.Reports(Measure.Growth) != true || pace.Indicator == indicator.Code:
                yield return ("/target/indicator", $"'{pace.Indicator}' is no other indicator that reports growth");
                break;
            case Target.KeepPaceWith pace when !Covers(plan.Find(pace.Indicator)!.Schedule, indicator.Schedule, plan.Year):
                yield return ("/target/indicator", $"'{pace.Indicator}' has no growth yet when this one is judged: its schedule has fewer months or trails more");
                break;
            case Target.KeepPaceWith { Tolerance: <= 0 }:
                yield return ("/target/tolerance", "must be above 0");
                break;
            case Target.Milestone milestone when plan.ScaleOf(indicator) is { } scale && scale.PositionOf(milestone.Stage) is null or 0:
                yield return ("/target/stage", $"'{milestone.Stage}' is no later stage of the scale '{indicator.StageScale}'");
                break;
            case Target.Milestone { ByMonth: < 1 or > 12 }:
                yield return ("/target/byMonth", "must be 1 to 12");
                break;
        }
    }

    private static bool StandsTwice(ImmutableArray<Measure> measures)
    {
        for (var n = 1; n < measures.Length; n++)
        {
            if (measures.IndexOf(measures[n]) < n)
                return true;
        }

        return false;
    }

    private static bool IsCurve(ImmutableArray<decimal> shares)
    {
        var sum = 0m;
        foreach (var share in shares)
        {
            if (share is < 0 or > 100)
                return false;
            sum += share;
        }

        return shares.Length == 12 && sum == 100;
    }

    private static bool Covers(Schedule other, Schedule own, int year)
    {
        for (var period = new Period(year, 1); period.Year == year; period = period.AddMonths(1))
        {
            if (own.Has(period) && !other.Has(period))
                return false;
        }

        return other.LagMonths <= own.LagMonths;
    }
}
