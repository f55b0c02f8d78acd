using Org.BouncyCastle.Asn1;
using Org.BouncyCastle.Asn1.Cms;
using Org.BouncyCastle.Asn1.Nist;
using Org.BouncyCastle.Asn1.X509;
using Org.BouncyCastle.Asn1.X9;
using Org.BouncyCastle.Math;
using static Org.BouncyCastle.Asn1.Pkcs.PkcsObjectIdentifiers;

namespace Luohu.Signing.Cms;

/// <summary>
/// The CMS SignedData that stands in a signed PDF: detached, one signer, in DER. It is put together from its parts and not by a
/// generator that signs, because the signature may have to be waited for: the key can be in a vault.
/// </summary>
internal static class SignatureContainer
{
    /// <param name="certificate">The signer's certificate and issuers.</param>
    /// <param name="attributes">What was signed.</param>
    /// <param name="signature">The signature as <see cref="ISigningKey.SignDigestAsync"/> returns it.</param>
    /// <param name="timestamp">The token that stamps the signature; null for none.</param>
    public static byte[] Encode(SigningCertificate certificate, DerSet attributes, byte[] signature, byte[]? timestamp)
    {
        var own = X509CertificateStructure.GetInstance(certificate.Certificate.RawData);
        var digest = new AlgorithmIdentifier(NistObjectIdentifiers.IdSha256);
        var signer = new SignerInfo(
            new SignerIdentifier(new IssuerAndSerialNumber(own.Issuer, own.SerialNumber)),
            digest,
            attributes,
            Algorithm(certificate),
            new DerOctetString(ValueOf(certificate, signature)),
            timestamp is null ? null : Stamped(timestamp)
        );
        Asn1Encodable[] all = [own, .. certificate.Issuers.Select(issuer => X509CertificateStructure.GetInstance(issuer.RawData))];
        var signed = new SignedData(
            new DerSet(digest),
            new ContentInfo(CmsObjectIdentifiers.Data, null),
            new DerSet(all),
            null,
            new DerSet(signer)
        );
        return new ContentInfo(CmsObjectIdentifiers.SignedData, signed).GetEncoded(Asn1Encodable.Der);
    }

    private static AlgorithmIdentifier Algorithm(SigningCertificate certificate) =>
        certificate.IsElliptic
            ? new AlgorithmIdentifier(X9ObjectIdentifiers.ECDsaWithSha256)
            : new AlgorithmIdentifier(Sha256WithRsaEncryption, DerNull.Instance);

    /// <summary>A signature as CMS has it, and as a time-stamp stamps it: of ECDSA, r and s as a sequence (RFC 5753, 7.2).</summary>
    public static byte[] ValueOf(SigningCertificate certificate, byte[] signature)
    {
        if (!certificate.IsElliptic)
            return signature;
        var half = signature.Length / 2;
        var (r, s) = (new BigInteger(1, signature, 0, half), new BigInteger(1, signature, half, half));
        return new DerSequence(new DerInteger(r), new DerInteger(s)).GetEncoded(Asn1Encodable.Der);
    }

    private static DerSet Stamped(byte[] timestamp) =>
        new(new Org.BouncyCastle.Asn1.Cms.Attribute(IdAASignatureTimeStampToken, new DerSet(Asn1Object.FromByteArray(timestamp))));
}
