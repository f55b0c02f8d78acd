using Luohu.Domain;
using Luohu.Domain.Figures;
using Luohu.Domain.Plans;
using Luohu.Domain.Snapshots;
using Luohu.Storage.Bulletins;
using Luohu.Storage.Figures;
using LuohuFunctions.Configuration;

namespace LuohuFunctions.Bulletins;

/// <summary>The snapshots that bulletins are made from: those that were archived, and the one that the next bulletin would be made from.</summary>
public sealed class BulletinSnapshots(
    FigureStore store,
    BulletinArchive archive,
    PlanCatalog plans,
    AppSettings settings,
    ProgramVersion version
)
{
    /// <summary>The archived snapshot of a bulletin.</summary>
    public async Task<Snapshot> ReadAsync(BulletinRecord record, CancellationToken cancellationToken) =>
        SnapshotJson.Read(await archive.SnapshotAsync(record, cancellationToken));

    /// <summary>The newest bulletin of <paramref name="period"/> or an earlier month of its year, with its snapshot; null where there is none.</summary>
    public async Task<(BulletinRecord Record, Snapshot Snapshot)?> BeforeAsync(Period period, CancellationToken cancellationToken)
    {
        for (var earlier = period; earlier.Year == period.Year; earlier = earlier.AddMonths(-1))
        {
            if (await archive.NewestAsync(settings.Region, earlier, cancellationToken) is { } record)
                return (record, await ReadAsync(record, cancellationToken));
        }

        return null;
    }

    /// <summary>What stands for the year before a plan's, without what was counted in another way then.</summary>
    public async Task<IReadOnlyList<Figure>> LastYearAsync(AnnualPlan plan, CancellationToken cancellationToken)
    {
        var (year, then) = (plan.Year - 1, plans.Find(plan.Year - 1));
        var figures = await store.ReadAsync(settings.Region, year, new Period(year, 12), cancellationToken);
        return
        [
            .. figures.Where(figure =>
                then?.Find(figure.Indicator) is not { } other || plan.Find(figure.Indicator)?.IsCountedLike(other) == true
            ),
        ];
    }

    /// <summary>The snapshot that a bulletin of <paramref name="period"/> would be made from now. Nothing is kept.</summary>
    public async Task<Snapshot> TakeAsync(AnnualPlan plan, Period period, CancellationToken cancellationToken) =>
        await TakeAsync(
            plan,
            period,
            await BeforeAsync(period, cancellationToken),
            await LastYearAsync(plan, cancellationToken),
            cancellationToken
        );

    /// <summary>The same after <paramref name="before"/>, which was read before the figures are.</summary>
    public async Task<Snapshot> TakeAsync(
        AnnualPlan plan,
        Period period,
        (BulletinRecord Record, Snapshot Snapshot)? before,
        IReadOnlyList<Figure> lastYear,
        CancellationToken cancellationToken
    )
    {
        var figures = await store.ReadAsync(settings.Region, plan.Year, period, cancellationToken);
        var taken = SnapshotBuilder.Build(
            plan,
            period,
            figures,
            before is { } b ? (ReferenceTo(b.Record), b.Snapshot) : null,
            settings.Notice,
            lastYear
        );

        // The year's first bulletin stands for all months that have been reported until then.
        var first = figures.Select(figure => figure.Period).Append(period).Min();
        return taken.PublishedBy(version.Text) with
        {
            Link = BulletinLink.Create(taken, settings.PublicBaseUrl),
            CoversFrom = before is null && first < period ? first : taken.CoversFrom,
        };
    }

    private static BulletinReference ReferenceTo(BulletinRecord record) => new(record.Period, record.Version, record.Digest);
}
