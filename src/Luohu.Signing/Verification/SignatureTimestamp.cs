namespace Luohu.Signing.Verification;

/// <summary>A time-stamp of a signature: by then, the signature existed.</summary>
/// <param name="Time">The time.</param>
/// <param name="Authority">Whose time-stamp it is.</param>
/// <param name="CertificateState">What the authority's certificate was worth at that time.</param>
public sealed record SignatureTimestamp(DateTimeOffset Time, string Authority, CertificateState CertificateState);
