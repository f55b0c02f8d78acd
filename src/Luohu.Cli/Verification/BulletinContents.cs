using System.Security.Cryptography.X509Certificates;
using Luohu.Bulletins;
using Luohu.Signing.Verification;
using UglyToad.PdfPig;

namespace Luohu.Cli.Verification;

/// <summary>What a bulletin's PDF holds, read by a program that had no part in writing it.</summary>
/// <param name="Snapshot">The JSON attached to it; null when there is none.</param>
/// <param name="Printed">What the file says of its digest, at every place where a bulletin says it.</param>
/// <param name="Signatures">What its signatures say.</param>
internal sealed record BulletinContents(byte[]? Snapshot, IReadOnlyList<PrintedDigest> Printed, SignatureReport Signatures)
{
    /// <summary>Reads a file in this process.</summary>
    /// <param name="pdf">The file.</param>
    /// <param name="trustedRoots">The authorities whose certificates are trusted; null where none are named.</param>
    /// <exception cref="Exception">The reader throws whatever a broken file makes it stumble over.</exception>
    public static BulletinContents Read(byte[] pdf, X509Certificate2Collection? trustedRoots)
    {
        using var document = PdfDocument.Open(pdf);
        return new(AttachmentOf(document), PrintedDigest.AllOf(document), SignatureVerifier.Verify(pdf, trustedRoots));
    }

    private static byte[]? AttachmentOf(PdfDocument document) =>
        document.Advanced.TryGetEmbeddedFiles(out var files)
            ? files.FirstOrDefault(file => file.Name == MonthlyBulletin.SnapshotName)?.Memory.ToArray()
            : null;
}
