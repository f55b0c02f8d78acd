using System.Collections.Immutable;
using Luohu.Domain;
using Luohu.Domain.Figures;
using Luohu.Domain.Plans;

namespace LuohuFunctions.Periods;

/// <summary>Who has reported what is due, as an answer shows it.</summary>
/// <param name="Period">The bulletin's month.</param>
/// <param name="DueDate">The last day to report on time.</param>
/// <param name="Total">The sums of the lines.</param>
/// <param name="Departments">The lines, in plan order.</param>
internal sealed record CompletenessView(
    Period Period,
    DateOnly DueDate,
    CompletenessTotal Total,
    ImmutableArray<CompletenessLine> Departments
)
{
    public static CompletenessView From(AnnualPlan plan, Period period, IEnumerable<Completeness> departments)
    {
        var lines = departments.Select(CompletenessLine.From).ToImmutableArray();
        var total = new CompletenessTotal(
            lines.Sum(l => l.Due),
            lines.Sum(l => l.OnTime.Length),
            lines.Sum(l => l.Late.Length),
            lines.Sum(l => l.Missing.Length)
        );
        var late = plan.Calendar.LateFrom(period, new Schedule(Frequency.Monthly));
        return new(period, ChinaTime.DayOf(late).AddDays(-1), total, lines);
    }
}

/// <summary>How many indicators are due, and what became of them.</summary>
internal sealed record CompletenessTotal(int Due, int OnTime, int Late, int Missing);

/// <summary>One department's line: the codes of its indicators. The three lists add up to <paramref name="Due"/>.</summary>
internal sealed record CompletenessLine(
    string Department,
    string Name,
    int Due,
    ImmutableArray<string> OnTime,
    ImmutableArray<string> Late,
    ImmutableArray<string> Missing
)
{
    public static CompletenessLine From(Completeness line) =>
        new(line.Department.Code, line.Department.Name, line.Due, Codes(line.OnTime), Codes(line.Late), Codes(line.Missing));

    private static ImmutableArray<string> Codes(ImmutableArray<Indicator> indicators) => [.. indicators.Select(i => i.Code)];
}
