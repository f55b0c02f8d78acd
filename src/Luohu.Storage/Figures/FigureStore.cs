using System.Collections.Concurrent;
using Azure.Data.Tables;
using Luohu.Domain;
using Luohu.Domain.Figures;
using Luohu.Storage.Tables;

namespace Luohu.Storage.Figures;

/// <summary>
/// The figures of all regions and years with their whole history, in one table. An error of the storage reaches the
/// caller as it is.
/// </summary>
/// <param name="table">The table, created at start by <see cref="StorageSchema"/>.</param>
/// <param name="clock">Tells how long ago something was read; the machine's where none is given.</param>
public sealed class FigureStore(TableClient table, TimeProvider? clock = null)
{
    // A year that is over hardly changes, and what it is looked at for asks for a remark at most.
    private static readonly TimeSpan MostAge = TimeSpan.FromMinutes(1);

    private readonly TimeProvider clock = clock ?? TimeProvider.System;

    // As many as there are years that are reported to: few, and none is ever given up.
    private readonly ConcurrentDictionary<YearPartition, YearCache> caches = new();

    /// <summary>
    /// Begins a submission: waits for the department's turn in this process, so that its own submissions do not race, and gives
    /// the session in which the figures are read and the transaction is tried. Dispose it when the answer is known.
    /// </summary>
    /// <exception cref="ArgumentException">A code or the Idempotency-Key has characters that it must not have.</exception>
    public Task<SubmissionSession> OpenAsync(SubmitCommand command, CancellationToken cancellationToken) =>
        SubmissionSession.OpenAsync(table, CacheOf(command.Partition), command, cancellationToken);

    /// <summary>The figure that stands for an indicator and month; null when none does.</summary>
    /// <exception cref="ArgumentException">The region or indicator is no code.</exception>
    public async Task<Figure?> FindAsync(string region, string indicator, Period period, CancellationToken cancellationToken) =>
        await table.FindRowAsync(new(region, period.Year), RowKeys.Figure(indicator, period), cancellationToken) is { } row
            ? FigureRow.Read(row)
            : null;

    /// <summary>
    /// The figures of a month of a year that is over, for some of a department's indicators, to hold others against. As this process has
    /// read or written them: what another has filed for that year within the last minute may not be seen.
    /// </summary>
    /// <exception cref="ArgumentException">The region, the department or an indicator is no code.</exception>
    public async Task<IReadOnlyList<Figure>> FindAllAsync(
        string region,
        string department,
        IReadOnlyCollection<string> indicators,
        Period period,
        CancellationToken cancellationToken
    )
    {
        if (indicators.Count == 0)
            return [];
        var partition = new YearPartition(region, period.Year);
        var year = await CacheOf(partition).ReadRecentAsync(table, partition, department, clock, MostAge, cancellationToken);
        return [.. indicators.Select(indicator => year.ByKey.GetValueOrDefault((indicator, period))?.Figure).OfType<Figure>()];
    }

    /// <summary>
    /// The figures of <paramref name="year"/> that stand for January to <paramref name="through"/>, by indicator and month.
    /// One range read: its cost does not depend on how often they were revised. Up to a thousand figures are one page and so
    /// one moment of the storage; beyond that a submission may fall between two pages.
    /// </summary>
    /// <exception cref="ArgumentException">The region is no code.</exception>
    public async Task<IReadOnlyList<Figure>> ReadAsync(string region, int year, Period through, CancellationToken cancellationToken)
    {
        var rows = await table.ReadRowsAsync(RowRange.Figures.In(new(region, year)), cancellationToken);
        return [.. rows.Select(FigureRow.Read).Where(figure => figure.Period <= through)];
    }

    /// <summary>The figures of one indicator that stand in <paramref name="year"/>, by month. One range read.</summary>
    /// <exception cref="ArgumentException">The region or indicator is no code.</exception>
    public async Task<IReadOnlyList<Figure>> SeriesAsync(string region, string indicator, int year, CancellationToken cancellationToken)
    {
        var rows = await table.ReadRowsAsync(new RowRange(RowKeys.Figures(indicator)).In(new(region, year)), cancellationToken);
        return [.. rows.Select(FigureRow.Read)];
    }

    /// <summary>
    /// All that was ever reported for an indicator and month, the first report first; empty when nothing was. The service looks
    /// through the year's receipts and answers with those alone that have it.
    /// </summary>
    /// <exception cref="ArgumentException">The region or indicator is no code.</exception>
    public async Task<IReadOnlyList<Revision>> RevisionsAsync(
        string region,
        string indicator,
        Period period,
        CancellationToken cancellationToken
    )
    {
        var filter = RevisionColumns.Rows(indicator, new(region, period.Year), period);
        var rows = await table.ReadRowsAsync(filter, cancellationToken, RevisionColumns.Needed(indicator));
        return [.. rows.Select(row => RevisionColumns.Read(row, indicator)).OrderBy(revision => revision.Number)];
    }

    /// <summary>All that was ever reported for a month of some indicators, the first report of each first. One read of the month's receipts.</summary>
    /// <exception cref="ArgumentException">The region or an indicator is no code.</exception>
    public async Task<ILookup<string, Revision>> RevisionsAsync(
        string region,
        IReadOnlyCollection<string> indicators,
        Period period,
        CancellationToken cancellationToken
    )
    {
        var filter = RevisionColumns.RowsOf(new(region, period.Year), period);
        var rows = await table.ReadRowsAsync(filter, cancellationToken, RevisionColumns.Needed(indicators));
        var all =
            from indicator in indicators
            from row in rows
            where RevisionColumns.Has(row, indicator)
            let revision = RevisionColumns.Read(row, indicator)
            orderby revision.Number
            select (indicator, revision);
        return all.ToLookup(one => one.indicator, one => one.revision);
    }

    /// <summary>All that was ever reported for an indicator in a year, by month, the first report of each first. One read of the year's receipts.</summary>
    /// <exception cref="ArgumentException">The region or indicator is no code.</exception>
    public async Task<IReadOnlyList<(Period Period, Revision Revision)>> RevisionsAsync(
        string region,
        string indicator,
        int year,
        CancellationToken cancellationToken
    )
    {
        var filter = RevisionColumns.RowsOf(new(region, year), indicator);
        var rows = await table.ReadRowsAsync(filter, cancellationToken, RevisionColumns.Needed(indicator).Append("Month"));
        return
        [
            .. rows.Select(row => (new Period(year, row.GetInt32("Month")!.Value), RevisionColumns.Read(row, indicator)))
                .OrderBy(one => one.Item1)
                .ThenBy(one => one.Item2.Number),
        ];
    }

    /// <summary>The submission that got a receipt, whatever its year; null where none did. The service looks through the region's receipts.</summary>
    /// <exception cref="ArgumentException">The region or the department is no code.</exception>
    /// <param name="region">The region's code.</param>
    /// <param name="department">The department that is asked for; null for any.</param>
    /// <param name="receipt">The receipt's number.</param>
    /// <param name="cancellationToken">Stops waiting for the storage.</param>
    public async Task<FiledSubmission?> FindSubmissionAsync(
        string region,
        string? department,
        Guid receipt,
        CancellationToken cancellationToken
    )
    {
        var range = department is null ? RowRange.Receipts : new RowRange(RowKeys.Receipts(department));
        var filter = $"{range.InAllYearsOf(region)} and Receipt eq '{receipt:N}'";
        if ((await table.ReadRowsAsync(filter, cancellationToken)) is not [var row, ..])
            return null;
        var (hash, answer) = ReceiptRow.Read(row);
        return new(answer, row.GetString("By"), row.GetString("Person"), hash);
    }

    private YearCache CacheOf(YearPartition partition) => caches.GetOrAdd(partition, _ => new YearCache());
}
