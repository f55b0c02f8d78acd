using System.Formats.Asn1;
using System.Security.Cryptography.X509Certificates;

namespace Luohu.Signing.Verification;

/// <summary>One signature: whether the file around it is sound, and then whether it holds.</summary>
internal static class SignatureCheck
{
    /// <param name="pdf">The file.</param>
    /// <param name="range">What the signature covers.</param>
    /// <param name="newest">The signature fields of the newest revision; null where it cannot be read.</param>
    /// <param name="trustedRoots">The authorities that are trusted; null where that is not known.</param>
    public static PdfSignature Run(
        ReadOnlyMemory<byte> pdf,
        SignedRange range,
        IReadOnlyList<SignatureValue>? newest,
        X509Certificate2Collection? trustedRoots
    )
    {
        if (!range.IsComplete(pdf.Length))
            return new(SignatureFault.RangeIncomplete, Math.Min(range.End, pdf.Length));
        if (HexOf(pdf.Span[range.GapStart..range.GapEnd]) is not { } contents)
            return new(SignatureFault.ContainerUnreadable, range.End);

        // As a reader saw the file when the signature was its newest part.
        var fields = range.End == pdf.Length ? newest : SignatureValue.AllOf(pdf[..range.End]);
        var value = fields?.FirstOrDefault(field => field.Range == range && field.Contents.AsSpan().SequenceEqual(contents));
        if (ContainerOf(contents) is not { } container)
            return Told(new(SignatureFault.ContainerUnreadable, range.End), value);
        var signature = ContainerCheck.Run(range.Covered(pdf.Span), container, value?.Time, trustedRoots) with
        {
            CoveredLength = range.End,
        };
        return Told(
            signature.Fault == SignatureFault.None && value is null ? signature with { Fault = SignatureFault.NotAField } : signature,
            value
        );
    }

    private static PdfSignature Told(PdfSignature signature, SignatureValue? value) =>
        signature with
        {
            ClaimedTime = value?.Time,
            Reason = value?.Reason,
        };

    /// <summary>The bytes of a hexadecimal string; null where it is none, or where its digits are written in two ways, as no program does.</summary>
    private static byte[]? HexOf(ReadOnlySpan<byte> text)
    {
        if (text is not [(byte)'<', .. var digits, (byte)'>'] || digits.Length % 2 != 0)
            return null;
        if (digits.ContainsAnyInRange((byte)'a', (byte)'f') && digits.ContainsAnyInRange((byte)'A', (byte)'F'))
            return null;
        var bytes = new byte[digits.Length / 2];
        return Convert.FromHexString(digits, bytes, out _, out _) == System.Buffers.OperationStatus.Done ? bytes : null;
    }

    /// <summary>The signature without the zeros that fill its room; null where something else is behind it.</summary>
    private static byte[]? ContainerOf(byte[] contents)
    {
        try
        {
            AsnDecoder.ReadEncodedValue(contents, AsnEncodingRules.BER, out _, out _, out var length);
            return contents.AsSpan(length).ContainsAnyExcept((byte)0) ? null : contents[..length];
        }
        catch (AsnContentException)
        {
            return null;
        }
    }
}
