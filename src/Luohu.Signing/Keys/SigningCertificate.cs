using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Luohu.Signing;

/// <summary>
/// A certificate that documents can be signed with: RSA of 2048 bits or more, or ECDSA on P-256. RSA signs with
/// RSASSA-PKCS1-v1_5, which every reader of signed PDFs knows; some do not know PSS.
/// </summary>
public sealed class SigningCertificate : IDisposable
{
    private const string P256 = "1.2.840.10045.3.1.7";
    private const X509KeyUsageFlags SigningUsages = X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.NonRepudiation;

    /// <summary>A certificate and the authorities between it and a root.</summary>
    /// <param name="certificate">The signer's certificate.</param>
    /// <param name="issuers">The certificates of intermediate authorities, which are put into each signature; may be empty.</param>
    /// <exception cref="SigningException">The key is of another kind or too short, or is not meant for signatures.</exception>
    public SigningCertificate(X509Certificate2 certificate, IEnumerable<X509Certificate2> issuers)
    {
        (Certificate, Issuers) = (certificate, [.. issuers]);
        SignatureLength = LengthOf(certificate);
        if (!MaySign(certificate))
            throw new SigningException(
                $"The certificate {certificate.Subject} is not meant for signatures: its key usage has neither digitalSignature nor nonRepudiation."
            );
    }

    /// <summary>The signer's certificate.</summary>
    public X509Certificate2 Certificate { get; }

    /// <summary>The certificates of intermediate authorities.</summary>
    public IReadOnlyList<X509Certificate2> Issuers { get; }

    /// <summary>Whether the key is ECDSA's; else it is RSA's.</summary>
    public bool IsElliptic => Certificate.GetKeyAlgorithm() == "1.2.840.10045.2.1";

    /// <summary>How many bytes <see cref="ISigningKey.SignDigestAsync"/> returns.</summary>
    public int SignatureLength { get; }

    /// <summary>Whether the key usage, where the certificate has one, allows signatures (RFC 5280, 4.2.1.3).</summary>
    internal static bool MaySign(X509Certificate2 certificate) =>
        certificate.Extensions.OfType<X509KeyUsageExtension>().All(usage => (usage.KeyUsages & SigningUsages) != X509KeyUsageFlags.None);

    /// <summary>Whether a signature of a SHA-256 digest, as <see cref="ISigningKey.SignDigestAsync"/> returns it, was made by this certificate's key.</summary>
    public bool Verifies(ReadOnlySpan<byte> digest, ReadOnlySpan<byte> signature)
    {
        if (IsElliptic)
        {
            using var ecdsa = Certificate.GetECDsaPublicKey()!;
            return ecdsa.VerifyHash(digest, signature);
        }

        using var rsa = Certificate.GetRSAPublicKey()!;
        return rsa.VerifyHash(digest, signature, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Certificate.Dispose();
        foreach (var issuer in Issuers)
            issuer.Dispose();
    }

    private static int LengthOf(X509Certificate2 certificate)
    {
        using var rsa = certificate.GetRSAPublicKey();
        if (rsa is { KeySize: >= 2048 })
            return rsa.KeySize / 8;
        using var ecdsa = certificate.GetECDsaPublicKey();
        if (ecdsa?.ExportParameters(false).Curve.Oid.Value == P256)
            return 64;
        throw new SigningException(
            $"The certificate {certificate.Subject} has a key that is not used for signing here: RSA of 2048 bits or more, or P-256, is needed."
        );
    }
}
