using System.Globalization;
using System.Security.Cryptography;
using Luohu.Domain;

namespace Luohu.Storage.Bulletins;

/// <summary>A version of a month's bulletin that is to be published.</summary>
public sealed record NewBulletin
{
    private const int DigestLength = 64;

    /// <summary>The region's administrative division code.</summary>
    public required string Region { get; init; }

    /// <summary>The bulletin's month.</summary>
    public required Period Period { get; init; }

    /// <summary>1 for the first of its month, one more for each reissue.</summary>
    public required int Version { get; init; }

    /// <summary>The SHA-256 of <see cref="Snapshot"/>, 64 lower-case hex digits.</summary>
    /// <exception cref="ArgumentException">It is no digest.</exception>
    public required string Digest
    {
        get;
        init =>
            field =
                value.Length == DigestLength && value.All(char.IsAsciiHexDigitLower)
                    ? value
                    : throw new ArgumentException($"A digest has {DigestLength} lower-case hex digits.", nameof(value));
    }

    /// <summary>The snapshot's canonical JSON.</summary>
    public required byte[] Snapshot { get; init; }

    /// <summary>The full edition.</summary>
    public required NewEdition Full { get; init; }

    /// <summary>The brief edition.</summary>
    public required NewEdition Brief { get; init; }

    /// <summary>How many figures it corrects of what the bulletin before it printed.</summary>
    public required int Corrections { get; init; }

    /// <summary>The version of the program that publishes it.</summary>
    public required string ProgramVersion { get; init; }

    /// <summary>The first month of a combined bulletin; null for one that covers its own month alone.</summary>
    public Period? CoversFrom { get; init; }

    // Two runs may make the same version from different snapshots, and the one that loses must not leave its PDF under
    // the winner's row. No order of writes to blobs and table prevents that while both use one name, so the name
    // carries the digest, the edition and whether it is signed: a blob has one content for ever, and one that no row names is not
    // published.
    private string Name =>
        string.Create(CultureInfo.InvariantCulture, $"{Region}/{Period.Year:D4}/{Period.Month:D2}/v{Version}-{Digest[..16]}");

    internal string SnapshotBlob => Name + ".json";

    internal string PdfBlobOf(Edition edition) => $"{Name}.{EditionName.Of(edition)}.pdf";

    internal string SignedPdfBlobOf(Edition edition) => $"{Name}.{EditionName.Of(edition)}.signed.pdf";

    internal BulletinRecord Published(DateTimeOffset at, bool isSigned) =>
        new(
            Period,
            Version,
            Digest,
            SnapshotBlob,
            FileOf(Full, isSigned),
            FileOf(Brief, isSigned),
            at.ToUniversalTime(),
            Corrections,
            ProgramVersion,
            CoversFrom
        );

    private EditionFile FileOf(NewEdition one, bool isSigned) =>
        new(PdfBlobOf(one.Edition), one.Pages, isSigned ? SignedPdfBlobOf(one.Edition) : null, DigestOf(one.Pdf));

    private static string DigestOf(byte[] pdf) => Convert.ToHexStringLower(SHA256.HashData(pdf));
}
