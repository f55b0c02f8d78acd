using System.IO.Compression;
using System.Text;

namespace Luohu.Cli.Tests;

/// <summary>A PDF of one page that is whole, but for what is asked for.</summary>
internal static class HostilePdf
{
    /// <param name="catalogue">More entries of its catalogue.</param>
    /// <param name="spare">Object 4, which nothing else refers to.</param>
    /// <param name="unpacked">How many zero bytes its page's contents unpack to.</param>
    public static byte[] Write(string catalogue = "", string spare = "null", int unpacked = 0)
    {
        var contents = Zeros(unpacked);
        using var file = new MemoryStream();
        var starts = new List<long>();
        Add("%PDF-1.7\n"u8);
        Object($"<< /Type /Catalog /Pages 2 0 R {catalogue} >>");
        Object("<< /Type /Pages /Kids [3 0 R] /Count 1 >>");
        Object("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 100 100] /Contents 5 0 R >>");
        Object(spare);
        Object($"<< /Length {contents.Length} /Filter /FlateDecode >>", contents);
        var table = file.Position;
        Add(Encoding.ASCII.GetBytes($"xref\n0 6\n0000000000 65535 f \n{string.Concat(starts.Select(start => $"{start:D10} 00000 n \n"))}"));
        Add(Encoding.ASCII.GetBytes($"trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n"));
        return file.ToArray();

        void Object(string text, byte[]? stream = null)
        {
            starts.Add(file.Position);
            Add(Encoding.ASCII.GetBytes($"{starts.Count} 0 obj\n{text}\n"));
            if (stream is not null)
            {
                Add("stream\n"u8);
                Add(stream);
                Add("\nendstream\n"u8);
            }

            Add("endobj\n"u8);
        }

        void Add(ReadOnlySpan<byte> bytes) => file.Write(bytes);
    }

    private static byte[] Zeros(int count)
    {
        using var packed = new MemoryStream();
        using (var deflate = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            var block = new byte[1024 * 1024];
            for (var left = count; left > 0; left -= block.Length)
                deflate.Write(block, 0, Math.Min(left, block.Length));
        }

        return packed.ToArray();
    }
}
