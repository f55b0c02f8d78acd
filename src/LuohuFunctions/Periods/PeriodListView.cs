using System.Collections.Immutable;
using System.Globalization;
using Luohu.Domain;
using Luohu.Domain.Plans;
using Luohu.Storage.Bulletins;
using LuohuFunctions.Forms;

namespace LuohuFunctions.Periods;

/// <summary>The months of a year, as an answer shows them.</summary>
/// <param name="Year">The plan's year.</param>
/// <param name="Current">The newest month that is over; null where none is.</param>
/// <param name="Published">The newest month with a bulletin; null where none has one.</param>
/// <param name="Periods">All twelve.</param>
internal sealed record PeriodListView(int Year, Period? Current, Period? Published, ImmutableArray<PeriodView> Periods)
{
    public static PeriodListView From(AnnualPlan plan, IEnumerable<BulletinRecord> bulletins, DateTimeOffset now)
    {
        var versions = bulletins.ToLookup(bulletin => bulletin.Period, bulletin => bulletin.Version);
        var months = Enumerable.Range(1, 12).Select(month => new Period(plan.Year, month)).ToImmutableArray();
        return new(
            plan.Year,
            months.Where(month => ReportingCalendar.OpensAt(month) <= now).Select(month => (Period?)month).LastOrDefault(),
            months.Where(versions.Contains).Select(month => (Period?)month).LastOrDefault(),
            [.. months.Select(month => PeriodView.From(plan, month, versions[month].DefaultIfEmpty(0).Max(), now))]
        );
    }
}

/// <summary>One month.</summary>
internal sealed record PeriodView(
    Period Period,
    string Text,
    FormState State,
    string StateText,
    DateOnly DueDate,
    DateOnly PublishingDate,
    DateTimeOffset? ClosesAt,
    int Versions
)
{
    public static PeriodView From(AnnualPlan plan, Period period, int versions, DateTimeOffset now)
    {
        var (state, text) = FormStates.At(plan.Calendar, period, null, now);
        return new(
            period,
            string.Create(CultureInfo.InvariantCulture, $"{period.Year}年{period.Month}月"),
            state,
            text,
            ChinaTime.DayOf(plan.Calendar.LateFrom(period, new Schedule(Frequency.Monthly))).AddDays(-1),
            plan.Calendar.PublishingDateOf(period),
            plan.Calendar.ClosesAt(period),
            versions
        );
    }
}
