using Azure.Data.Tables;

namespace LuohuFunctions.Access;

/// <summary>
/// Reads keys for calls. Each call's key is read after it has come, so that a revoked one is refused at once; the keys of calls
/// that come while a read is under way are read together when it has ended. On the day that figures are due, calls come together.
/// </summary>
internal sealed class KeyReads(TableClient table)
{
    // The service takes fifteen comparisons in a filter, one of them for the partition.
    private const int MostIds = 14;

    // A read that hangs holds those that come after it up no longer than this.
    private static readonly TimeSpan MostWait = TimeSpan.FromMilliseconds(250);

    private readonly Lock changing = new();
    private HashSet<string>? waiting;
    private Task<Dictionary<string, KeyEntry>> reading = Task.FromResult<Dictionary<string, KeyEntry>>([]);

    /// <summary>The key of that id as it stands now; null when there is none.</summary>
    /// <exception cref="Azure.RequestFailedException">The storage fails.</exception>
    public async Task<KeyEntry?> FindAsync(string id, CancellationToken cancellationToken)
    {
        Task<Dictionary<string, KeyEntry>> found;
        lock (changing)
        {
            if (waiting is null)
            {
                waiting = [];
                reading = ReadAfterAsync(reading);
            }

            waiting.Add(id);
            found = reading;
        }

        return (await found.WaitAsync(cancellationToken)).GetValueOrDefault(id);
    }

    private async Task<Dictionary<string, KeyEntry>> ReadAfterAsync(Task before)
    {
        // If it failed, those that waited for it know.
        await before.WaitAsync(MostWait).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ForceYielding);
        HashSet<string> ids;
        lock (changing)
            (ids, waiting) = (waiting!, null);

        var found = new Dictionary<string, KeyEntry>();
        foreach (var some in ids.Chunk(MostIds))
        {
            await foreach (var entry in ReadAsync(some))
                found[entry.RowKey] = entry;
        }

        return found;
    }

    // Not cancelled with a call: others wait for it as well.
    private async IAsyncEnumerable<KeyEntry> ReadAsync(string[] ids)
    {
        if (ids is [var one])
        {
            if (await table.GetEntityIfExistsAsync<KeyEntry>(KeyEntry.Partition, one) is { HasValue: true, Value: { } entry })
                yield return entry;
            yield break;
        }

        var any = string.Join(" or ", ids.Select(id => TableClient.CreateQueryFilter($"RowKey eq {id}")));
        await foreach (var entry in table.QueryAsync<KeyEntry>($"{TableClient.CreateQueryFilter($"PartitionKey eq {KeyEntry.Partition}")} and ({any})"))
            yield return entry;
    }
}
