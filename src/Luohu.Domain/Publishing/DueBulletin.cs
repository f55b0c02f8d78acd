using System.Collections.Immutable;
using Luohu.Domain.Plans;

namespace Luohu.Domain.Publishing;

/// <summary>A bulletin that the timer is to publish, so that publishing surprises nobody.</summary>
/// <param name="Plan">The plan of its year.</param>
/// <param name="Period">Its month.</param>
/// <param name="NewsUntil">
/// Null for a month that has no bulletin. Where one was published before the publishing day: the end of that day. The next version
/// is made if anything new was filed until then.
/// </param>
/// <param name="MailsAreHeld">Whether its mails wait until a person releases them.</param>
public sealed record DueBulletin(AnnualPlan Plan, Period Period, DateTimeOffset? NewsUntil, bool MailsAreHeld)
{
    /// <summary>A run that is late by more days than these no longer mails by itself.</summary>
    public const int MaxDaysLate = 7;

    /// <summary>
    /// What a run at <paramref name="now"/> is to publish, oldest first. A year that begins late has one combined bulletin for the
    /// months that have passed. Mails are held when the run publishes several bulletins, when one is older than the newest on file,
    /// and when it is more than <see cref="MaxDaysLate"/> days late: what an outage has piled up, or a restored storage has forgotten,
    /// reaches nobody before a person has looked at it.
    /// </summary>
    /// <param name="years">The plans, oldest first.</param>
    /// <param name="now">The present instant.</param>
    public static ImmutableArray<DueBulletin> FindAll(IReadOnlyCollection<PublishingYear> years, DateTimeOffset now)
    {
        var due = years.SelectMany(year => FindAll(year, now)).ToList();
        var isPile = due.Count > 1 || years.Sum(year => MissedRuns(year, now)) > 1;
        var newest = years.SelectMany(year => year.Bulletins).Select(bulletin => bulletin.Period).DefaultIfEmpty().Max();
        return
        [
            .. due.Select(one => new DueBulletin(
                one.Year.Plan,
                one.Period,
                one.NewsUntil,
                MailsAreHeld: isPile
                    || one.Period < newest
                    || IsLate(one.Year, one.Period, now)
                    || FollowsACatchUp(years, one.Year, one.Period)
            )),
        ];
    }

    private static IEnumerable<(PublishingYear Year, Period Period, DateTimeOffset? NewsUntil)> FindAll(
        PublishingYear year,
        DateTimeOffset now
    )
    {
        var missing = year.Missing(now);
        foreach (var period in year.Bulletins.Count == 0 ? missing.TakeLast(1) : missing)
            yield return (year, period, null);

        var newest = year.Plan.Calendar.NewestPublishable(now);
        if (newest.Year == year.Plan.Year && year.NewestOf(newest)?.PublishedAt < year.DayOf(newest) && !IsLate(year, newest, now))
            yield return (year, newest, year.DayOf(newest).AddDays(1));
    }

    // How many runs would have published one of the missing months, had they happened.
    private static int MissedRuns(PublishingYear year, DateTimeOffset now) =>
        year.Missing(now).Count(period => year.Bulletins.Count > 0 || year.DayOf(period) >= year.Began);

    private static bool IsLate(PublishingYear year, Period period, DateTimeOffset now)
    {
        var since = year.Began is { } began && began > year.DayOf(period) ? began : year.DayOf(period);
        return ChinaTime.DayOf(now).DayNumber - ChinaTime.DayOf(since).DayNumber > MaxDaysLate;
    }

    // A run that died half-way has published the older months, and the next one finds a single one left.
    private static bool FollowsACatchUp(IEnumerable<PublishingYear> years, PublishingYear year, Period period) =>
        years
            .SelectMany(one => one.Bulletins)
            .Any(bulletin => bulletin.Version == 1 && bulletin.Period < period && bulletin.PublishedAt >= year.DayOf(period));
}
