using System.Collections.Immutable;
using System.Globalization;
using Luohu.Domain;
using Luohu.Domain.Figures;
using Luohu.Domain.Plans;
using Luohu.Domain.Text;
using Luohu.Storage.Outbox;
using LuohuFunctions.Http;

namespace LuohuFunctions.Departments;

/// <summary>How a department has reported in a year.</summary>
/// <param name="Department">The department.</param>
/// <param name="Due">What was due with the bulletins of its months.</param>
/// <param name="OnTime">What of it was reported by its due day.</param>
/// <param name="Late">What was reported after it.</param>
/// <param name="Missing">What was not reported.</param>
/// <param name="Corrections">How often a reported figure was changed.</param>
/// <param name="OnTimeRate">按时率 of the months whose due day has passed; null where nothing was due in them.</param>
/// <param name="Months">Each month that is over.</param>
internal sealed record DepartmentYearView(
    NamedView Department,
    int Due,
    int OnTime,
    int Late,
    int Missing,
    int Corrections,
    PrintedValue? OnTimeRate,
    ImmutableArray<DepartmentMonthView> Months
)
{
    /// <summary>Every department's year, in plan order.</summary>
    public static IEnumerable<DepartmentYearView> OfAll(
        AnnualPlan plan,
        IReadOnlyCollection<Figure> figures,
        IReadOnlyCollection<OutboxMail> mails,
        DateTimeOffset now
    )
    {
        var lines = Enumerable
            .Range(1, 12)
            .Select(month => new Period(plan.Year, month))
            .Where(period => ReportingCalendar.OpensAt(period) <= now)
            .SelectMany(period => Completeness.Evaluate(plan, figures, period), (period, line) => (period, line))
            .ToLookup(one => one.line.Department.Code);
        return plan.Departments.Select(department => From(plan, department, lines[department.Code], figures, mails, now));
    }

    private static DepartmentYearView From(
        AnnualPlan plan,
        Department department,
        IEnumerable<(Period Period, Completeness Line)> lines,
        IReadOnlyCollection<Figure> figures,
        IEnumerable<OutboxMail> mails,
        DateTimeOffset now
    )
    {
        var reminders = mails
            .Where(mail => mail.Kind is MailKind.Reminder about && about.Department == department.Code)
            .ToLookup(mail => mail.Kind.Period);
        ImmutableArray<DepartmentMonthView> months =
        [
            .. lines.Select(one => DepartmentMonthView.From(one.Line, one.Period, figures, reminders[one.Period].FirstOrDefault())),
        ];
        var passed = months.Where(month => now >= plan.Calendar.LateFrom(month.Period, new Schedule(Frequency.Monthly))).ToList();
        var due = passed.Sum(month => month.Due);
        return new(
            new(department.Code, department.Name),
            months.Sum(month => month.Due),
            months.Sum(month => month.OnTime),
            months.Sum(month => month.Late),
            months.Sum(month => month.Missing),
            months.Sum(month => month.Corrections),
            due == 0 ? null : PrintedValue.Share(passed.Sum(month => month.OnTime) * 100m / due),
            months
        );
    }
}

/// <summary>One month of a department: what was due with its bulletin.</summary>
internal sealed record DepartmentMonthView(
    Period Period,
    string Text,
    int Due,
    int OnTime,
    int Late,
    int Missing,
    int Corrections,
    ImmutableArray<NamedView> MissingIndicators,
    ReminderView? Reminder
)
{
    public static DepartmentMonthView From(Completeness line, Period period, IReadOnlyCollection<Figure> figures, OutboxMail? reminder)
    {
        var reported = line
            .OnTime.Concat(line.Late)
            .Select(indicator => (indicator.Code, indicator.Schedule.FirstDueIn(period)))
            .ToHashSet();
        return new(
            period,
            $"{period.Month}月",
            line.Due,
            line.OnTime.Length,
            line.Late.Length,
            line.Missing.Length,
            figures.Where(figure => reported.Contains((figure.Indicator, figure.Period))).Sum(figure => figure.Revision - 1),
            [.. line.Missing.Select(indicator => new NamedView(indicator.Code, indicator.Name))],
            reminder is null ? null : ReminderView.From(reminder)
        );
    }
}

/// <summary>What became of a month's reminder.</summary>
internal sealed record ReminderView(string State, string Text, DateTimeOffset? At)
{
    public static ReminderView From(OutboxMail mail) =>
        mail.State switch
        {
            MailState.Sent => new("sent", $"{Day(mail.SentAt!.Value)}已催报", mail.SentAt),
            MailState.Cancelled => new("notSent", "已报齐，未催报", null),
            MailState.DeadLettered => new("failed", "催报邮件未能送达", mail.NextAttemptAt),
            MailState.Failed => new("failed", "催报邮件发送失败，将再试", mail.NextAttemptAt),
            _ => new("queued", "催报邮件待发", mail.QueuedAt),
        };

    private static string Day(DateTimeOffset instant) => ChinaTime.DayOf(instant).ToString("M月d日", CultureInfo.InvariantCulture);
}
