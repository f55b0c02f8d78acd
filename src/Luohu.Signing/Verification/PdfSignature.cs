namespace Luohu.Signing.Verification;

/// <summary>One signature of a document. What could not be read of a damaged one is null.</summary>
/// <param name="Fault">Why it does not hold; None when it does.</param>
/// <param name="CoveredLength">It covers the file's first bytes, this many, but itself.</param>
public sealed record PdfSignature(SignatureFault Fault, int CoveredLength)
{
    /// <summary>Who signed.</summary>
    public SignerCertificate? Certificate { get; init; }

    /// <summary>What the certificate was worth at <see cref="Time"/>.</summary>
    public CertificateState CertificateState { get; init; }

    /// <summary>When the signer says that it was signed.</summary>
    public DateTimeOffset? ClaimedTime { get; init; }

    /// <summary>A witness of the time; null for a signature without one.</summary>
    public SignatureTimestamp? Timestamp { get; init; }

    /// <summary>Why it was signed, as the signer says.</summary>
    public string? Reason { get; init; }

    /// <summary>When it was signed: as the time-stamp says, unless that is of no trusted authority; else as the signer says.</summary>
    public DateTimeOffset? Time =>
        Timestamp is { CertificateState: CertificateState.Trusted or CertificateState.NotDecidable } ? Timestamp.Time : ClaimedTime;
}
