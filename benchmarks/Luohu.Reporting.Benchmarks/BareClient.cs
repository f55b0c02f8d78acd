using System.Diagnostics;
using System.Globalization;
using Azure;
using Azure.Data.Tables;
using Luohu.Plan;

namespace Luohu.Reporting.Benchmarks;

/// <summary>
/// The bare table client: it writes what the app has written, entity for entity and transaction for transaction, into a
/// partition of its own. What it is given it neither reads, checks nor answers.
/// </summary>
/// <param name="ledger">The table that the app has written.</param>
internal sealed class BareClient(TableClient ledger)
{
    /// <summary>The transactions that the app has written of a year and round, by department and month, as of the month <paramref name="firstMonth"/>.</summary>
    public async Task<IReadOnlyDictionary<(string Department, int Month), List<TableTransactionAction>>> CopyAsync(int year, int round, int firstMonth = 1)
    {
        var partition = string.Create(CultureInfo.InvariantCulture, $"{BenchmarkPlan.Region}-{year}");
        var rows = await ledger.QueryAsync<TableEntity>($"PartitionKey eq '{partition}'").ToDictionaryAsync(row => row.RowKey);
        var transactions =
            from department in BenchmarkPlan.Departments
            from month in Enumerable.Range(firstMonth, 13 - firstMonth)
            select KeyValuePair.Create((department, month), KeysOf(department, new Period(year, month), round)
                .Select(key => Action(rows[key], round)).ToList());
        return transactions.ToDictionary();
    }

    /// <summary>Writes a transaction and returns the milliseconds that took.</summary>
    public async Task<double> WriteAsync(List<TableTransactionAction> actions)
    {
        var started = Stopwatch.GetTimestamp();
        await ledger.SubmitTransactionAsync(actions);
        return Stopwatch.GetElapsedTime(started).TotalMilliseconds;
    }

    private static IEnumerable<string> KeysOf(string department, Period period, int round)
    {
        yield return $"department:{department}";
        foreach (var indicator in BenchmarkPlan.IndicatorsOf(department))
            yield return string.Create(CultureInfo.InvariantCulture, $"figure:{indicator}:{period.Month:D2}");
        yield return string.Create(CultureInfo.InvariantCulture, $"receipt:{department}:{department}-{period}-{round}");
    }

    private static TableTransactionAction Action(TableEntity row, int round)
    {
        var copy = new TableEntity(row.PartitionKey + "-bare", row.RowKey);
        foreach (var (name, value) in row.Where(property => property.Key is not ("PartitionKey" or "RowKey" or "Timestamp" or "odata.etag")))
            copy[name] = value;

        // The department's row is there from its first month on; the app changes a figure only to correct it.
        return row.RowKey.StartsWith("department:", StringComparison.Ordinal) ? new(TableTransactionActionType.UpsertMerge, copy)
            : row.RowKey.StartsWith("figure:", StringComparison.Ordinal) && round > 0 ? new(TableTransactionActionType.UpdateMerge, copy, ETag.All)
            : new(TableTransactionActionType.Add, copy);
    }
}
