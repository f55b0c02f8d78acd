using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Luohu.Signing.Verification;

/// <summary>The certificate of a signer, as a reader wants to know it.</summary>
/// <param name="Name">Whose it is: the common name, or what stands in its place.</param>
/// <param name="Subject">The subject's whole distinguished name.</param>
/// <param name="Issuer">The issuer's distinguished name.</param>
/// <param name="SerialNumber">The serial number in hexadecimal.</param>
/// <param name="Sha256">The SHA-256 of the certificate, 64 lower-case hex digits.</param>
/// <param name="NotBefore">From when it is valid.</param>
/// <param name="NotAfter">Until when it is valid.</param>
public sealed record SignerCertificate(
    string Name,
    string Subject,
    string Issuer,
    string SerialNumber,
    string Sha256,
    DateTimeOffset NotBefore,
    DateTimeOffset NotAfter
)
{
    internal static SignerCertificate From(X509Certificate2 certificate) =>
        new(
            certificate.GetNameInfo(X509NameType.SimpleName, false),
            certificate.Subject,
            certificate.Issuer,
            certificate.SerialNumber,
            Convert.ToHexStringLower(SHA256.HashData(certificate.RawData)),
            new DateTimeOffset(certificate.NotBefore),
            new DateTimeOffset(certificate.NotAfter)
        );
}
