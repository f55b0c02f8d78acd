using System.Security.Cryptography.X509Certificates;
using Luohu.Signing.Verification;

namespace Luohu.Signing.Tests;

public sealed class TrustTests
{
    [Fact]
    public async Task StrangeRoots_NotTrusted() =>
        Assert.Equal(CertificateState.NotTrusted, StateOf(await Signed.ShortAsync(), [Certificates.StrangeRoot]));

    [Fact]
    public async Task NoRoot_NotTrusted() => Assert.Equal(CertificateState.NotTrusted, StateOf(await Signed.ShortAsync(), []));

    [Fact]
    public async Task UnknownRoots_NotDecidable() => Assert.Equal(CertificateState.NotDecidable, StateOf(await Signed.ShortAsync(), null));

    [Fact]
    public async Task Root_Trusted() =>
        Assert.Equal(CertificateState.Trusted, StateOf(await Signed.ShortAsync(), [Certificates.StrangeRoot, Certificates.Root]));

    [Theory]
    [InlineData("2019-12-31T23:59:59Z", CertificateState.NotYetValid)]
    [InlineData("2020-01-01T00:00:01Z", CertificateState.Trusted)]
    [InlineData("2021-12-31T23:59:59Z", CertificateState.Trusted)]
    [InlineData("2022-01-01T00:00:01Z", CertificateState.Expired)]
    public async Task Time_DecidesWhetherTheCertificateWasValid(string signedAt, CertificateState expected)
    {
        using var key = Certificates.KeyOf(Certificates.Signer("P-256", until: new DateTimeOffset(2022, 1, 1, 0, 0, 0, TimeSpan.Zero)));
        var request = Documents.Request with
        {
            SignedAt = DateTimeOffset.Parse(signedAt, System.Globalization.CultureInfo.InvariantCulture),
        };

        var report = SignatureVerifier.Verify(await Signed.ByAsync(key, Documents.Short, request), [Certificates.Root]);

        Assert.Equal(DocumentState.Intact, report.State);
        Assert.Equal(expected, report.Signatures[0].CertificateState);
    }

    private static CertificateState StateOf(byte[] pdf, X509Certificate2Collection? roots)
    {
        var report = SignatureVerifier.Verify(pdf, roots);
        Assert.Equal(DocumentState.Intact, report.State);
        return Assert.Single(report.Signatures).CertificateState;
    }
}
