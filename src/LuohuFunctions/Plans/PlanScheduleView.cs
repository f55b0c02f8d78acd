using System.Collections.Immutable;
using Luohu.Domain;
using Luohu.Domain.Plans;
using LuohuFunctions.Http;

namespace LuohuFunctions.Plans;

/// <summary>What is due when, as an answer shows it.</summary>
internal sealed record PlanScheduleView(int Year, ImmutableArray<ScheduleMonthView> Months)
{
    public static PlanScheduleView From(AnnualPlan plan) =>
        new(plan.Year, [.. Enumerable.Range(1, 12).Select(month => ScheduleMonthView.From(plan, new Period(plan.Year, month)))]);
}

/// <summary>One month: its days, and how many figures each department reports for it.</summary>
internal sealed record ScheduleMonthView(
    Period Period,
    string Text,
    DateOnly DueDate,
    DateOnly ReminderDate,
    DateOnly PublishingDate,
    int Due,
    ImmutableArray<DepartmentDueView> Departments
)
{
    public static ScheduleMonthView From(AnnualPlan plan, Period period)
    {
        ImmutableArray<DepartmentDueView> departments =
        [
            .. plan
                .Departments.Select(one => new DepartmentDueView(new(one.Code, one.Name), plan.ReportedBy(one.Code, period).Count()))
                .Where(one => one.Due > 0),
        ];
        var late = plan.Calendar.LateFrom(period, new Schedule(Frequency.Monthly));
        return new(
            period,
            $"{period.Month}月",
            ChinaTime.DayOf(late).AddDays(-1),
            plan.Calendar.ReminderDateOf(period),
            plan.Calendar.PublishingDateOf(period),
            departments.Sum(one => one.Due),
            departments
        );
    }
}

/// <summary>How many figures a department reports.</summary>
internal sealed record DepartmentDueView(NamedView Department, int Due);
