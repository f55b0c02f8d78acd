using System.Globalization;
using CsCheck;
using Luohu.Domain.Plans;

namespace Luohu.Domain.Tests;

/// <summary>Due on the 12th, published on the 16th of the month after; days end at midnight in China.</summary>
public sealed class ReportingCalendarTests
{
    private static readonly ReportingCalendar calendar = new(DueDay: 12, ReminderDay: 10, PublishingDay: 16);

    [Theory]
    [InlineData("2021-06", 0, "2021-07-13T00:00:00+08:00")]
    [InlineData("2021-06", 1, "2021-08-13T00:00:00+08:00")]
    [InlineData("2021-12", 0, "2022-01-13T00:00:00+08:00")]
    [InlineData("2021-12", 6, "2022-07-13T00:00:00+08:00")]
    public void LateFrom_IsTheTickAfterTheDueDay(string period, int lag, string instant) =>
        Assert.Equal(At(instant), calendar.LateFrom(Month(period), new Schedule(Frequency.Monthly, lag)));

    [Fact]
    public void LateFrom_DueOnThe28th_IsTheNextMonthsFirstDayInFebruary() =>
        Assert.Equal(
            At("2021-03-01T00:00:00+08:00"),
            (calendar with { DueDay = 28 }).LateFrom(Month("2021-01"), new Schedule(Frequency.Monthly))
        );

    [Theory]
    [InlineData("2021-06", "2021-06-30T16:00:00Z")]
    [InlineData("2021-12", "2021-12-31T16:00:00Z")]
    public void OpensAt_IsTheTickThatThePeriodIsOver(string period, string instant) =>
        Assert.Equal(At(instant), ReportingCalendar.OpensAt(Month(period)));

    [Theory]
    [InlineData("2021-07-15T15:59:59.9999999Z", "2021-05")]
    [InlineData("2021-07-15T16:00:00Z", "2021-06")]
    [InlineData("2021-07-31T15:59:59Z", "2021-06")]
    [InlineData("2021-08-01T00:00:00+08:00", "2021-06")]
    [InlineData("2021-01-10T00:00:00Z", "2020-11")]
    [InlineData("2022-01-16T00:00:00+08:00", "2021-12")]
    public void NewestPublishable_ChangesWhenThePublishingDayBegins(string now, string period) =>
        Assert.Equal(Month(period), calendar.NewestPublishable(At(now)));

    [Theory]
    [InlineData("2021-07-09T15:59:59.9999999Z", "2021-05")]
    [InlineData("2021-07-09T16:00:00Z", "2021-06")]
    [InlineData("2022-01-10T00:00:00+08:00", "2021-12")]
    public void NewestRemindable_ChangesWhenTheReminderDayBegins(string now, string period) =>
        Assert.Equal(Month(period), calendar.NewestRemindable(At(now)));

    [Fact]
    public void NewestPublishable_IsPublishable_AndTheNextIsNot() =>
        Gen.Select(Generators.Instant, Gen.Int[2, 28])
            .Sample(
                (now, day) =>
                {
                    var days = calendar with { PublishingDay = day };
                    var newest = days.NewestPublishable(now);
                    return days.PublishingDateOf(newest) <= ChinaTime.DayOf(now)
                        && ChinaTime.DayOf(now) < days.PublishingDateOf(newest.AddMonths(1));
                }
            );

    [Fact]
    public void NewestRemindable_IsRemindable_AndTheNextIsNot() =>
        Gen.Select(Generators.Instant, Gen.Int[1, 28])
            .Sample(
                (now, day) =>
                {
                    var days = calendar with { ReminderDay = day };
                    var newest = days.NewestRemindable(now);
                    return days.ReminderDateOf(newest) <= ChinaTime.DayOf(now)
                        && ChinaTime.DayOf(now) < days.ReminderDateOf(newest.AddMonths(1));
                }
            );

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);

    private static Period Month(string text) => Period.TryParse(text, out var period) ? period : throw new ArgumentException(text);
}
