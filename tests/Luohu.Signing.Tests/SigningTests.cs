using System.Text;
using Luohu.Signing.Verification;

namespace Luohu.Signing.Tests;

public sealed class SigningTests
{
    [Theory]
    [MemberData(nameof(Certificates.Kinds), MemberType = typeof(Certificates))]
    public async Task Bulletin_IsSigned_AndBeginsWithItsOwnBytes(string kind)
    {
        using var key = Certificates.KeyOf(Certificates.Signer(kind));

        var signed = await Signed.ByAsync(key, Documents.Bulletin);

        Assert.True(signed.AsSpan().StartsWith(Documents.Bulletin));
        var report = SignatureVerifier.Verify(signed, [Certificates.Root]);
        Assert.Equal((DocumentState.Intact, Documents.Bulletin.Length, 0), (report.State, report.OriginalLength, report.AppendedLength));
        var signature = Assert.Single(report.Signatures);
        Assert.Equal((SignatureFault.None, CertificateState.Trusted), (signature.Fault, signature.CertificateState));
        Assert.Equal("罗湖区发展和改革局(测试)", signature.Certificate!.Name);
        Assert.Equal(Documents.Published, signature.Time);
        Assert.Null(signature.Timestamp);
        Assert.Equal("发布", signature.Reason);
    }

    [Fact]
    public async Task SameDocumentKeyAndTime_GiveTheSameBytes()
    {
        using var key = Certificates.KeyOf(Certificates.Signer("RSA-2048"));

        Assert.Equal(await Signed.ByAsync(key, Documents.Short), await Signed.ByAsync(key, Documents.Short));
    }

    [Fact]
    public async Task Signing_AddsLittle()
    {
        using var key = Certificates.KeyOf(Certificates.Signer("RSA-2048"));

        Assert.InRange((await Signed.ByAsync(key, Documents.Bulletin)).Length - Documents.Bulletin.Length, 4_000, 24_000);
    }

    [Fact]
    public async Task SignedDocument_IsNotSignedAgain()
    {
        using var key = Certificates.KeyOf(Certificates.Signer("P-256"));
        var signer = new PdfSigner(new Signed.KeyStore(key));

        var fault = await Assert.ThrowsAsync<SigningException>(async () =>
            await signer.SignAsync(await Signed.ShortAsync(), Documents.Request, default)
        );

        Assert.Contains("signed once", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SeveralDocuments_AreSignedWithAKeyThatIsOpenedOnce()
    {
        using var key = Certificates.KeyOf(Certificates.Signer("P-256"));
        var store = new Signed.KeyStore(key);

        var signed = await new PdfSigner(store).SignAllAsync(
            [(Documents.Short, Documents.Request), (Documents.Bulletin, Documents.Request)],
            default
        );

        Assert.Equal(1, store.Opened);
        Assert.All(signed, pdf => Assert.Equal(DocumentState.Intact, SignatureVerifier.Verify(pdf, trustedRoots: null).State));
        Assert.All(signed.Zip([Documents.Short, Documents.Bulletin]), pair => Assert.Equal(pair.Second, pair.First[..pair.Second.Length]));
    }

    [Fact]
    public async Task ExpiredCertificate_DoesNotSign()
    {
        using var key = Certificates.KeyOf(Certificates.Signer("P-256", until: Documents.Published.AddDays(-1)));

        var fault = await Assert.ThrowsAsync<SigningException>(() =>
            new PdfSigner(new Signed.KeyStore(key)).SignAsync(Documents.Short, Documents.Request, default)
        );

        Assert.Contains("not on 2021-07-16", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task KeyOfAnotherCertificate_DoesNotSign()
    {
        using var other = Certificates.KeyOf(Certificates.Signer("P-256"));
        using var own = Certificates.KeyOf(Certificates.Signer("P-256"));

        var fault = await Assert.ThrowsAsync<SigningException>(() =>
            Signed.ByAsync(new Mismatched(own.Certificate, other), Documents.Short)
        );

        Assert.Contains("do not belong together", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("no PDF at all")]
    [InlineData(
        "%PDF-1.7\n1 0 obj\n<</Type/Catalog>>\nendobj\nxref\n0 1\n0000000000 65535 f \ntrailer\n<</Root 1 0 R/Size 2>>\nstartxref\n46\n%%EOF\n"
    )]
    public async Task FileWithoutCrossReferenceStream_IsNotSigned(string file)
    {
        using var key = Certificates.KeyOf(Certificates.Signer("P-256"));

        await Assert.ThrowsAsync<SigningException>(() =>
            new PdfSigner(new Signed.KeyStore(key)).SignAsync(Encoding.Latin1.GetBytes(file), Documents.Request, default)
        );
    }

    [Theory]
    [InlineData(0)]
    [InlineData(4)]
    public async Task PlaceOnAPageThatIsNotThere_IsNotSigned(int page)
    {
        using var key = Certificates.KeyOf(Certificates.Signer("P-256"));
        var request = Documents.Request with { Place = new SignaturePlace(page, 300, 200, 150, 40) };

        await Assert.ThrowsAsync<SigningException>(() => Signed.ByAsync(key, Documents.Short, request));
    }

    [Fact]
    public void PlaceWithoutExtent_CannotBeMade()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new SignaturePlace(1, 0, 0, 0, 40));
        Assert.Throws<ArgumentOutOfRangeException>(() => new SignaturePlace(1, 0, 0, 150, -1));
    }

    private sealed class Mismatched(SigningCertificate certificate, ISigningKey key) : ISigningKey
    {
        public SigningCertificate Certificate => certificate;

        public Task<byte[]> SignDigestAsync(ReadOnlyMemory<byte> digest, CancellationToken cancellationToken) =>
            key.SignDigestAsync(digest, cancellationToken);

        public void Dispose() { }
    }
}
