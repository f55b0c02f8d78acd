using CsCheck;
using Luohu.Domain.Plans;

namespace Luohu.Domain.Tests;

public sealed class ScheduleTests
{
    [Theory]
    [InlineData(Frequency.Monthly, new[] { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12 })]
    [InlineData(Frequency.MonthlyFromFebruary, new[] { 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12 })]
    [InlineData(Frequency.Quarterly, new[] { 3, 6, 9, 12 })]
    [InlineData(Frequency.HalfYearly, new[] { 6, 12 })]
    [InlineData(Frequency.Yearly, new[] { 12 })]
    public void Has_EachFrequency_ItsMonths(Frequency frequency, int[] months) =>
        Assert.Equal(months, Months().Where(month => new Schedule(frequency, 6).Has(In2021(month))));

    [Theory]
    [InlineData(Frequency.Monthly, 0, 5, 5, 5)]
    [InlineData(Frequency.Monthly, 1, 5, 4, 4)] // 错月: May's bulletin has April's figure
    [InlineData(Frequency.Monthly, 1, 1, null, null)] // and January's has none: December's belongs to last year's plan
    [InlineData(Frequency.MonthlyFromFebruary, 0, 1, null, null)]
    [InlineData(Frequency.Quarterly, 0, 6, 6, 6)]
    [InlineData(Frequency.Quarterly, 0, 8, 6, null)] // between quarters the last one is shown, and nothing is due
    [InlineData(Frequency.Quarterly, 1, 6, 3, null)]
    [InlineData(Frequency.Quarterly, 1, 7, 6, 6)]
    [InlineData(Frequency.HalfYearly, 6, 12, 6, 6)]
    [InlineData(Frequency.Yearly, 0, 11, null, null)]
    [InlineData(Frequency.Yearly, 0, 12, 12, 12)]
    [InlineData(Frequency.Yearly, 1, 12, null, null)]
    public void DueIn_Bulletin_NewestAndFirst(Frequency frequency, int lag, int bulletin, int? newest, int? first)
    {
        var schedule = new Schedule(frequency, lag);

        Assert.Equal(newest, schedule.NewestDueIn(In2021(bulletin))?.Month);
        Assert.Equal(first, schedule.FirstDueIn(In2021(bulletin))?.Month);
    }

    [Theory]
    [InlineData(Frequency.Monthly, 2, 1)]
    [InlineData(Frequency.Monthly, 1, null)]
    [InlineData(Frequency.MonthlyFromFebruary, 2, null)]
    [InlineData(Frequency.Quarterly, 6, 3)]
    [InlineData(Frequency.Quarterly, 5, 3)]
    [InlineData(Frequency.Yearly, 12, null)]
    public void Before_Period_IsTheYearsFigureBefore(Frequency frequency, int month, int? before) =>
        Assert.Equal(before, new Schedule(frequency, 3).Before(In2021(month))?.Month);

    [Fact]
    public void FirstDueIn_NotNull_IsTheNewestDue() =>
        Gen.Select(Generators.Schedule, Generators.Period)
            .Sample((schedule, bulletin) => schedule.FirstDueIn(bulletin) is not { } first || first == schedule.NewestDueIn(bulletin));

    [Fact]
    public void NewestDueIn_IsTheLatestFigureThatTheLagLets() =>
        Gen.Select(Generators.Schedule, Generators.Period)
            .Sample(
                (schedule, bulletin) =>
                {
                    var expected = Months()
                        .Where(month => month + schedule.LagMonths <= bulletin.Month && schedule.Has(new Period(bulletin.Year, month)));
                    return schedule.NewestDueIn(bulletin)?.Month == expected.Cast<int?>().LastOrDefault();
                }
            );

    [Fact]
    public void EachFigureOfAYear_BecomesDueInOneBulletin_WhenItsLagLetsIt() =>
        Generators.Schedule.Sample(schedule =>
            Months()
                .All(month =>
                {
                    var bulletins = Months().Count(bulletin => schedule.FirstDueIn(In2021(bulletin)) == In2021(month));
                    return bulletins == (schedule.Has(In2021(month)) && month + schedule.LagMonths <= 12 ? 1 : 0);
                })
        );

    [Fact]
    public void CalendarsEnds_AreNoSpecialCase() =>
        Generators.Schedule.Sample(schedule =>
        {
            var (first, last) = (new Period(1, 1), new Period(9999, 12));
            return schedule.Before(first) is null
                && schedule.NewestDueIn(first) == schedule.FirstDueIn(first)
                && schedule.Before(last)?.Year is null or 9999;
        });

    private static IEnumerable<int> Months() => Enumerable.Range(1, 12);

    private static Period In2021(int month) => new(2021, month);
}
