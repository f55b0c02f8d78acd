using System.Collections.Immutable;

namespace Luohu.Domain.Plans;

/// <summary>What an indicator of a plan must keep: everything it names exists, and its target can be evaluated.</summary>
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
        foreach (
            var fault in ScheduleErrors(plan, indicator)
                .Concat(indicator.Target.Validate(plan, indicator))
                .Concat(IndicatorNumbers.Validate(indicator))
        )
            yield return fault;
    }

    private static IEnumerable<PlanError> ScheduleErrors(AnnualPlan plan, Indicator indicator)
    {
        if (indicator.Schedule.LagMonths is < 0 or > 6)
            yield return ("/schedule/lagMonths", "must be 0 to 6");
        else if (indicator.Schedule.NewestDueIn(new Period(plan.Year, 12)) is null)
            yield return ("/schedule/lagMonths", "lets no figure become due within the year");
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
}
