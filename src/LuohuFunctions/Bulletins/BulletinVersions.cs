using System.Collections.Immutable;
using Luohu.Bulletins;
using Luohu.Domain.Snapshots;
using Luohu.Storage.Bulletins;
using LuohuFunctions.Configuration;

namespace LuohuFunctions.Bulletins;

/// <summary>Compares the versions of a month's bulletin by their archived snapshots.</summary>
public sealed class BulletinVersions(BulletinArchive archive, BulletinSnapshots snapshots, AppSettings settings)
{
    /// <summary>What a version has otherwise than the one before it; null for the first, and where none is on file before it.</summary>
    internal async Task<ImmutableArray<BulletinChange>?> ChangesAsync(BulletinRecord record, CancellationToken cancellationToken) =>
        record.Version == 1 ? null : await ChangesAsync(record, await snapshots.ReadAsync(record, cancellationToken), cancellationToken);

    /// <summary>The same, of a version whose snapshot is read already.</summary>
    internal async Task<ImmutableArray<BulletinChange>?> ChangesAsync(
        BulletinRecord record,
        Snapshot snapshot,
        CancellationToken cancellationToken
    ) =>
        await archive.FindAsync(settings.Region, record.Period, record.Version - 1, cancellationToken) is { } before
            ? BulletinChanges.Between(await snapshots.ReadAsync(before, cancellationToken), snapshot)
            : null;
}
