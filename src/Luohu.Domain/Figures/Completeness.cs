using System.Collections.Immutable;
using Luohu.Domain.Plans;

namespace Luohu.Domain.Figures;

/// <summary>How one department has reported what is due with one bulletin. The three add up to all that is due.</summary>
/// <param name="Department">The department.</param>
/// <param name="OnTime">Indicators reported by their due day.</param>
/// <param name="Late">Indicators reported after it.</param>
/// <param name="Missing">Indicators not reported.</param>
public sealed record Completeness(
    Department Department,
    ImmutableArray<Indicator> OnTime,
    ImmutableArray<Indicator> Late,
    ImmutableArray<Indicator> Missing
)
{
    /// <summary>How many indicators are due.</summary>
    public int Due => OnTime.Length + Late.Length + Missing.Length;

    /// <summary>How each department has reported what becomes due with the bulletin of <paramref name="period"/>, in plan order.</summary>
    public static ImmutableArray<Completeness> Evaluate(AnnualPlan plan, IEnumerable<Figure> figures, Period period)
    {
        var existing = figures.ToDictionary(f => (f.Indicator, f.Period));
        return [.. plan.Departments.Select(department => Evaluate(plan, department, existing, period))];
    }

    private static Completeness Evaluate(
        AnnualPlan plan,
        Department department,
        Dictionary<(string, Period), Figure> existing,
        Period bulletin
    )
    {
        var due = plan
            .Indicators.Where(i => i.Department == department.Code && i.Schedule.FirstDueIn(bulletin) is not null)
            .ToLookup(i => StateOf(plan, i, existing, i.Schedule.FirstDueIn(bulletin)!.Value));
        return new(department, [.. due[State.OnTime]], [.. due[State.Late]], [.. due[State.Missing]]);
    }

    private static State StateOf(AnnualPlan plan, Indicator indicator, Dictionary<(string, Period), Figure> existing, Period period) =>
        !existing.TryGetValue((indicator.Code, period), out var figure) ? State.Missing
        : figure.FirstFiledAt >= plan.Calendar.LateFrom(period, indicator.Schedule) ? State.Late
        : State.OnTime;

    private enum State
    {
        OnTime,
        Late,
        Missing,
    }
}
