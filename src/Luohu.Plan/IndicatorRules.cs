namespace Luohu.Plan;

/// <summary>What an indicator of a plan must keep: everything it names exists, and its target can be judged.</summary>
internal static class IndicatorRules
{
    /// <summary>The rules that <paramref name="indicator"/> breaks, each with a JSON pointer below the indicator.</summary>
    public static IEnumerable<(string Pointer, string Message)> Faults(AnnualPlan plan, Indicator indicator)
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

        if (indicator.Measures.Distinct().Count() != indicator.Measures.Length)
            yield return ("/measures", "a measure stands twice");
        if (!indicator.Reports(indicator.Target.About))
            yield return ("/target", $"the target is about {indicator.Target.About}, which is not among the measures");
        if (indicator.Decimals is < 0 or > 6)
            yield return ("/decimals", "0 to 6");
        if (indicator.Schedule.LagMonths is < 0 or > 6)
            yield return ("/schedule/lagMonths", "0 to 6");
        if (indicator.Source.Length == 0)
            yield return ("/source", "is empty");
        if (indicator.Reports(Measure.Stage) != plan.ScaleOf(indicator) is not null)
            yield return ("/stageScale", "names a scale of the plan exactly when a stage is reported");
        if (indicator.Curve is { } curve && (curve.Length != 12 || curve.Any(share => share < 0) || curve.Sum() != 100))
            yield return ("/curve", "twelve shares from 0 up that add up to 100");
        if (indicator.Bounds is { Max: { } max } bounds && max <= bounds.Min)
            yield return ("/bounds/max", "must be above min");
        foreach (var fault in TargetFaults(plan, indicator))
            yield return ("/target" + fault.Pointer, fault.Message);
    }

    private static IEnumerable<(string Pointer, string Message)> TargetFaults(AnnualPlan plan, Indicator indicator)
    {
        switch (indicator.Target)
        {
            case Target.AtLeast { Measure: Measure.Level, Value: <= 0 } or Target.AtMost { Measure: Measure.Level, Value: <= 0 }:
                yield return ("/value", "a level's target is above 0");
                break;
            case Target.AtLeast { Measure: Measure.Stage } or Target.AtMost { Measure: Measure.Stage } or Target.Between { Measure: Measure.Stage }:
                yield return ("/measure", "is level or growth");
                break;
            case Target.Between { Lower: var lower, Upper: var upper } when upper <= lower:
                yield return ("/upper", "must be above lower");
                break;
            case Target.Between { Measure: Measure.Level, Lower: <= 0 }:
                yield return ("/lower", "a level's target is above 0");
                break;
            case Target.FallBy { Percent: <= 0 }:
                yield return ("/percent", "is above 0");
                break;
            case Target.KeepPaceWith pace when plan.Find(pace.Indicator)?.Reports(Measure.Growth) != true || pace.Indicator == indicator.Code:
                yield return ("/indicator", $"'{pace.Indicator}' is no other indicator that reports growth");
                break;
            case Target.KeepPaceWith { Tolerance: <= 0 }:
                yield return ("/tolerance", "is above 0");
                break;
            case Target.Milestone milestone when plan.ScaleOf(indicator) is { } scale && scale.PositionOf(milestone.Stage) is null or 0:
                yield return ("/stage", $"'{milestone.Stage}' is no later stage of the scale '{indicator.StageScale}'");
                break;
            case Target.Milestone { ByMonth: < 1 or > 12 }:
                yield return ("/byMonth", "1 to 12");
                break;
        }
    }
}
