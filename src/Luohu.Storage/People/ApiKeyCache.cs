using Azure;
using Azure.Data.Tables;

namespace Luohu.Storage.People;

/// <summary>
/// Reads keys and people for calls. Whoever changes one writes a new stamp in the same transaction, so a call reads the stamp
/// alone, after it has come: a revoked key is refused at once, and the rows themselves are read when the stamp has changed.
/// Calls that come while the stamp is being read share the next read of it. On the day that figures are due, calls come together.
/// </summary>
internal sealed class ApiKeyCache(TableClient table, TimeProvider clock)
{
    // A read that hangs holds those that come after it up no longer than this.
    private static readonly TimeSpan MostWait = TimeSpan.FromMilliseconds(250);

    // A row that somebody changes by hand, without a stamp, is seen after this at the latest.
    private static readonly TimeSpan MostAge = TimeSpan.FromMinutes(1);

    private readonly Lock changing = new();
    private bool isWaitedFor;
    private Task<Known> value = Task.FromResult(Known.Nothing);
    private volatile Known known = Known.Nothing;

    /// <summary>Keys and people as they stand now.</summary>
    /// <exception cref="RequestFailedException">The storage fails.</exception>
    public async Task<AccessRegister> ReadAsync(CancellationToken cancellationToken)
    {
        Task<Known> read;
        lock (changing)
        {
            if (!isWaitedFor)
            {
                isWaitedFor = true;
                value = ReadAfterAsync(value);
            }

            read = value;
        }

        return (await read.WaitAsync(cancellationToken)).Register;
    }

    // Not cancelled with a call: others wait for it as well.
    private async Task<Known> ReadAfterAsync(Task before)
    {
        // If it failed, those that waited for it know.
        await before.WaitAsync(MostWait).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ForceYielding);
        lock (changing)
            isWaitedFor = false;

        var now = clock.GetUtcNow();
        var stamp = await ApiKeyVersion.ReadAsync(table);
        var last = known;
        if (stamp is not null && stamp == last.Stamp && now - last.ReadAt < MostAge && now >= last.ReadAt)
            return last;
        return known = new(stamp, now, await AccessRegister.ReadAsync(table, CancellationToken.None));
    }

    /// <summary>Keys and people as they were read.</summary>
    /// <param name="Stamp">The stamp that was read before them; null where there was none.</param>
    /// <param name="ReadAt">When.</param>
    /// <param name="Register">The keys and people.</param>
    private sealed record Known(string? Stamp, DateTimeOffset ReadAt, AccessRegister Register)
    {
        public static Known Nothing { get; } = new(null, default, AccessRegister.Empty);
    }
}
