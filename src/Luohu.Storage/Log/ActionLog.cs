using Azure;
using Azure.Data.Tables;

namespace Luohu.Storage.Log;

/// <summary>Who did what, from where, when: entries are added and never changed or deleted.</summary>
/// <param name="table">The storage's table, created at start by <see cref="Tables.StorageSchema"/>.</param>
public sealed class ActionLog(TableClient table)
{
    /// <summary>Adds an entry.</summary>
    /// <exception cref="RequestFailedException">The storage fails.</exception>
    public Task AddAsync(string region, LogEntry entry, CancellationToken cancellationToken) =>
        table.AddEntityAsync(LogRow.Write(region, entry), cancellationToken);

    /// <summary>The entries that are wanted, the newest first, and where the next page begins; null where there is none.</summary>
    /// <exception cref="RequestFailedException">The storage fails.</exception>
    public async Task<(IReadOnlyList<LogEntry> Entries, string? Next)> ReadAsync(
        string region,
        LogQuery query,
        CancellationToken cancellationToken
    )
    {
        var entries = new List<LogEntry>();
        var last = "";
        for (var month = FirstOf(query.To); month >= FirstOf(query.From); month = month.AddMonths(-1))
        {
            await foreach (var row in table.QueryAsync<TableEntity>(FilterOf(region, month, query), cancellationToken: cancellationToken))
            {
                if (entries.Count == query.Most)
                    return (entries, last);
                last = row.RowKey;
                entries.Add(LogRow.Read(row));
            }
        }

        return (entries, null);
    }

    private static DateTimeOffset FirstOf(DateTimeOffset instant) =>
        new(instant.UtcDateTime.Year, instant.UtcDateTime.Month, 1, 0, 0, 0, TimeSpan.Zero);

    // A key counts backwards: what is later than an entry stands before it.
    private static string FilterOf(string region, DateTimeOffset month, LogQuery query)
    {
        var (first, end) = (LogRow.Backwards(query.To.AddTicks(-1)), LogRow.Backwards(query.From) + "~");
        var filter = TableClient.CreateQueryFilter(
            $"PartitionKey eq {LogRow.PartitionOf(region, month)} and RowKey ge {first} and RowKey lt {end}"
        );
        if (query.After is { } after)
            filter += TableClient.CreateQueryFilter($" and RowKey gt {after}");
        if (query.Kind is { } kind)
            filter += TableClient.CreateQueryFilter($" and Kind eq {LogRow.WordOf(kind)}");
        if (query.Person is { } person)
            filter += TableClient.CreateQueryFilter($" and Person eq {person}");
        return filter;
    }
}
