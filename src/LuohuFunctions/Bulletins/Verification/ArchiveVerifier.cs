using System.Security.Cryptography;
using Azure;
using Luohu.Domain;
using Luohu.Domain.Snapshots;
using Luohu.Signing.Verification;
using Luohu.Storage.Bulletins;
using Luohu.Typesetting.Fonts;

namespace LuohuFunctions.Bulletins.Verification;

/// <summary>
/// Whether a bulletin on file is still the one that was published, by the checks that <c>luohu verify</c> runs on a copy. Here what was
/// written down at publishing stands for the archive: the digest of the data, and that of each PDF as it was set.
/// </summary>
/// <param name="archive">The bulletins on file.</param>
/// <param name="fonts">The fonts, to set an older bulletin again.</param>
/// <param name="program">The version of this program.</param>
public sealed class ArchiveVerifier(BulletinArchive archive, FontSet fonts, ProgramVersion program)
{
    private const int NotFound = 404;

    /// <summary>Checks the data and each edition; the first that is not what was published settles it.</summary>
    /// <exception cref="RequestFailedException">The storage refuses or cannot be reached.</exception>
    internal async Task<ArchiveVerdict> VerifyAsync(BulletinRecord record, CancellationToken cancellationToken)
    {
        if (await ReadAsync(archive.SnapshotAsync(record, cancellationToken)) is not { } json)
            return ArchiveVerdict.Missing("数据");
        if (SnapshotJson.ComputeDigest(json) != record.Digest)
            return ArchiveVerdict.OtherData;

        var verdict = ArchiveVerdict.Holds(isSigned: record.Full.SignedBlob is not null);
        foreach (var edition in Enum.GetValues<Edition>())
        {
            if (record.Find(edition) is not { } file)
                continue;
            var of = await VerifyAsync(edition, file, json, cancellationToken);
            if (of.Authenticity == Authenticity.NotGenuine)
                return of;
            if (of.Authenticity == Authenticity.NotDecidable)
                verdict = of;
        }

        return verdict;
    }

    private async Task<ArchiveVerdict> VerifyAsync(Edition edition, EditionFile file, byte[] json, CancellationToken cancellationToken)
    {
        var name = edition == Edition.Brief ? "简报" : "全本";
        if (await ReadAsync(archive.PdfAsync(file, cancellationToken)) is not { } pdf)
            return ArchiveVerdict.Missing($"{name}的PDF");

        var report = SignatureVerifier.Verify(pdf, trustedRoots: null);
        var document = pdf.AsMemory(0, report.OriginalLength);
        var signature =
            file.SignedBlob is not null && report.State == DocumentState.NotSigned
                ? new CheckResult(false, "It was signed, and is not.")
                : SignatureCheck.From(report);
        var onFile = OnFile(file, document.Span);
        var setAgain = onFile.Holds is null
            ? SettingCheck.Run(SnapshotJson.Read(json), document.Span, program, fonts)
            : new CheckResult(null, "The digest of the PDF was written down.");
        var data = new CheckResult(true, "The data has the digest that was written down.");

        var authenticity = Authenticity.From(signature, data, setAgain, onFile);
        return authenticity == Authenticity.Genuine ? ArchiveVerdict.Holds(isSigned: file.SignedBlob is not null)
            : authenticity == Authenticity.NotDecidable ? ArchiveVerdict.Undecidable
            : file.SignedBlob is not null && signature.Holds == false ? ArchiveVerdict.OtherSignature(name)
            : ArchiveVerdict.OtherPdf(name);
    }

    private static CheckResult OnFile(EditionFile file, ReadOnlySpan<byte> document) =>
        file.Digest is not { } digest
            ? new(null, "The digest of the PDF was not written down.")
            : new(Convert.ToHexStringLower(SHA256.HashData(document)) == digest, "The PDF against the digest that was written down.");

    // What is gone was published, and is not on file any more.
    private static async Task<byte[]?> ReadAsync(Task<byte[]> reading)
    {
        try
        {
            return await reading;
        }
        catch (RequestFailedException failure) when (failure.Status == NotFound)
        {
            return null;
        }
    }
}
