using Azure;
using Azure.Data.Tables;
using Azure.Data.Tables.Models;
using Luohu.Domain;
using Luohu.Storage.Tables;

namespace Luohu.Storage.Openings;

/// <summary>The openings of closed periods. Each stays on record; one is over when its time has come, none is taken back.</summary>
/// <param name="table">The storage's table, created at start by <see cref="StorageSchema"/>.</param>
public sealed class PeriodOpenings(TableClient table)
{
    /// <summary>Records an opening.</summary>
    /// <returns>The opening as it is kept; a tick later where the department had one at the same tick.</returns>
    /// <exception cref="ArgumentException">The region or the department is no code.</exception>
    public async Task<PeriodOpening> AddAsync(string region, PeriodOpening opening, CancellationToken cancellationToken)
    {
        var kept = opening with { At = opening.At.ToUniversalTime(), Until = opening.Until.ToUniversalTime() };
        while (true)
        {
            try
            {
                await table.AddEntityAsync(OpeningRow.Write(new(region, kept.Period.Year), kept), cancellationToken);
                return kept;
            }
            catch (RequestFailedException failure) when (failure.ErrorCode == TableErrorCode.EntityAlreadyExists)
            {
                kept = kept with { At = kept.At.AddTicks(1) };
            }
        }
    }

    /// <summary>All openings of a period, by department and moment.</summary>
    /// <exception cref="ArgumentException">The region is no code.</exception>
    public async Task<IReadOnlyList<PeriodOpening>> ListAsync(string region, Period period, CancellationToken cancellationToken)
    {
        var rows = await table.ReadRowsAsync(RowRange.Openings.In(new(region, period.Year)), cancellationToken);
        return [.. rows.Select(OpeningRow.Read).Where(opening => opening.Period == period)];
    }

    /// <summary>The latest instant until which a period was ever opened for a department; null when it never was.</summary>
    /// <exception cref="ArgumentException">The region or the department is no code.</exception>
    public async Task<DateTimeOffset?> OpenUntilAsync(string region, string department, Period period, CancellationToken cancellationToken)
    {
        var range = new RowRange(RowKeys.Openings(department, period));
        var rows = await table.ReadRowsAsync(range.In(new(region, period.Year)), cancellationToken);
        return rows.Select(OpeningRow.Read).Max(opening => (DateTimeOffset?)opening.Until);
    }
}
