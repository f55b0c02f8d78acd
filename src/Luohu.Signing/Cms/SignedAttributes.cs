using System.Security.Cryptography;
using Org.BouncyCastle.Asn1;
using Org.BouncyCastle.Asn1.Cms;
using Org.BouncyCastle.Asn1.Ess;
using Org.BouncyCastle.Asn1.Pkcs;

namespace Luohu.Signing.Cms;

/// <summary>
/// What a signature signs (RFC 5652, 5.3; ETSI EN 319 142-1, 6.3): that data is meant, the digest of the document, and which
/// certificate is the signer's. The time is not among them: PAdES has it in the signature dictionary.
/// </summary>
internal static class SignedAttributes
{
    /// <param name="certificate">The signer's certificate in DER.</param>
    /// <param name="digest">The SHA-256 digest of the signed bytes of the document.</param>
    public static DerSet Create(byte[] certificate, byte[] digest) =>
        new(
            Attribute(CmsAttributes.ContentType, CmsObjectIdentifiers.Data),
            Attribute(CmsAttributes.MessageDigest, new DerOctetString(digest)),
            // SHA-256 is the default digest of ESSCertIDv2, and so not named (RFC 5035, 4).
            Attribute(
                PkcsObjectIdentifiers.IdAASigningCertificateV2,
                new SigningCertificateV2(new EssCertIDv2(SHA256.HashData(certificate)))
            )
        );

    private static Org.BouncyCastle.Asn1.Cms.Attribute Attribute(DerObjectIdentifier type, Asn1Encodable value) =>
        new(type, new DerSet(value));
}
