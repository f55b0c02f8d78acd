using System.Text.Json;
using Luohu.Bulletins;
using Luohu.Domain.Snapshots;
using Luohu.Signing.Verification;
using LuohuFunctions.Configuration;

namespace Luohu.Cli.Verification;

/// <summary>A bulletin's PDF and what is in it.</summary>
/// <param name="Bytes">The whole file.</param>
/// <param name="Snapshot">The snapshot inside it.</param>
/// <param name="Digest">The SHA-256 of the attached JSON as it stands in the file, 64 lower-case hex digits.</param>
/// <param name="Printed">What the file says of its digest, at every place where a bulletin says it.</param>
/// <param name="Signatures">What its signatures say.</param>
internal sealed record BulletinFile(
    byte[] Bytes,
    Snapshot Snapshot,
    string Digest,
    IReadOnlyList<PrintedDigest> Printed,
    SignatureReport Signatures
)
{
    /// <summary>The document as it was set, without what signatures have added behind it.</summary>
    public ReadOnlySpan<byte> Document => Bytes.AsSpan(0, Signatures.OriginalLength);

    /// <summary>Takes what was read of a file for a bulletin.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="contents">What was read of it.</param>
    /// <param name="name">How messages call it.</param>
    /// <exception cref="ConfigurationException">It has no snapshot inside.</exception>
    public static BulletinFile Create(byte[] bytes, BulletinContents contents, string name)
    {
        if (contents.Snapshot is not { } json)
            throw new ConfigurationException(
                $"{name} has no {MonthlyBulletin.SnapshotName} attached: it is no bulletin, or its data was taken out."
            );
        try
        {
            return new(bytes, SnapshotJson.Read(json), SnapshotJson.ComputeDigest(json), contents.Printed, contents.Signatures);
        }
        catch (SnapshotFormatException later)
        {
            throw new ConfigurationException($"{name} cannot be checked. {later.Message}", later);
        }
        catch (JsonException fault)
        {
            throw new ConfigurationException(
                $"{name} has a {MonthlyBulletin.SnapshotName} attached that is no snapshot: {fault.Message}",
                fault
            );
        }
    }
}
