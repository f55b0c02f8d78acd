using Luohu.Signing.Verification;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Luohu.Signing.Tests;

public sealed class TimestampTests : IDisposable
{
    private readonly HttpClient _http = new();
    private readonly PfxKey _key = Certificates.KeyOf(
        Certificates.Signer("P-256", until: new DateTimeOffset(2022, 1, 1, 0, 0, 0, TimeSpan.Zero))
    );

    [Theory]
    [MemberData(nameof(Certificates.Kinds), MemberType = typeof(Certificates))]
    public async Task Signature_IsStamped(string kind)
    {
        using var key = Certificates.KeyOf(Certificates.Signer(kind));
        await using var server = await new TimestampAuthority().StartAsync();

        var report = SignatureVerifier.Verify(await Signed.ByAsync(key, Documents.Short, timestamps: At(server)), [Certificates.Root]);

        Assert.Equal(DocumentState.Intact, report.State);
        var signature = Assert.Single(report.Signatures);
        Assert.Equal(
            new SignatureTimestamp(Documents.Published.AddSeconds(3), "测试时间戳", CertificateState.Trusted),
            signature.Timestamp
        );
        Assert.Equal(Documents.Published.AddSeconds(3), signature.Time);
        Assert.Equal(Documents.Published, signature.ClaimedTime);
        Assert.Equal(CertificateState.Trusted, signature.CertificateState);
    }

    [Fact]
    public async Task TokenLargerThanItsRoom_IsGivenMore()
    {
        await using var server = await new TimestampAuthority { Ballast = 16 }.StartAsync();

        var signed = await Signed.ByAsync(_key, Documents.Short, timestamps: At(server));

        Assert.Equal(DocumentState.Intact, SignatureVerifier.Verify(signed, null).State);
        Assert.InRange(signed.Length - Documents.Short.Length, 20_000, 60_000);
    }

    [Fact]
    public async Task TokenLongerThanPdfAllows_IsAnError()
    {
        await using var server = await new TimestampAuthority { Ballast = 60 }.StartAsync();

        var fault = await Assert.ThrowsAsync<SigningException>(() => Signed.ByAsync(_key, Documents.Short, timestamps: At(server)));

        Assert.Contains("more than the 32767", fault.Message, StringComparison.Ordinal);
    }

    /// <summary>The signer claims a time at which the certificate was valid; the witness says another.</summary>
    [Fact]
    public async Task CertificateExpiredAtTheStampedTime_IsExpired()
    {
        await using var server = await new TimestampAuthority { Now = new DateTimeOffset(2022, 3, 1, 0, 0, 0, TimeSpan.Zero) }.StartAsync();

        var signature = SignatureVerifier
            .Verify(await Signed.ByAsync(_key, Documents.Short, timestamps: At(server)), [Certificates.Root])
            .Signatures[0];

        Assert.Equal((SignatureFault.None, CertificateState.Expired), (signature.Fault, signature.CertificateState));
    }

    [Fact]
    public async Task StampOfAnUntrustedAuthority_DoesNotCount()
    {
        await using var server = await new TimestampAuthority { Now = new DateTimeOffset(2022, 3, 1, 0, 0, 0, TimeSpan.Zero) }.StartAsync();

        var signature = SignatureVerifier
            .Verify(await Signed.ByAsync(_key, Documents.Short, timestamps: At(server)), [Certificates.StrangeRoot])
            .Signatures[0];

        Assert.Equal(CertificateState.NotTrusted, signature.Timestamp!.CertificateState);
        Assert.Equal(Documents.Published, signature.Time);
    }

    [Fact]
    public async Task StampOfAnotherSignature_IsAMismatch()
    {
        await using var server = await new TimestampAuthority().StartAsync();
        var other = new Constant(await At(server).StampAsync(new byte[32], default));

        var report = SignatureVerifier.Verify(await Signed.ByAsync(_key, Documents.Short, timestamps: other), null);

        Assert.Equal((DocumentState.Altered, SignatureFault.TimestampMismatch), (report.State, report.Signatures[0].Fault));
    }

    [Fact]
    public async Task RefusedStamp_IsAnError()
    {
        await using var server = await new TimestampAuthority { Refuses = true }.StartAsync();

        var fault = await Assert.ThrowsAsync<SigningException>(() => Signed.ByAsync(_key, Documents.Short, timestamps: At(server)));

        Assert.Contains("did not stamp", fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', fault.Message);
    }

    [Theory]
    [InlineData(200, "no token")]
    [InlineData(500, "")]
    public async Task SenselessAnswer_IsAnError(int status, string body)
    {
        await using var server = await LoopbackServer.StartAsync(app => app.MapPost("/tsa", () => Results.Text(body, statusCode: status)));

        await Assert.ThrowsAsync<SigningException>(() => Signed.ByAsync(_key, Documents.Short, timestamps: At(server)));
    }

    [Fact]
    public async Task EndlessAnswer_IsAnError()
    {
        await using var server = await LoopbackServer.StartAsync(app => app.MapPost("/tsa", () => Results.Bytes(new byte[1 << 20])));

        await Assert.ThrowsAsync<SigningException>(() => Signed.ByAsync(_key, Documents.Short, timestamps: At(server)));
    }

    [Fact]
    public async Task ServiceThatIsNotThere_IsAnError()
    {
        var server = await new TimestampAuthority().StartAsync();
        var service = At(server);
        await server.DisposeAsync();

        await Assert.ThrowsAsync<SigningException>(() => Signed.ByAsync(_key, Documents.Short, timestamps: service));
    }

    public void Dispose()
    {
        _http.Dispose();
        _key.Dispose();
    }

    private HttpTimestampService At(LoopbackServer server) => new(_http, new Uri(server.Address, "/tsa"));

    private sealed class Constant(byte[] token) : ITimestampService
    {
        public Task<byte[]> StampAsync(ReadOnlyMemory<byte> digest, CancellationToken cancellationToken) => Task.FromResult(token);
    }
}
