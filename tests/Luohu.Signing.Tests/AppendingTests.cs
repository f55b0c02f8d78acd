using System.Text;
using Luohu.Signing.Pdf;
using Luohu.Signing.Verification;

namespace Luohu.Signing.Tests;

/// <summary>What comes after a signature.</summary>
public sealed class AppendingTests
{
    [Theory]
    [InlineData("\n")]
    [InlineData("% a word after the end\n")]
    public async Task Bytes_AreAppended(string tail)
    {
        var signed = await Signed.ShortAsync();

        var report = SignatureVerifier.Verify((byte[])[.. signed, .. Encoding.ASCII.GetBytes(tail)], null);

        Assert.Equal((DocumentState.AppendedTo, tail.Length), (report.State, report.AppendedLength));
        Assert.Equal(SignatureFault.None, Assert.Single(report.Signatures).Fault);
    }

    /// <summary>The pages could show anything now, and no reader's program would speak of a signature.</summary>
    [Fact]
    public async Task UpdateThatTakesTheFormOut_IsAppended()
    {
        using var signed = FinishedPdf.Open(await Signed.ShortAsync());
        var update = new IncrementalUpdate(signed, new byte[16]);
        update.Set(signed.Root, signed.Catalogue.Without("AcroForm"));

        var report = SignatureVerifier.Verify(update.Write(), null);

        Assert.Equal(DocumentState.AppendedTo, report.State);
        Assert.Equal(SignatureFault.None, Assert.Single(report.Signatures).Fault);
        Assert.Equal(Documents.Short.Length, report.OriginalLength);
    }

    [Fact]
    public async Task SecondSignature_IsToldFromTheFirst()
    {
        var first = await Signed.ShortAsync();
        using var key = Certificates.KeyOf(Certificates.Signer("P-256", name: "罗湖区人民政府办公室(测试)"));

        var report = SignatureVerifier.Verify(
            await Signed.ByAsync(key, first, Documents.Request with { SignedAt = Documents.Published.AddDays(1) }),
            [Certificates.Root]
        );

        Assert.Equal(DocumentState.SignedAgain, report.State);
        Assert.Equal(
            ["罗湖区发展和改革局(测试)", "罗湖区人民政府办公室(测试)"],
            report.Signatures.Select(signature => signature.Certificate!.Name)
        );
        Assert.All(
            report.Signatures,
            signature => Assert.Equal((SignatureFault.None, CertificateState.Trusted), (signature.Fault, signature.CertificateState))
        );
        Assert.Equal(first.Length, report.Signatures[0].CoveredLength);
        Assert.Equal(Documents.Short.Length, report.OriginalLength);
    }

    [Fact]
    public async Task SecondSignatureOverAnAlteredFirst_IsAltered()
    {
        var first = (byte[])(await Signed.ShortAsync()).Clone();
        var title = first.AsSpan().LastIndexOf("/TU <"u8);
        first[title + 12] ^= 1;
        using var key = Certificates.KeyOf(Certificates.Signer("P-256"));

        var report = SignatureVerifier.Verify(await Signed.ByAsync(key, first), null);

        Assert.Equal(DocumentState.Altered, report.State);
        Assert.Equal([SignatureFault.DigestMismatch, SignatureFault.None], report.Signatures.Select(signature => signature.Fault));
    }

    [Fact]
    public void UnsignedDocument_IsNotSigned() =>
        Assert.Equal(
            (DocumentState.NotSigned, Documents.Short.Length),
            SignatureVerifier.Verify(Documents.Short, null) is var report ? (report.State, report.OriginalLength) : default
        );

    [Theory]
    [InlineData("")]
    [InlineData("no PDF at all")]
    public void NoPdf_IsUnreadable(string file) =>
        Assert.Equal(DocumentState.Unreadable, SignatureVerifier.Verify(Encoding.ASCII.GetBytes(file), null).State);
}
