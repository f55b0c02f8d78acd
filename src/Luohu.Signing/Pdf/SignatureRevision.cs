using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using static Luohu.Signing.Pdf.PdfSyntax;

namespace Luohu.Signing.Pdf;

/// <summary>A document with its signature's update, in which the signature itself is still zeros.</summary>
internal sealed class SignatureRevision
{
    // A file of more bytes than nine digits count is none that is signed here.
    private const int RangeDigits = 9;

    private readonly byte[] _bytes;
    private readonly int _gapStart;
    private readonly int _gapEnd;

    private SignatureRevision(byte[] bytes, int gapStart, int gapEnd) => (_bytes, _gapStart, _gapEnd) = (bytes, gapStart, gapEnd);

    /// <param name="document">The document.</param>
    /// <param name="request">What the signature says.</param>
    /// <param name="certificate">Whose signature it will be.</param>
    /// <param name="room">How many bytes the signature may have.</param>
    public static SignatureRevision Create(FinishedPdf document, SignatureRequest request, X509Certificate2 certificate, int room)
    {
        var update = new IncrementalUpdate(document, Identifier(document, request, certificate));
        var signature = update.Reserve();
        SignatureField.Add(document, update, signature, request);

        var entries = new StringBuilder("<<").Append("/Type /Sig /Filter /Adobe.PPKLite /SubFilter /ETSI.CAdES.detached");
        entries
            .Append(" /M ")
            .AppendObject(Date(request.SignedAt))
            .Append(" /Name ")
            .AppendObject(Text(certificate.GetNameInfo(X509NameType.SimpleName, false)));
        if (request.Reason is { } reason)
            entries.Append(" /Reason ").AppendObject(Text(reason));
        var range = entries.Append(" /ByteRange ").Length;
        var contents = entries.Append(' ', "[0   ]".Length + 3 * RangeDigits).Append(" /Contents ").Length;
        update.Set(signature, entries.Append('<').Append('0', 2 * room).Append(">>>").ToString());

        var bytes = update.Write();
        var start =
            bytes.AsSpan(document.Bytes.Length).IndexOf(Encoding.Latin1.GetBytes(entries.ToString(0, contents))) + document.Bytes.Length;
        var revision = new SignatureRevision(bytes, start + contents, start + contents + 2 * room + 2);
        revision.WriteRange(start + range);
        return revision;
    }

    /// <summary>The SHA-256 digest of all bytes but the signature's own.</summary>
    public byte[] Digest()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(_bytes.AsSpan(0, _gapStart));
        hash.AppendData(_bytes.AsSpan(_gapEnd));
        return hash.GetHashAndReset();
    }

    /// <summary>The signed document.</summary>
    public byte[] Complete(byte[] container)
    {
        Encoding.ASCII.GetBytes(Convert.ToHexStringLower(container), _bytes.AsSpan(_gapStart + 1));
        return _bytes;
    }

    private void WriteRange(int at) =>
        Encoding.ASCII.GetBytes(
            string.Create(CultureInfo.InvariantCulture, $"[0 {_gapStart} {_gapEnd} {_bytes.Length - _gapEnd}]"),
            _bytes.AsSpan(at)
        );

    private static byte[] Identifier(FinishedPdf document, SignatureRequest request, X509Certificate2 certificate) =>
        SHA256.HashData([.. document.Identifier, .. certificate.RawData, .. BitConverter.GetBytes(request.SignedAt.ToUnixTimeSeconds())])[
            ..16
        ];
}
