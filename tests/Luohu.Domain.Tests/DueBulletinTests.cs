using CsCheck;
using Luohu.Domain.Figures;
using Luohu.Domain.Plans;
using Luohu.Domain.Publishing;

namespace Luohu.Domain.Tests;

/// <summary>What the publishing timer is to publish, and whether it may mail by itself. The publishing day is the 16th.</summary>
public sealed class DueBulletinTests
{
    private static readonly AnnualPlan plan = PlanBuilder.Of(PlanBuilder.Indicator("homes"));

    [Theory]
    [InlineData(15, "")]
    [InlineData(16, "2021-06")]
    [InlineData(23, "2021-06")]
    [InlineData(24, "2021-06 held")]
    public void OneMonth_IsMailed_UpToSevenDaysLate(int day, string expected) =>
        Assert.Equal(expected, Due(At(7, day), [Filed(1, At(2, 8)), Filed(6, At(7, 8))], Monthly(1, 5)));

    [Fact]
    public void PlanThatBeginsLate_HasOneBulletin_OfItsLastMonth() =>
        Assert.Equal("2021-05", Due(At(7, 5), [Filed(3, At(7, 3)), Filed(4, At(7, 3)), Filed(5, At(7, 4))], []));

    [Fact]
    public void PlanThatBeginsLate_IsMailed_UpToSevenDaysAfterItsFirstFigure()
    {
        Assert.Equal("2021-05", Due(At(7, 10), [Filed(3, At(7, 3))], []));
        Assert.Equal("2021-05 held", Due(At(7, 11), [Filed(3, At(7, 3))], []));
    }

    [Fact]
    public void SeveralMonthsMissed_AreHeld_EachOfItsOwn() =>
        Assert.Equal("2021-05 held, 2021-06 held", Due(At(7, 16), [Filed(1, At(2, 8))], Monthly(1, 4)));

    [Fact]
    public void MonthBeforeTheNewest_IsHeld() =>
        Assert.Equal("2021-05 held", Due(At(6, 17), [Filed(1, At(2, 8))], [.. Monthly(1, 4), new(new Period(2021, 6), 1, At(7, 1))]));

    [Fact]
    public void RestoredStorage_WithFiguresAndNoBulletin_IsHeld() =>
        Assert.Equal("2021-06 held", Due(At(7, 17), [Filed(1, At(2, 8)), Filed(6, At(7, 8))], []));

    [Fact]
    public void RestOfARunThatDied_IsHeldToo() =>
        Assert.Equal("2021-06 held", Due(At(7, 17), [Filed(1, At(2, 8))], [.. Monthly(1, 4), new(new Period(2021, 5), 1, At(7, 17))]));

    [Theory]
    [InlineData(15, "")]
    [InlineData(16, "2021-06 news until 07-17")]
    [InlineData(23, "2021-06 news until 07-17")]
    [InlineData(24, "")]
    public void MonthPublishedBeforeItsDay_ComesAgainOnItsDay(int day, string expected) =>
        Assert.Equal(expected, Due(At(7, day), [Filed(1, At(2, 8))], [.. Monthly(1, 5), new(new Period(2021, 6), 1, At(7, 14))]));

    [Fact]
    public void MonthPublishedOnItsDay_DoesNotComeAgain() => Assert.Equal("", Due(At(7, 18), [Filed(1, At(2, 8))], Monthly(1, 6)));

    [Fact]
    public void MonthsOfACombinedBulletin_AreNotMissing() =>
        Assert.Equal("2021-06", Due(At(7, 16), [Filed(3, At(7, 3))], [new(new Period(2021, 5), 1, At(7, 5), new Period(2021, 3))]));

    [Fact]
    public void TwoYearsAtOnce_AreHeld()
    {
        var next = new PublishingYear(plan with { Year = 2022 }, [Filed(1, At(2, 8)) with { Period = new Period(2022, 1) }], []);
        var due = DueBulletin.FindAll(
            [new(plan, [Filed(1, At(2, 8))], Monthly(1, 11)), next],
            new DateTimeOffset(2022, 2, 17, 9, 0, 0, ChinaTime.Offset)
        );

        Assert.Equal([(new Period(2021, 12), true), (new Period(2022, 1), true)], due.Select(one => (one.Period, one.MailsAreHeld)));
    }

    /// <summary>A year, day by day: the timer runs on some days, clerks file on some, and somebody publishes by hand now and then.</summary>
    [Fact]
    public void WhateverDaysTheTimerRuns_AMonthIsMissedByNoRun_AndARunMailsOneBulletinAtMost()
    {
        var days = Gen.Select(
            Gen.Int[0, 9],
            Gen.Int[0, 19],
            Gen.Int[0, 39],
            (timer, clerk, hand) => (Runs: timer > 0, Files: clerk == 0, Publishes: hand == 0)
        );
        Gen.Select(days.Array[365], Gen.Int[1, 300], Gen.Int[0, 60], Gen.Int[0, 60])
            .Sample(
                (year, begins, from, length) =>
                {
                    var outage = from * 5;
                    var figures = new List<Figure>();
                    var bulletins = new List<PublishedBulletin>();
                    for (var n = 0; n < year.Length; n++)
                    {
                        var now = At(1, 1).AddDays(n);
                        var over = Period.At(now).AddMonths(-1);
                        if (n >= begins && year[n].Files && over.Year == 2021 && !figures.Any(figure => figure.Period == over))
                            figures.Add(Filed(over.Month, now));
                        if (year[n].Publishes && over.Year == 2021 && figures.Count > 0)
                            Publish(bulletins, figures, over, now);
                        if (!year[n].Runs || (n >= outage && n < outage + length))
                            continue;

                        var due = DueBulletin.FindAll([new(plan, figures, bulletins)], now.AddHours(1));
                        if (due.Count(one => !one.MailsAreHeld) > 1)
                            return false;
                        foreach (var one in due)
                            Publish(bulletins, figures, one.Period, now.AddHours(1));
                        if (
                            new PublishingYear(plan, figures, bulletins).Missing(now.AddHours(1)) is { IsEmpty: false }
                            || DueBulletin.FindAll([new(plan, figures, bulletins)], now.AddHours(2)) is { IsEmpty: false }
                        )
                            return false;
                    }

                    return true;
                },
                iter: 300
            );
    }

    /// <summary>A timer that runs every day never holds a mail back, however late the plan begins.</summary>
    [Fact]
    public void TimerThatRunsEveryDay_HoldsNothing() =>
        Gen.Int[0, 330]
            .Sample(begins =>
            {
                var figures = new List<Figure>();
                var bulletins = new List<PublishedBulletin>();
                for (var n = 0; n < 365; n++)
                {
                    var now = At(1, 1).AddDays(n);
                    var over = Period.At(now).AddMonths(-1);
                    if (n >= begins && over.Year == 2021 && !figures.Any(figure => figure.Period == over))
                        figures.Add(Filed(over.Month, now));
                    foreach (var due in DueBulletin.FindAll([new(plan, figures, bulletins)], now.AddHours(1)))
                    {
                        if (due.MailsAreHeld)
                            return false;
                        Publish(bulletins, figures, due.Period, now.AddHours(1));
                    }
                }

                return true;
            });

    private static void Publish(List<PublishedBulletin> bulletins, List<Figure> figures, Period period, DateTimeOffset now)
    {
        var first = figures.Select(figure => figure.Period).Append(period).Min();
        var covers = !bulletins.Any(bulletin => bulletin.Period <= period) && first < period ? first : (Period?)null;
        bulletins.Add(new(period, bulletins.Count(bulletin => bulletin.Period == period) + 1, now, covers));
    }

    private static string Due(DateTimeOffset now, Figure[] figures, PublishedBulletin[] bulletins) =>
        string.Join(
            ", ",
            DueBulletin
                .FindAll([new(plan, figures, bulletins)], now)
                .Select(one =>
                    $"{one.Period}{(one.NewsUntil is { } until ? $" news until {until:MM-dd}" : "")}{(one.MailsAreHeld ? " held" : "")}"
                )
        );

    private static PublishedBulletin[] Monthly(int first, int last) =>
        [
            .. Enumerable
                .Range(first, last - first + 1)
                .Select(month => new PublishedBulletin(new Period(2021, month), 1, At(month + 1, 16))),
        ];

    private static Figure Filed(int month, DateTimeOffset at) => PlanBuilder.Figure("homes", month, new FigureValue(100), at);

    private static DateTimeOffset At(int month, int day) => new(2021, month, day, 9, 0, 0, ChinaTime.Offset);
}
