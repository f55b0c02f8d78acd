namespace Luohu.Domain.Plans;

/// <summary>What the part of a plan that tunes the checks must keep.</summary>
internal static class CheckRules
{
    /// <summary>The rules that <paramref name="plan"/> breaks, each with its JSON pointer.</summary>
    public static IEnumerable<PlanError> Validate(AnnualPlan plan)
    {
        if (plan.Calendar.ClosesAfterMonths is { } months)
        {
            if (months is < 1 or > 24)
                yield return ("/calendar/closesAfterMonths", "must be 1 to 24");
            if (plan.Indicators.Select(i => i.Schedule.LagMonths).Max() is var lag && months <= lag)
                yield return ("/calendar/closesAfterMonths", $"must be more than {lag}, by which a figure trails");
        }

        foreach (var (indicator, n) in plan.Indicators.Select((indicator, n) => (indicator, n)))
        {
            if (indicator.JumpPercent <= 0)
                yield return ($"/indicators/{n}/jumpPercent", "must be above 0");
            if (indicator.GrowthAtCurrentPrices is true && !(indicator.Reports(Measure.Level) && indicator.Reports(Measure.Growth)))
                yield return ($"/indicators/{n}/growthAtCurrentPrices", "needs both level and growth among the measures");
        }

        if (plan.Checks is not { } checks)
            yield break;
        if (checks.JumpPercent <= 0)
            yield return ("/checks/jumpPercent", "must be above 0");
        if (checks.ContradictionPercent is <= 0 or > 100)
            yield return ("/checks/contradictionPercent", "must be above 0 and at most 100");
        if (checks.MagnitudeFactor is <= 1 or > PlanChecks.MaxMagnitude)
            yield return ("/checks/magnitudeFactor", $"must be above 1 and at most {PlanChecks.MaxMagnitude:F0}");
        foreach (
            var fault in checks.AllSums.SelectMany((rule, n) => Validate(plan, rule).Select(fault => fault.Below($"/checks/sums/{n}")))
        )
            yield return fault;
    }

    private static IEnumerable<PlanError> Validate(AnnualPlan plan, SumRule rule)
    {
        if (rule.Name.Length == 0)
            yield return ("/name", "is empty");
        if (rule.Parts.IsDefaultOrEmpty)
        {
            yield return ("/parts", "is empty");
            yield break;
        }

        if (rule.Max is null == rule.Whole is null)
            yield return ("", "has either max or whole");
        if (rule.Max is < 0 or > Indicator.MaxLevel)
            yield return ("/max", $"must be 0 to {Indicator.MaxLevel:F0}");
        foreach (
            var (code, pointer) in rule.Parts.Select((code, n) => (code, $"/parts/{n}")).Append((rule.Whole ?? rule.Parts[0], "/whole"))
        )
        {
            if (plan.Find(code) is not { } indicator)
                yield return (pointer, $"no indicator has the code '{code}'");
            else if (!indicator.Reports(Measure.Level) || indicator.LevelRange.Min < 0)
                yield return (pointer, $"'{code}' reports no level, or one that may be below 0");
            else if (plan.Find(rule.Parts[0])?.Department is { } department && department != indicator.Department)
                yield return (pointer, $"'{code}' is reported by another department than '{rule.Parts[0]}': nobody could mend the sum");
        }
    }
}
