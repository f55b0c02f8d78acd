using System.Globalization;
using Luohu.Domain;
using Luohu.Signing.Verification;

namespace LuohuFunctions.Bulletins.Verification;

/// <summary>What the signatures of the file say: whose it is, and whether anything was changed or added since.</summary>
public static class SignatureCheck
{
    /// <summary>Judges what was read of them.</summary>
    public static CheckResult From(SignatureReport report) =>
        report.State switch
        {
            DocumentState.NotSigned => new(null, "It is not signed."),
            DocumentState.Intact => Signed(report.Signatures[0], "nothing was added since"),
            DocumentState.SignedAgain => Signed(
                report.Signatures[0],
                $"signed again by {string.Join(", ", report.Signatures.Skip(1).Select(NameOf))}"
            ),
            DocumentState.AppendedTo => new(
                false,
                $"Signed by {NameOf(report.Signatures[^1])}, but {report.AppendedLength} bytes were added since."
            ),
            DocumentState.Altered => new(
                false,
                $"The signature does not hold: {WordsOf(report.Signatures.First(signature => signature.Fault != SignatureFault.None).Fault)}."
            ),
            _ => new(false, "Its signatures cannot be read."),
        };

    private static CheckResult Signed(PdfSignature signature, string since)
    {
        var by = $"Signed by {NameOf(signature)}{TimeOf(signature)}, {since}";
        return signature.CertificateState switch
        {
            CertificateState.Trusted => new(true, $"{by}; the certificate was valid then and is vouched for."),
            CertificateState.NotDecidable => new(true, $"{by}; name the authority with --trust to have its certificate checked."),
            CertificateState.NotTrusted => new(false, $"{by}, but no authority that is trusted vouches for the certificate."),
            CertificateState.Expired => new(false, $"{by}, but the certificate had expired."),
            _ => new(false, $"{by}, but the certificate was not valid yet."),
        };
    }

    private static string NameOf(PdfSignature signature) => signature.Certificate?.Name ?? "somebody unknown";

    private static string TimeOf(PdfSignature signature) =>
        signature.Time is { } time
            ? time.ToOffset(ChinaTime.Offset).ToString(" 'on' yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)
                + (signature.Timestamp is { Authority: var witness } ? $" (time-stamp of {witness})" : "")
            : "";

    private static string WordsOf(SignatureFault fault) =>
        fault switch
        {
            SignatureFault.DigestMismatch => "the file was changed after it was signed",
            SignatureFault.RangeIncomplete => "it does not cover the whole file",
            SignatureFault.NotAField => "it belongs to no field of the file",
            SignatureFault.SignatureMismatch or SignatureFault.CertificateMismatch => "it was not made by the key of its certificate",
            SignatureFault.TimestampMismatch => "its time-stamp is of another signature",
            _ => "it is damaged",
        };
}
