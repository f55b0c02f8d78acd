using System.Diagnostics;

namespace Luohu.Signing.Tests;

/// <summary>Readers that had no part in writing: poppler's pdfsig, qpdf and OpenSSL. Where CI is true, they must be there.</summary>
public sealed class IndependentReaderTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory();

    [Theory]
    [MemberData(nameof(Certificates.Kinds), MemberType = typeof(Certificates))]
    public async Task Pdfsig_SaysValid(string kind)
    {
        using var key = Certificates.KeyOf(Certificates.Signer(kind));
        if (Run("pdfsig", "-nocert", Write(await Signed.ByAsync(key, Documents.Bulletin))) is not { } said)
            return;

        Assert.Contains("Signature Validation: Signature is Valid.", said, StringComparison.Ordinal);
        Assert.Contains("Signature Type: ETSI.CAdES.detached", said, StringComparison.Ordinal);
        Assert.Contains("Total document signed", said, StringComparison.Ordinal);
        Assert.Contains("罗湖区发展和改革局(测试)", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pdfsig_SaysValid_OfAStampedAndVisibleOne()
    {
        using var key = Certificates.KeyOf(Certificates.Signer("RSA-2048"));
        using var http = new HttpClient();
        await using var server = await new TimestampAuthority().StartAsync();
        var service = new HttpTimestampService(http, new Uri(server.Address, "/tsa"));
        var request = Documents.Request with { Place = new SignaturePlace(1, 300, 200, 150, 40) };
        var file = Write(await Signed.ByAsync(key, Documents.Bulletin, request, service));
        if (Run("pdfsig", "-nocert", file) is not { } said)
            return;

        Assert.Contains("Signature Validation: Signature is Valid.", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pdfsig_SeesAChangedByteAndAnAppendedOne()
    {
        var changed = (byte[])(await Signed.ShortAsync()).Clone();
        changed[changed.AsSpan().LastIndexOf("/TU <"u8) + 12] ^= 1;
        if (Run("pdfsig", "-nocert", Write(changed)) is not { } said)
            return;
        Assert.Contains("Digest Mismatch", said, StringComparison.Ordinal);

        var appended = Run("pdfsig", "-nocert", Write([.. await Signed.ShortAsync(), .. "% more\n"u8]));
        Assert.Contains("Not total document signed", appended, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pdfsig_SeesTwoSignatures()
    {
        using var key = Certificates.KeyOf(Certificates.Signer("P-256"));
        if (Run("pdfsig", "-nocert", Write(await Signed.ByAsync(key, await Signed.ShortAsync()))) is not { } said)
            return;

        Assert.Equal(2, said.Split("Signature is Valid.").Length - 1);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Qpdf_FindsNoFault(bool visible)
    {
        using var key = Certificates.KeyOf(Certificates.Signer("P-256"));
        var request = Documents.Request with { Place = visible ? new SignaturePlace(1, 300, 200, 150, 40) : null };
        if (Run("qpdf", "--check", Write(await Signed.ByAsync(key, Documents.Bulletin, request))) is not { } said)
            return;

        Assert.Contains("No syntax or stream encoding errors found", said, StringComparison.Ordinal);
        Assert.DoesNotContain("WARNING", said, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Certificates.Kinds), MemberType = typeof(Certificates))]
    public async Task OpenSsl_VerifiesTheContainerUpToTheRoot(string kind)
    {
        using var key = Certificates.KeyOf(Certificates.Signer(kind));
        var signed = await Signed.ByAsync(key, Documents.Short);
        var start = signed.AsSpan().LastIndexOf("/Contents <"u8) + 10;
        var end = start + signed.AsSpan(start).IndexOf((byte)'>') + 1;
        var container = Path.Combine(_folder.FullName, "signature.der");
        File.WriteAllBytes(container, Convert.FromHexString(System.Text.Encoding.ASCII.GetString(signed[(start + 1)..(end - 1)])));
        var root = Path.Combine(_folder.FullName, "root.pem");
        File.WriteAllText(root, Certificates.Root.ExportCertificatePem());

        if (
            Run(
                "openssl",
                "cms",
                "-verify",
                "-cades",
                "-inform",
                "DER",
                "-in",
                container,
                "-content",
                Write([.. signed[..start], .. signed[end..]]),
                "-binary",
                "-CAfile",
                root,
                "-purpose",
                "any",
                "-attime",
                "1626400000",
                "-out",
                "/dev/null"
            )
            is not { } said
        )
            return;

        Assert.Contains("CAdES Verification successful", said, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private string Write(byte[] bytes)
    {
        var path = Path.Combine(_folder.FullName, "signed.pdf");
        File.WriteAllBytes(path, bytes);
        return path;
    }

    /// <summary>What a program says; null where it is not installed, which CI does not allow.</summary>
    private static string? Run(string program, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(
                new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true }
            )!;
            var said = Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync())
                .GetAwaiter()
                .GetResult();
            process.WaitForExit();
            return string.Concat(said);
        }
        catch (System.ComponentModel.Win32Exception) when (Environment.GetEnvironmentVariable("CI") != "true")
        {
            return null;
        }
    }
}
