using System.Collections.Concurrent;
using Luohu.Bulletins;
using Luohu.Storage.Bulletins;

namespace LuohuFunctions.Bulletins;

/// <summary>
/// What a list says of bulletins beyond their rows. It is read from their snapshots, each once in the life of the process: what is
/// published never changes, and a few words are kept of each version.
/// </summary>
public sealed class BulletinIndex(BulletinSnapshots snapshots, BulletinVersions versions)
{
    private readonly ConcurrentDictionary<string, BulletinIndexEntry> entries = new();

    /// <summary>What a list says of a bulletin.</summary>
    internal async Task<BulletinIndexEntry> FindAsync(BulletinRecord record, CancellationToken cancellationToken)
    {
        if (entries.TryGetValue(record.Digest, out var known))
            return known;
        var snapshot = await snapshots.ReadAsync(record, cancellationToken);
        var changes = record.Version == 1 ? null : await versions.ChangesAsync(record, snapshot, cancellationToken);
        return entries.GetOrAdd(
            record.Digest,
            new BulletinIndexEntry(BulletinName.From(snapshot), BulletinChanges.Summarize(record.Version, changes ?? []))
        );
    }
}

/// <summary>What a list says of a bulletin beyond its row.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Changes">What it has otherwise than the version before, in one line.</param>
internal sealed record BulletinIndexEntry(BulletinName Name, string Changes);
