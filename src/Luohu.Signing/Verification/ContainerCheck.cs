using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;

namespace Luohu.Signing.Verification;

/// <summary>
/// A CMS signature against the bytes that it covers. Read with .NET's own classes, while signatures are written with
/// BouncyCastle's: a mistake in how one of them understands the standards shows.
/// </summary>
internal static class ContainerCheck
{
    private const string SignatureTimestampToken = "1.2.840.113549.1.9.16.2.14";

    public static PdfSignature Run(byte[] covered, byte[] container, DateTimeOffset? leased, X509Certificate2Collection? trustedRoots)
    {
        var cms = new SignedCms(new ContentInfo(covered), detached: true);
        try
        {
            cms.Decode(container);
            if (
                !cms.Detached
                || cms.SignerInfos is not { Count: 1 }
                || cms.SignerInfos[0] is not { Certificate: { } certificate } signer
                || !SignedDataHead.IsSound(container, signer)
            )
                return new(SignatureFault.ContainerUnreadable, 0);

            var (timestamp, stamped) = TimestampOf(signer, cms.Certificates, trustedRoots);
            var signature = new PdfSignature(stamped ? FaultOf(signer, certificate, covered) : SignatureFault.TimestampMismatch, 0)
            {
                Certificate = SignerCertificate.From(certificate),
                ClaimedTime = leased,
                Timestamp = timestamp,
            };
            return signature with { CertificateState = CertificateCheck.Run(certificate, cms.Certificates, signature.Time, trustedRoots) };
        }
        catch (Exception fault) when (fault is CryptographicException or AsnContentException)
        {
            return new(SignatureFault.ContainerUnreadable, 0);
        }
    }

    private static SignatureFault FaultOf(SignerInfo signer, X509Certificate2 certificate, byte[] covered)
    {
        var digests = Values(signer.SignedAttributes).OfType<Pkcs9MessageDigest>().ToList();
        if (DigestOf(signer.DigestAlgorithm.Value, covered) is not { } digest || digests is not [var told])
            return SignatureFault.ContainerUnreadable;
        if (!digest.AsSpan().SequenceEqual(told.MessageDigest))
            return SignatureFault.DigestMismatch;
        if (!Holds(signer))
            return SignatureFault.SignatureMismatch;
        return SigningCertificateAttribute.Names(signer.SignedAttributes, certificate)
            ? SignatureFault.None
            : SignatureFault.CertificateMismatch;
    }

    private static bool Holds(SignerInfo signer)
    {
        try
        {
            signer.CheckSignature(verifySignatureOnly: true);
            return true;
        }
        catch (CryptographicException)
        {
            return false;
        }
    }

    private static byte[]? DigestOf(string? algorithm, byte[] data) =>
        algorithm switch
        {
            "2.16.840.1.101.3.4.2.1" => SHA256.HashData(data),
            "2.16.840.1.101.3.4.2.2" => SHA384.HashData(data),
            "2.16.840.1.101.3.4.2.3" => SHA512.HashData(data),
            // SHA-1 and older prove nothing any more.
            _ => null,
        };

    /// <summary>The time-stamp, where there is one, and whether it holds; none at all holds.</summary>
    private static (SignatureTimestamp? Timestamp, bool Holds) TimestampOf(
        SignerInfo signer,
        X509Certificate2Collection certificates,
        X509Certificate2Collection? trustedRoots
    )
    {
        var tokens = Values(signer.UnsignedAttributes).Where(value => value.Oid?.Value == SignatureTimestampToken).ToList();
        if (tokens.Count == 0)
            return (null, true);
        if (
            tokens.Count > 1
            || !Rfc3161TimestampToken.TryDecode(tokens[0].RawData, out var token, out var length)
            || length != tokens[0].RawData.Length
            || !token.VerifySignatureForSignerInfo(signer, out var authority, certificates)
        )
            return (null, false);

        var time = token.TokenInfo.Timestamp;
        var others = token.AsSignedCms().Certificates;
        return (
            new(time, authority.GetNameInfo(X509NameType.SimpleName, false), CertificateCheck.Run(authority, others, time, trustedRoots)),
            true
        );
    }

    private static IEnumerable<AsnEncodedData> Values(CryptographicAttributeObjectCollection attributes) =>
        attributes.Cast<CryptographicAttributeObject>().SelectMany(attribute => attribute.Values.Cast<AsnEncodedData>());
}
