using Luohu.Domain;
using Luohu.Signing;
using Luohu.Tests;

namespace Luohu.Cli.Tests;

/// <summary><c>luohu verify</c> of a signed bulletin: who signed it and when, and whether it is still what was signed.</summary>
public sealed class SignedBulletinTests : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("luohu-signed-").FullName;

    private string Pfx => Path.Combine(folder, "signer.pfx");

    private string Root => Path.Combine(folder, "root.pem");

    private byte[] signed = [];

    public async ValueTask InitializeAsync()
    {
        using var certificate = SigningCertificates.WritePfx(Pfx);
        await File.WriteAllTextAsync(Root, certificate.ExportCertificatePem());
        var at = new DateTimeOffset(2021, 7, 16, 9, 30, 0, ChinaTime.Offset);
        signed = await new PdfSigner(new PfxKeyStore(Pfx, null)).SignAsync(Bulletins.Genuine.Bytes, new(at, "电子签名", "发布"), default);
    }

    [Fact]
    public async Task Signed_SaysByWhomAndWhen_AndIsGenuine()
    {
        var run = await VerifyAsync(signed, "--trust", Root);

        Assert.Contains(
            "ok    Signed by 罗湖区发展和改革局(测试) on 2021-07-16 09:30, nothing was added since; the certificate was valid then and is vouched for.",
            run.Output,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "ok    The attached data, set again, gives the same bytes: the full edition.",
            run.Output,
            StringComparison.Ordinal
        );
        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
    }

    [Fact]
    public async Task WithoutAnAuthority_TheCertificateIsNotJudged()
    {
        var run = await VerifyAsync(signed);

        Assert.Contains("name the authority with --trust", run.Output, StringComparison.Ordinal);
        Assert.Equal(0, run.ExitCode);
    }

    [Fact]
    public async Task AnotherAuthority_DoesNotVouchForIt()
    {
        using var stranger = SigningCertificates.WritePfx(Path.Combine(folder, "stranger.pfx"));
        var other = Path.Combine(folder, "other.pem");
        await File.WriteAllTextAsync(other, stranger.ExportCertificatePem());

        var run = await VerifyAsync(signed, "--trust", other);

        Assert.Contains("WRONG Signed by", run.Output, StringComparison.Ordinal);
        Assert.Equal(1, run.ExitCode);
    }

    [Fact]
    public async Task ChangedByte_OrSomethingAdded_IsNotGenuine()
    {
        var changed = signed.ToArray();
        changed[^200] ^= 1;

        var altered = await VerifyAsync(changed);
        var added = await VerifyAsync([.. signed, .. "\n% a line more\n"u8]);

        Assert.Contains("WRONG The signature does not hold: ", altered.Output, StringComparison.Ordinal);
        Assert.Contains("bytes were added since.", added.Output, StringComparison.Ordinal);
        Assert.Equal((1, 1), (altered.ExitCode, added.ExitCode));
    }

    [Fact]
    public async Task FileThatHoldsNoCertificate_IsToldInOneLine()
    {
        await File.WriteAllTextAsync(Root, "no certificate");

        var run = await VerifyAsync(signed, "--trust", Root);

        Assert.Equal((1, $"luohu: {Root} holds no certificate in PEM."), (run.ExitCode, run.Errors.TrimEnd()));
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    private async Task<(int ExitCode, string Output, string Errors)> VerifyAsync(byte[] pdf, params string[] options)
    {
        var file = Path.Combine(folder, "june.pdf");
        await File.WriteAllBytesAsync(file, pdf);
        return await CommandLine.RunAsync(null, ["verify", file, .. options]);
    }
}
