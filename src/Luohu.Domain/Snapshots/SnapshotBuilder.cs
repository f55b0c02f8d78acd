using System.Collections.Immutable;
using Luohu.Domain.Figures;
using Luohu.Domain.Plans;

namespace Luohu.Domain.Snapshots;

/// <summary>Takes the snapshot that the next bulletin of a period is made from.</summary>
public static class SnapshotBuilder
{
    /// <summary>The snapshot of <paramref name="figures"/> for <paramref name="period"/>.</summary>
    /// <param name="plan">The plan of the period's year.</param>
    /// <param name="period">The bulletin's month.</param>
    /// <param name="figures">What stands in the storage; figures after <paramref name="period"/> are left out.</param>
    /// <param name="before">The newest bulletin before this one, of this month or an earlier one, with its snapshot; null for the first.</param>
    /// <param name="notice">Words that mark the whole bulletin; null for none.</param>
    /// <param name="lastYear">
    /// What stands in the storage for the year before; null for nothing. Kept is what a chart shows: of the plan's own
    /// indicators and their months, the measure that the target is about.
    /// </param>
    public static Snapshot Build(
        AnnualPlan plan,
        Period period,
        IEnumerable<Figure> figures,
        (BulletinReference Reference, Snapshot Snapshot)? before,
        string? notice,
        IEnumerable<Figure>? lastYear = null
    )
    {
        var order = plan.Indicators.Select((indicator, n) => (indicator.Code, n)).ToDictionary(i => i.Code, i => i.n);
        var existing = figures
            .Where(f => f.Period <= period && f.Period.Year == period.Year && order.ContainsKey(f.Indicator))
            .OrderBy(f => order[f.Indicator])
            .ThenBy(f => f.Period)
            .Select(InChinaTime)
            .ToImmutableArray();
        return new(
            plan.WithoutContacts(),
            period,
            existing,
            before?.Reference,
            Corrections(existing, before?.Snapshot),
            notice,
            LastYear: LastYear(plan, lastYear ?? []),
            CoversFrom: before?.Snapshot is { } same && same.Period == period ? same.CoversFrom : null
        );
    }

    /// <summary>
    /// Whether <paramref name="snapshot"/> says nothing that <paramref name="newest"/>, a bulletin of the same month, does not
    /// say. Last year's figures are the background of a chart: they alone are no news of this year's plan. Nor is another version of
    /// the program or of the format.
    /// </summary>
    public static bool SaysNothingNew(Snapshot snapshot, Snapshot newest) =>
        SnapshotJson.Write(DataOf(snapshot)).AsSpan().SequenceEqual(SnapshotJson.Write(DataOf(newest)));

    /// <summary>
    /// Whether <paramref name="newest"/> says all that <paramref name="wanted"/>, a snapshot of the same month, does: each figure in
    /// the same revision or a later one, and the rest alike.
    /// </summary>
    public static bool SaysAllOf(Snapshot newest, Snapshot wanted) =>
        wanted.Figures.All(figure => newest.Find(figure.Indicator, figure.Period)?.Revision >= figure.Revision)
        && SaysNothingNew(wanted with { Figures = newest.Figures }, newest);

    /// <summary>
    /// <paramref name="snapshot"/> without what was filed at <paramref name="until"/> or later: such figures are as
    /// <paramref name="newest"/>, the bulletin of the month that is on file, has them.
    /// </summary>
    public static Snapshot Until(DateTimeOffset until, Snapshot snapshot, Snapshot newest) =>
        snapshot with
        {
            Figures = [.. snapshot.Figures.Select(f => f.FiledAt < until ? f : newest.Find(f.Indicator, f.Period)).OfType<Figure>()],
        };

    // The same instant is always written alike, whatever offset the storage gave it.
    private static Figure InChinaTime(Figure figure) =>
        figure with
        {
            FirstFiledAt = figure.FirstFiledAt.ToOffset(ChinaTime.Offset),
            FiledAt = figure.FiledAt.ToOffset(ChinaTime.Offset),
        };

    private static Snapshot DataOf(Snapshot snapshot) =>
        snapshot with
        {
            Base = null,
            Corrections = [],
            Link = null,
            LastYear = null,
            Format = 0,
            ProgramVersion = null,
        };

    private static ImmutableArray<LastYearValue> LastYear(AnnualPlan plan, IEnumerable<Figure> figures)
    {
        var byIndicator = figures.Where(f => f.Period.Year == plan.Year - 1).ToLookup(f => f.Indicator);
        return
        [
            .. from indicator in plan.Indicators
            from figure in byIndicator[indicator.Code].OrderBy(f => f.Period)
            where indicator.Schedule.Has(figure.Period)
            let value = figure.Value.ValueOf(indicator.Target.About)
            where value is not null
            select new LastYearValue(indicator.Code, figure.Period, value.Value),
        ];
    }

    private static ImmutableArray<Correction> Corrections(ImmutableArray<Figure> existing, Snapshot? before) =>
        before is null
            ? []
            :
            [
                .. from figure in existing
                let printed = before.Find(figure.Indicator, figure.Period)
                where printed is not null && printed.Value != figure.Value
                select new Correction(figure.Indicator, figure.Period, printed.Value, figure.Value, figure.Reason ?? ""),
            ];
}
