using System.Text;
using Luohu.Domain;
using Luohu.Domain.Snapshots;

namespace Luohu.Bulletins.Rendering;

/// <summary>What both editions of a bulletin are made from and carry inside.</summary>
/// <param name="Json">The snapshot's canonical JSON.</param>
/// <param name="Digest">Its SHA-256, which is the identifier of both documents.</param>
/// <param name="Creator">The program that published it, with its version; null where that is not known.</param>
internal sealed record DocumentSource(byte[] Json, string Digest, string? Creator)
{
    /// <summary>What tells an edition's file from the other's. The full edition's is the digest, as before there was another.</summary>
    public string InstanceOf(Edition edition) =>
        edition == Edition.Full ? Digest : SnapshotJson.ComputeDigest(Encoding.ASCII.GetBytes($"{EditionName.Of(edition)} {Digest}"));

    /// <summary>The source of a snapshot's bulletin.</summary>
    public static DocumentSource From(Snapshot snapshot)
    {
        var json = SnapshotJson.Write(snapshot);
        return new(json, SnapshotJson.ComputeDigest(json), snapshot.ProgramVersion is { } version ? $"Luohu Functions {version}" : null);
    }
}
