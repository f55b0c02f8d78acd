using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Luohu.Tests;

/// <summary>A certificate that signs bulletins of 2021, made anew in each run.</summary>
internal static class SigningCertificates
{
    /// <summary>Writes certificate and key to a PFX file without a password.</summary>
    /// <returns>The certificate, which vouches for itself.</returns>
    public static X509Certificate2 WritePfx(string file)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=罗湖区发展和改革局(测试)", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.NonRepudiation, true));
        using var certificate = request.CreateSelfSigned(new(2021, 1, 1, 0, 0, 0, TimeSpan.Zero), new(2031, 1, 1, 0, 0, 0, TimeSpan.Zero));
        File.WriteAllBytes(file, certificate.Export(X509ContentType.Pfx));
        return X509CertificateLoader.LoadCertificate(certificate.RawData);
    }
}
