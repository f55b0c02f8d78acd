using System.Text.Json.Serialization;

namespace Luohu.Domain.Plans;

/// <summary>The days of the month after a period on which reporting happens, in China Standard Time.</summary>
/// <param name="DueDay">The last day to report on time, 1 to 28.</param>
/// <param name="ReminderDay">The day on which departments that have not reported are reminded, 1 to 28.</param>
/// <param name="PublishingDay">The day from which the bulletin is published, 1 to 28.</param>
/// <param name="ClosesAfterMonths">How many whole months after a period it stays open for reports and corrections; null when it never closes.</param>
public sealed record ReportingCalendar(
    [property: JsonPropertyName("dueDay")] int DueDay,
    [property: JsonPropertyName("reminderDay")] int ReminderDay,
    [property: JsonPropertyName("publishingDay")] int PublishingDay,
    [property: JsonPropertyName("closesAfterMonths")] int? ClosesAfterMonths = null
)
{
    /// <summary>The first instant that is too late for a figure of <paramref name="period"/> reported on <paramref name="schedule"/>.</summary>
    public DateTimeOffset LateFrom(Period period, Schedule schedule) =>
        ChinaTime.StartOf(DayAfter(period.AddMonths(schedule.LagMonths), DueDay).AddDays(1));

    /// <summary>The first instant at which a figure of <paramref name="period"/> can be reported: when the period is over.</summary>
    public static DateTimeOffset OpensAt(Period period) => period.AddMonths(1).Start;

    /// <summary>The first instant at which a figure of <paramref name="period"/> can no longer be reported or corrected; null when it never closes.</summary>
    public DateTimeOffset? ClosesAt(Period period) => ClosesAfterMonths is { } months ? period.AddMonths(months + 1).Start : null;

    /// <summary>The day from which departments that have not reported <paramref name="period"/> are reminded.</summary>
    public DateOnly ReminderDateOf(Period period) => DayAfter(period, ReminderDay);

    /// <summary>The day from which the bulletin of <paramref name="period"/> is published.</summary>
    public DateOnly PublishingDateOf(Period period) => DayAfter(period, PublishingDay);

    /// <summary>The newest period whose reminder day has come at <paramref name="now"/>.</summary>
    public Period NewestRemindable(DateTimeOffset now) => NewestReached(now, ReminderDay);

    /// <summary>The newest period whose bulletin is due at <paramref name="now"/>.</summary>
    public Period NewestPublishable(DateTimeOffset now) => NewestReached(now, PublishingDay);

    private static Period NewestReached(DateTimeOffset now, int day)
    {
        var last = Period.At(now).AddMonths(-1);
        return ChinaTime.DayOf(now) >= DayAfter(last, day) ? last : last.AddMonths(-1);
    }

    private static DateOnly DayAfter(Period period, int day)
    {
        var next = period.AddMonths(1);
        return new DateOnly(next.Year, next.Month, day);
    }
}
