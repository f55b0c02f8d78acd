using Luohu.Domain;

namespace Luohu.Storage.Bulletins;

/// <summary>A bulletin that has been published.</summary>
/// <param name="Period">Its month.</param>
/// <param name="Version">1 for the first of its month, one more for each reissue.</param>
/// <param name="Digest">The SHA-256 of its snapshot's JSON, 64 lower-case hex digits.</param>
/// <param name="SnapshotBlob">The snapshot's name in the container.</param>
/// <param name="Full">Its full edition.</param>
/// <param name="Brief">Its brief edition; null where it was published before there was one.</param>
/// <param name="PublishedAt">When it was published, in UTC.</param>
/// <param name="Corrections">How many figures it corrects of what the bulletin before it printed.</param>
/// <param name="ProgramVersion">The version of the program that published it; null where that was not written down yet.</param>
/// <param name="CoversFrom">The first month of a combined bulletin; null for one that covers its own month alone.</param>
public sealed record BulletinRecord(
    Period Period,
    int Version,
    string Digest,
    string SnapshotBlob,
    EditionFile Full,
    EditionFile? Brief,
    DateTimeOffset PublishedAt,
    int Corrections,
    string? ProgramVersion,
    Period? CoversFrom = null
)
{
    /// <summary>The file of an edition; null where the bulletin has none.</summary>
    public EditionFile? Find(Edition edition) => edition == Edition.Brief ? Brief : Full;
}
