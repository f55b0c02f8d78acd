using System.Collections.Immutable;
using System.Security.Cryptography.X509Certificates;

namespace Luohu.Signing.Verification;

/// <summary>
/// Reads the signatures of a PDF and says who signed, when, and what has become of the file since. A pure function: no network,
/// no clock, no trust store but the one given.
/// </summary>
public static class SignatureVerifier
{
    // Each is read in its own revision; a file with more is made to keep a reader busy.
    private const int MostSignatures = 16;

    /// <summary>Verifies all signatures of a file, also those that a later revision has taken out of its form.</summary>
    /// <param name="pdf">The file.</param>
    /// <param name="trustedRoots">The authorities that are trusted; null where that cannot be said here.</param>
    public static SignatureReport Verify(ReadOnlyMemory<byte> pdf, X509Certificate2Collection? trustedRoots)
    {
        var fields = SignatureValue.AllOf(pdf);
        var ranges = SignedRange.AllOf(pdf.Span).Union(fields?.Select(field => field.Range).OfType<SignedRange>() ?? []).ToList();
        if (ranges.Count > MostSignatures)
            return new(DocumentState.Altered, [new(SignatureFault.DictionaryUnreadable, 0)], 0, 0);

        var signatures = ranges
            .Select(range => SignatureCheck.Run(pdf, range, fields, trustedRoots))
            .Concat(fields?.Where(field => field.Range is null).Select(_ => new PdfSignature(SignatureFault.DictionaryUnreadable, 0)) ?? [])
            .OrderBy(signature => signature.CoveredLength)
            .ToImmutableArray();
        if (signatures.IsEmpty)
            return new(fields is null ? DocumentState.Unreadable : DocumentState.NotSigned, [], pdf.Length, 0);

        var appended = pdf.Length - signatures[^1].CoveredLength;
        var first = ranges.Select(range => range.GapStart).DefaultIfEmpty(pdf.Length).Min();
        return new(StateOf(signatures, appended), signatures, Revisions.EndBefore(pdf.Span, first), appended);
    }

    private static DocumentState StateOf(ImmutableArray<PdfSignature> signatures, int appended) =>
        signatures.Any(signature => signature.Fault != SignatureFault.None) ? DocumentState.Altered
        : appended > 0 ? DocumentState.AppendedTo
        : signatures.Length > 1 ? DocumentState.SignedAgain
        : DocumentState.Intact;
}
