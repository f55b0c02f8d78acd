using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Luohu.Signing.Tests;

/// <summary>An authority of the tests and the certificates that it gives out, made anew in each run.</summary>
internal static class Certificates
{
    public static readonly DateTimeOffset From = new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero);
    public static readonly DateTimeOffset Until = new(2030, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The root, self-signed.</summary>
    public static X509Certificate2 Root { get; } = MakeRoot("测试根证书");

    /// <summary>Another root, which knows nothing of the first.</summary>
    public static X509Certificate2 StrangeRoot { get; } = MakeRoot("别的根证书");

    /// <summary>An authority below the root.</summary>
    public static X509Certificate2 Intermediate { get; } = MakeIntermediate();

    /// <summary>The time-stamp authority.</summary>
    public static X509Certificate2 TimestampAuthority { get; } = MakeTimestampAuthority();

    /// <summary>Kinds of keys that sign: RSA-2048, RSA-3072, P-256.</summary>
    public static TheoryData<string> Kinds => new("RSA-2048", "RSA-3072", "P-256");

    /// <summary>A signer's certificate from the intermediate authority, with its key.</summary>
    public static X509Certificate2 Signer(
        string kind,
        DateTimeOffset? until = null,
        X509KeyUsageFlags usage = X509KeyUsageFlags.NonRepudiation,
        string name = "罗湖区发展和改革局(测试)"
    )
    {
        using var rsa = kind.StartsWith("RSA", StringComparison.Ordinal)
            ? RSA.Create(int.Parse(kind[4..], System.Globalization.CultureInfo.InvariantCulture))
            : null;
        using var ecdsa =
            kind == "P-256" ? ECDsa.Create(ECCurve.NamedCurves.nistP256)
            : kind == "P-384" ? ECDsa.Create(ECCurve.NamedCurves.nistP384)
            : null;
        var request = rsa is not null
            ? new CertificateRequest($"CN={name}, O=罗湖区, C=CN", rsa, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            : new CertificateRequest($"CN={name}, O=罗湖区, C=CN", ecdsa!, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509KeyUsageExtension(usage, true));
        var issued = Issue(request, Intermediate, until ?? Until);
        return rsa is not null ? issued.CopyWithPrivateKey(rsa) : issued.CopyWithPrivateKey(ecdsa!);
    }

    /// <summary>The certificate and key as a key that signs, with the intermediate authority beside it.</summary>
    public static PfxKey KeyOf(X509Certificate2 certificate) =>
        new(new SigningCertificate(certificate, [new X509Certificate2(Intermediate)]));

    private static X509Certificate2 MakeRoot(string name)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest($"CN={name}", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign, true));
        return request.CreateSelfSigned(From.AddYears(-1), Until.AddYears(1));
    }

    private static X509Certificate2 MakeIntermediate()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=测试中级证书", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign, true));
        return Issue(request, Root, Until).CopyWithPrivateKey(key);
    }

    private static X509Certificate2 MakeTimestampAuthority()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=测试时间戳", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.DigitalSignature, true));
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid("1.3.6.1.5.5.7.3.8")], true));
        return Issue(request, Intermediate, Until).CopyWithPrivateKey(key);
    }

    private static X509Certificate2 Issue(CertificateRequest request, X509Certificate2 issuer, DateTimeOffset until)
    {
        using var key = issuer.GetRSAPrivateKey()!;
        return request.Create(
            issuer.SubjectName,
            X509SignatureGenerator.CreateForRSA(key, RSASignaturePadding.Pkcs1),
            From,
            until,
            RandomNumberGenerator.GetBytes(12)
        );
    }
}
