using System.Security.Cryptography.X509Certificates;

namespace Luohu.Signing.Verification;

/// <summary>What a certificate was worth at a time, without asking anyone outside.</summary>
internal static class CertificateCheck
{
    /// <param name="certificate">The certificate.</param>
    /// <param name="others">Certificates that may stand between it and a root.</param>
    /// <param name="time">The time; null where none is known, so that nothing can be decided.</param>
    /// <param name="trustedRoots">The authorities that are trusted; null where that is not known.</param>
    public static CertificateState Run(
        X509Certificate2 certificate,
        X509Certificate2Collection others,
        DateTimeOffset? time,
        X509Certificate2Collection? trustedRoots
    )
    {
        if (time is not { } at)
            return CertificateState.NotDecidable;
        if (at > new DateTimeOffset(certificate.NotAfter))
            return CertificateState.Expired;
        if (at < new DateTimeOffset(certificate.NotBefore))
            return CertificateState.NotYetValid;
        if (trustedRoots is null)
            return CertificateState.NotDecidable;
        return SigningCertificate.MaySign(certificate) && IsVouchedFor(certificate, others, at, trustedRoots)
            ? CertificateState.Trusted
            : CertificateState.NotTrusted;
    }

    private static bool IsVouchedFor(
        X509Certificate2 certificate,
        X509Certificate2Collection others,
        DateTimeOffset time,
        X509Certificate2Collection trustedRoots
    )
    {
        using var chain = new X509Chain();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.CustomTrustStore.AddRange(trustedRoots);
        chain.ChainPolicy.ExtraStore.AddRange(others);
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        chain.ChainPolicy.DisableCertificateDownloads = true;
        chain.ChainPolicy.VerificationTime = time.UtcDateTime;
        return chain.Build(certificate);
    }
}
