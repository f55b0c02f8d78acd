using Azure;
using Azure.Data.Tables;

namespace LuohuFunctions.Access;

/// <summary>
/// Finds keys for calls. Whoever issues or revokes one writes a new stamp in the same transaction, so a call reads the stamp
/// alone, after it has come: a revoked key is refused at once, and the keys themselves are read when the stamp has changed.
/// Calls that come while the stamp is being read share the next read of it. On the day that figures are due, calls come together.
/// </summary>
internal sealed class KeyReads(TableClient table, TimeProvider clock)
{
    // A read that hangs holds those that come after it up no longer than this.
    private static readonly TimeSpan MostWait = TimeSpan.FromMilliseconds(250);

    // A row that somebody changes by hand, without a stamp, is seen after this at the latest.
    private static readonly TimeSpan MostAge = TimeSpan.FromMinutes(1);

    private readonly Lock changing = new();
    private bool isWaitedFor;
    private Task<KnownKeys> reading = Task.FromResult(KnownKeys.None);
    private volatile KnownKeys known = KnownKeys.None;

    /// <summary>The key of that id as it stands now; null when there is none.</summary>
    /// <exception cref="RequestFailedException">The storage fails.</exception>
    public async Task<KeyEntry?> FindAsync(string id, CancellationToken cancellationToken)
    {
        Task<KnownKeys> found;
        lock (changing)
        {
            if (!isWaitedFor)
            {
                isWaitedFor = true;
                reading = ReadAfterAsync(reading);
            }

            found = reading;
        }

        return (await found.WaitAsync(cancellationToken)).ById.GetValueOrDefault(id);
    }

    // Not cancelled with a call: others wait for it as well.
    private async Task<KnownKeys> ReadAfterAsync(Task before)
    {
        // If it failed, those that waited for it know.
        await before.WaitAsync(MostWait).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ForceYielding);
        lock (changing)
            isWaitedFor = false;

        var now = clock.GetUtcNow();
        var stamp = await KeyStamp.ReadAsync(table);
        var last = known;
        if (stamp is not null && stamp == last.Stamp && now - last.ReadAt < MostAge && now >= last.ReadAt)
            return last;

        var keys = new Dictionary<string, KeyEntry>();
        await foreach (var row in table.QueryAsync<TableEntity>(KeyStamp.AllKeys))
            keys[row.RowKey] = KeyRow.Read(row);
        return known = new(stamp, now, keys);
    }

    /// <summary>The keys as they were read.</summary>
    /// <param name="Stamp">The stamp that was read before them; null where there was none.</param>
    /// <param name="ReadAt">When.</param>
    /// <param name="ById">The keys by their ids.</param>
    private sealed record KnownKeys(string? Stamp, DateTimeOffset ReadAt, IReadOnlyDictionary<string, KeyEntry> ById)
    {
        public static KnownKeys None { get; } = new(null, default, new Dictionary<string, KeyEntry>());
    }
}
