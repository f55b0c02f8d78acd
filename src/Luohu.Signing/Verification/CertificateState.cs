namespace Luohu.Signing.Verification;

/// <summary>
/// What a certificate was worth at the time of the signature. Whether it was revoked is not asked: that needs its issuer's
/// answer, and a check here does without a network.
/// </summary>
public enum CertificateState
{
    /// <summary>It was valid then, and which roots are trusted was not said.</summary>
    NotDecidable,

    /// <summary>It was valid then, and a trusted root vouches for it.</summary>
    Trusted,

    /// <summary>It was valid then, and no trusted root vouches for it, or it is not meant for signatures.</summary>
    NotTrusted,

    /// <summary>It had expired by then.</summary>
    Expired,

    /// <summary>It was not valid yet.</summary>
    NotYetValid,
}
