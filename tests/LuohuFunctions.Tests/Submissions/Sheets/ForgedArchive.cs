using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace LuohuFunctions.Tests.Submissions.Sheets;

/// <summary>Makes a zip archive lie about one of its entries.</summary>
internal static class ForgedArchive
{
    /// <summary>
    /// Says in the entry's own header and in the archive's directory that it holds all but its last <paramref name="hidden"/>
    /// bytes; <paramref name="checksumToo"/> also states the checksum of those alone.
    /// </summary>
    public static byte[] Understate(byte[] archive, string entry, int hidden, bool checksumToo)
    {
        var forged = archive.ToArray();
        var (size, checksum) = WithoutLast(hidden, archive, entry);

        // In both the checksum stands eight bytes before the size; the packed size is between them.
        foreach (
            var at in new[] { HeaderOf(archive, "PK\u0003\u0004"u8, 30, entry) + 14, HeaderOf(archive, "PK\u0001\u0002"u8, 46, entry) + 16 }
        )
        {
            BinaryPrimitives.WriteInt32LittleEndian(forged.AsSpan(at + 8), size);
            if (checksumToo)
                BinaryPrimitives.WriteUInt32LittleEndian(forged.AsSpan(at), checksum);
        }

        return forged;
    }

    private static int HeaderOf(ReadOnlySpan<byte> archive, ReadOnlySpan<byte> signature, int length, string entry)
    {
        var name = Encoding.UTF8.GetBytes(entry);
        for (var at = 0; at + length < archive.Length; at++)
        {
            if (archive[at..].StartsWith(signature) && archive[(at + length)..].StartsWith(name))
                return at;
        }

        throw new ArgumentException($"The archive has no {entry}.", nameof(entry));
    }

    private static (int Size, uint Checksum) WithoutLast(int hidden, byte[] archive, string entry)
    {
        using var source = new ZipArchive(new MemoryStream(archive));
        using var content = source.GetEntry(entry)!.Open();
        var shown = new byte[(int)source.GetEntry(entry)!.Length - hidden];
        content.ReadExactly(shown);

        using var target = new MemoryStream();
        using (var written = new ZipArchive(target, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var copy = written.CreateEntry(entry).Open();
            copy.Write(shown);
        }

        using var shownAlone = new ZipArchive(target);
        return (shown.Length, shownAlone.GetEntry(entry)!.Crc32);
    }
}
