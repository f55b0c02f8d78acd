using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Luohu.Signing.Verification;

namespace Luohu.Signing.Tests.Keys;

public sealed class PfxKeyStoreTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory();

    [Theory]
    [MemberData(nameof(Certificates.Kinds), MemberType = typeof(Certificates))]
    public async Task File_SignsWithItsIssuersBesideIt(string kind)
    {
        using var certificate = Certificates.Signer(kind);
        var path = Write(
            [
                certificate,
                X509CertificateLoader.LoadCertificate(Certificates.Intermediate.RawData),
                X509CertificateLoader.LoadCertificate(Certificates.Root.RawData),
            ],
            "geheim"
        );

        var signed = await new PdfSigner(new PfxKeyStore(path, "geheim")).SignAsync(Documents.Short, Documents.Request, default);

        Assert.Equal(CertificateState.Trusted, SignatureVerifier.Verify(signed, [Certificates.Root]).Signatures[0].CertificateState);
        using var key = new PfxKeyStore(path, "geheim").Open();
        Assert.Equal([Certificates.Intermediate.Thumbprint], key.Certificate.Issuers.Select(issuer => issuer.Thumbprint));
    }

    [Fact]
    public void WrongPassword_IsAnError()
    {
        using var certificate = Certificates.Signer("P-256");
        var path = Write([certificate], "geheim");

        Assert.Contains(
            path,
            Assert.Throws<SigningException>(() => new PfxKeyStore(path, "falsch").Open()).Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void FileThatIsNotThere_IsAnError() =>
        Assert.Throws<SigningException>(() => new PfxKeyStore(Path.Combine(_folder.FullName, "none.pfx"), null).Open());

    [Fact]
    public void FileThatIsNoPfx_IsAnError()
    {
        var path = Path.Combine(_folder.FullName, "words.pfx");
        File.WriteAllText(path, "words");

        Assert.Throws<SigningException>(() => new PfxKeyStore(path, null).Open());
    }

    [Fact]
    public void FileWithoutAKey_IsAnError()
    {
        var path = Write([X509CertificateLoader.LoadCertificate(Certificates.Root.RawData)], "geheim");

        Assert.Contains(
            "0 private keys",
            Assert.Throws<SigningException>(() => new PfxKeyStore(path, "geheim").Open()).Message,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("RSA-1024", X509KeyUsageFlags.DigitalSignature)]
    [InlineData("P-384", X509KeyUsageFlags.DigitalSignature)]
    [InlineData("P-256", X509KeyUsageFlags.KeyEncipherment)]
    public void CertificateThatIsNotForSigning_IsAnError(string kind, X509KeyUsageFlags usage)
    {
        using var certificate = Certificates.Signer(kind, usage: usage);
        var path = Write([certificate], "geheim");

        Assert.Throws<SigningException>(() => new PfxKeyStore(path, "geheim").Open());
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private string Write(X509Certificate2Collection certificates, string password)
    {
        var path = Path.Combine(_folder.FullName, "key.pfx");
        File.WriteAllBytes(
            path,
            certificates.ExportPkcs12(new PbeParameters(PbeEncryptionAlgorithm.Aes256Cbc, HashAlgorithmName.SHA256, 2000), password)
        );
        return path;
    }
}
