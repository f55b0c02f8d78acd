using Luohu.Domain;
using Luohu.Domain.Figures;
using Luohu.Domain.Plans;
using Luohu.Domain.Snapshots;

namespace Luohu.Bulletins.Benchmarks;

/// <summary>Figures for every indicator of a plan, and plans of any size: for the work that they make, not for what they say.</summary>
internal static class InventedFigures
{
    /// <summary>The snapshot of a month for which every indicator has reported all that was due.</summary>
    public static Snapshot SnapshotOf(AnnualPlan plan, int month)
    {
        var figures =
            from indicator in plan.Indicators
            from n in Enumerable.Range(1, month)
            let period = new Period(plan.Year, n)
            where indicator.Schedule.Has(period)
            select FigureOf(plan, indicator, period);
        return SnapshotBuilder.Build(plan, new Period(plan.Year, month), figures, null, "演示数据");
    }

    /// <summary>A plan with that many indicators: those of <paramref name="plan"/> again and again, each under a name of its own.</summary>
    public static AnnualPlan Enlarge(AnnualPlan plan, int count)
    {
        var tasks = plan.Indicators.Where(indicator => plan.Sections.All(s => !s.Headline || s.Code != indicator.Section)).ToList();
        var more = Enumerable
            .Range(0, count - plan.Indicators.Length)
            .Select(n => tasks[n % tasks.Count] with { Code = $"more-{n}", Name = $"{tasks[n % tasks.Count].Name}之{n + 1}" });
        return plan with { Indicators = [.. plan.Indicators, .. more] };
    }

    private static Figure FigureOf(AnnualPlan plan, Indicator indicator, Period period)
    {
        var at = ChinaTime.StartOf(plan.Calendar.PublishingDateOf(period)).AddDays(-5);
        var stages = plan.ScaleOf(indicator)?.Stages;
        var value = new FigureValue(
            indicator.Reports(Measure.Level) ? 7.3m * period.Month : null,
            indicator.Reports(Measure.Growth) ? 5.2m : null,
            stages is { } scale ? scale[Math.Min(period.Month / 2, scale.Length - 1)] : null
        );
        return new(indicator.Code, period, value, 1, indicator.Department, at, at, "各项工作按年度计划推进，进展顺利。");
    }
}
