using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Luohu.Cli.Demo;

/// <summary>The certificate that signs the demo's bulletins, from an authority that the demo makes as well.</summary>
/// <param name="Pfx">The file with certificate and key.</param>
/// <param name="Root">The authority's certificate (PEM), for <c>luohu verify --trust</c>.</param>
internal sealed record DemoCertificate(string Pfx, string Root)
{
    // The demo plays in 2021.
    private static readonly DateTimeOffset From = new(2021, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Until = new(2036, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Makes both, in a folder that is made too.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="publisher">Whose name the certificate bears.</param>
    public static DemoCertificate Create(string folder, string publisher)
    {
        Directory.CreateDirectory(folder);
        var made = new DemoCertificate(
            Path.GetFullPath(Path.Combine(folder, "demo.pfx")),
            Path.GetFullPath(Path.Combine(folder, "root.pem"))
        );
        using var authorityKey = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var authority = Authority(authorityKey);
        File.WriteAllText(made.Root, authority.ExportCertificatePem());

        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest(NameOf($"{publisher}（演示）"), key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(
            new X509KeyUsageExtension(X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.NonRepudiation, critical: true)
        );
        using var certificate = request.Create(authority, From, Until, RandomNumberGenerator.GetBytes(12)).CopyWithPrivateKey(key);
        File.WriteAllBytes(made.Pfx, certificate.Export(X509ContentType.Pfx));
        return made;
    }

    private static X509Certificate2 Authority(ECDsa key)
    {
        var request = new CertificateRequest(NameOf("演示根证书"), key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(
            new X509BasicConstraintsExtension(certificateAuthority: true, hasPathLengthConstraint: false, 0, critical: true)
        );
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign, critical: true));
        return request.CreateSelfSigned(From, Until);
    }

    private static X500DistinguishedName NameOf(string commonName)
    {
        var name = new X500DistinguishedNameBuilder();
        name.AddCommonName(commonName);
        return name.Build();
    }
}
