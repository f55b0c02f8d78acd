using System.IO.Compression;

namespace Luohu.Typesetting.Pdf.Syntax;

/// <summary>A stream object: its dictionary and its data as they stand in the file.</summary>
internal sealed record PdfStream : PdfValue
{
    private readonly PdfDictionary _dictionary;
    private readonly ReadOnlyMemory<byte> _data;

    public PdfStream(PdfDictionary dictionary, ReadOnlyMemory<byte> data)
    {
        dictionary.Add("Length", data.Length);
        (_dictionary, _data) = (dictionary, data);
    }

    /// <summary>A stream that is deflated here.</summary>
    public static PdfStream Deflated(ReadOnlySpan<byte> data, PdfDictionary? dictionary = null)
    {
        dictionary ??= [];
        dictionary.Add("Filter", "FlateDecode");
        return new PdfStream(dictionary, Deflate(data));
    }

    private static byte[] Deflate(ReadOnlySpan<byte> data)
    {
        var packed = new MemoryStream(data.Length / 2 + 64);
        using (var deflate = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
            deflate.Write(data);
        return packed.ToArray();
    }

    public override bool IsStream => true;

    public override void Write(PdfBuffer to)
    {
        _dictionary.Write(to);
        to.Ascii("\nstream\n").Bytes(_data.Span).Ascii("\nendstream");
    }
}
