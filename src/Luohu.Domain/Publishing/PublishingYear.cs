using System.Collections.Immutable;
using Luohu.Domain.Figures;
using Luohu.Domain.Plans;

namespace Luohu.Domain.Publishing;

/// <summary>A plan with what its year has so far.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="Figures">The figures of its year.</param>
/// <param name="Bulletins">The bulletins of its year, all versions.</param>
public sealed record PublishingYear(AnnualPlan Plan, IReadOnlyList<Figure> Figures, IReadOnlyList<PublishedBulletin> Bulletins)
{
    /// <summary>When the year's first figure was filed; null while there is none.</summary>
    public DateTimeOffset? Began => Figures.Count == 0 ? null : Figures.Min(figure => figure.FirstFiledAt);

    /// <summary>
    /// The months whose publishing day has come and which no bulletin covers, oldest first. Months before the year's first
    /// figure are not missing: nobody reported yet.
    /// </summary>
    public ImmutableArray<Period> Missing(DateTimeOffset now)
    {
        var newest = Plan.Calendar.NewestPublishable(now);
        return
        [
            .. from month in Enumerable.Range(1, 12)
            let period = new Period(Plan.Year, month)
            where period <= newest && Figures.Any(figure => figure.Period <= period) && !Bulletins.Any(bulletin => bulletin.Covers(period))
            select period,
        ];
    }

    /// <summary>The newest version of a month's bulletin; null when none is on file.</summary>
    public PublishedBulletin? NewestOf(Period period) =>
        Bulletins.Where(bulletin => bulletin.Period == period).MaxBy(bulletin => bulletin.Version);

    /// <summary>The first instant of the publishing day of <paramref name="period"/>.</summary>
    public DateTimeOffset DayOf(Period period) => ChinaTime.StartOf(Plan.Calendar.PublishingDateOf(period));
}
