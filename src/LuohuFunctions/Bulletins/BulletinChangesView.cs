using System.Collections.Immutable;
using Luohu.Bulletins;
using Luohu.Domain;
using Luohu.Storage.Bulletins;

namespace LuohuFunctions.Bulletins;

/// <summary>What a version of a bulletin has otherwise than the one before, as an answer shows it.</summary>
/// <param name="Period">The bulletin's month.</param>
/// <param name="Version">The version.</param>
/// <param name="Against">The version before; null for the first.</param>
/// <param name="Changes">The changes.</param>
internal sealed record BulletinChangesView(Period Period, int Version, int? Against, ImmutableArray<BulletinChange> Changes)
{
    public static BulletinChangesView From(BulletinRecord record, ImmutableArray<BulletinChange>? changes) =>
        new(record.Period, record.Version, changes is null ? null : record.Version - 1, changes ?? []);
}
