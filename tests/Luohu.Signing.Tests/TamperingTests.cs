using System.Text;
using CsCheck;
using Luohu.Signing.Verification;

namespace Luohu.Signing.Tests;

/// <summary>One byte changed, wherever it is: the document is never said to be intact.</summary>
public sealed class TamperingTests
{
    /// <summary>What to look for, how far behind it the byte is that is changed, and whether the last find is meant or the first.</summary>
    public static TheoryData<string, string, int, bool> Places =>
        new()
        {
            { "header", "%PDF-1.", 7, false },
            { "page's content", "stream\n", 40, false },
            { "attachment", "/EmbeddedFile", 120, false },
            { "first cross-reference stream", "/XRef", 90, false },
            { "first startxref", "startxref\n", 11, false },
            { "catalogue of the update", "/AcroForm", 12, true },
            { "field of the update", "/Subtype /Widget", 10, true },
            { "time of the signature", "/M <", 40, true },
            { "range of the signature", "/ByteRange [0 ", 15, true },
            { "word ByteRange", "/ByteRange", 2, true },
            { "start of the signature", "/Contents <3", 20, true },
            { "middle of the signature", "/Contents <3", 2 * 1700, true },
            { "word Contents", "/Contents <3", 3, true },
            { "structure of the update", "/S /Form", 5, true },
            { "cross-reference stream of the update", "/XRef", 190, true },
            { "last startxref", "startxref\n", 12, true },
            { "end of file", "%%EOF", 3, true },
        };

    [Theory]
    [MemberData(nameof(Places))]
    public async Task ChangedByte_IsAltered(string place, string before, int offset, bool last)
    {
        var pdf = (byte[])(await Signed.ShortAsync()).Clone();
        var at = last ? pdf.AsSpan().LastIndexOf(Encoding.ASCII.GetBytes(before)) : pdf.AsSpan().IndexOf(Encoding.ASCII.GetBytes(before));
        Assert.True(at >= 0, place);

        pdf[at + offset] ^= 1;

        Assert.Equal(DocumentState.Altered, SignatureVerifier.Verify(pdf, [Certificates.Root]).State);
    }

    [Fact]
    public async Task AnyChangedByte_IsAltered()
    {
        var signed = await SignedAloneAsync();

        Gen.Select(Gen.Int[0, signed.Length - 1], Gen.Byte[1, 255])
            .Sample(
                (position, change) => StateOf(signed, position, (byte)(signed[position] ^ change)) == DocumentState.Altered,
                iter: 300,
                threads: 1
            );
    }

    [Fact]
    public async Task EveryByteOfTheSignature_IsGuarded()
    {
        var signed = await SignedAloneAsync();
        var start = signed.AsSpan().LastIndexOf("/Contents <"u8) + 11;
        var end = start + signed.AsSpan(start).IndexOf((byte)'>');

        var unnoticed = Enumerable
            .Range(start, end - start)
            .Where(at => StateOf(signed, at, signed[at] == (byte)'0' ? (byte)'1' : (byte)'0') != DocumentState.Altered);

        Assert.Equal([], unnoticed.Select(at => (at - start) / 2));
    }

    /// <summary>No signature covers the issuers' certificates beside it, only their own issuers do: the change shows as lost trust.</summary>
    [Fact]
    public async Task ChangedCertificateOfTheIssuer_IsNotTrusted()
    {
        var pdf = (byte[])(await Signed.ShortAsync()).Clone();
        var issuer = Encoding.ASCII.GetBytes(Convert.ToHexStringLower(Certificates.Intermediate.RawData));
        var last = pdf.AsSpan().IndexOf(issuer) + issuer.Length - 1;

        // Another digit, and still one: each run has a certificate of its own.
        pdf[last] = pdf[last] == (byte)'0' ? (byte)'1' : (byte)'0';

        var report = SignatureVerifier.Verify(pdf, [Certificates.Root]);

        Assert.Equal(CertificateState.NotTrusted, Assert.Single(report.Signatures).CertificateState);
    }

    [Fact]
    public async Task SignatureOfAnotherDocument_IsAltered()
    {
        using var key = Certificates.KeyOf(Certificates.Signer("RSA-2048"));
        var own = await Signed.ByAsync(key, Documents.Short);
        var other = await Signed.ByAsync(key, Documents.Short, Documents.Request with { Reason = "撤销" });
        var (to, from) = (own.AsSpan().LastIndexOf("/Contents <"u8) + 11, other.AsSpan().LastIndexOf("/Contents <"u8) + 11);
        var length = own.AsSpan(to).IndexOf((byte)'>');

        other.AsSpan(from, length).CopyTo(own.AsSpan(to));

        Assert.Equal(SignatureFault.DigestMismatch, Assert.Single(SignatureVerifier.Verify(own, null).Signatures).Fault);
    }

    [Fact]
    public async Task ShortenedFile_IsAltered()
    {
        var signed = await Signed.ShortAsync();

        Assert.Equal(DocumentState.Altered, SignatureVerifier.Verify(signed.AsMemory(0, signed.Length - 1), null).State);
    }

    /// <summary>The gap takes in more than the signature, so that something else could be hidden in it.</summary>
    [Fact]
    public async Task GapWiderThanTheSignature_IsAltered()
    {
        var pdf = (byte[])(await Signed.ShortAsync()).Clone();
        var text = Encoding.Latin1.GetString(pdf);
        var at = text.LastIndexOf("/ByteRange [", StringComparison.Ordinal) + 12;
        var numbers = text[at..text.IndexOf(']', at)]
            .Split(' ')
            .Select(n => int.Parse(n, System.Globalization.CultureInfo.InvariantCulture))
            .ToArray();
        Encoding.Latin1.GetBytes($"{numbers[0]} {numbers[1]} {numbers[2] + 1} {numbers[3] - 1}]").CopyTo(pdf, at);

        Assert.Equal(SignatureFault.ContainerUnreadable, Assert.Single(SignatureVerifier.Verify(pdf, null).Signatures).Fault);
    }

    /// <summary>The short document, signed without the issuer's certificate beside the signer's.</summary>
    private static Task<byte[]> SignedAloneAsync() =>
        Signed.ByAsync(new PfxKey(new SigningCertificate(Certificates.Signer("P-256"), [])), Documents.Short);

    private static DocumentState StateOf(byte[] signed, int position, byte value)
    {
        var pdf = (byte[])signed.Clone();
        pdf[position] = value;
        return SignatureVerifier.Verify(pdf, null).State;
    }
}
