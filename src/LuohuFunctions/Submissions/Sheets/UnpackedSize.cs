using System.IO.Compression;
using LuohuFunctions.Http;
using LuohuFunctions.Problems;

namespace LuohuFunctions.Submissions.Sheets;

/// <summary>Refuses an archive that grows beyond measure when it is unpacked, or to another size than it states.</summary>
internal static class UnpackedSize
{
    /// <summary>The most bytes that a workbook may unpack to: 50 MiB.</summary>
    public const int MaxBytes = 50 * 1024 * 1024;

    private const int MaxEntries = 1000;

    /// <summary>Unpacks all entries to nowhere and counts, since the sizes in an archive's headers may lie.</summary>
    /// <exception cref="UnreadableBodyException">They are more than 50 MiB, or more than 1000.</exception>
    /// <exception cref="InvalidDataException">It is no archive, or an entry holds more or less than its header says.</exception>
    public static void Check(byte[] archive)
    {
        using var zip = new ZipArchive(new MemoryStream(archive), ZipArchiveMode.Read);
        if (zip.Entries.Count > MaxEntries)
            throw TooLarge();

        var buffer = new byte[64 * 1024];
        long total = 0;
        foreach (var entry in zip.Entries)
        {
            using var opened = entry.Open();
            using var content = WholeOf(entry, opened);
            var before = total;
            int read;
            while ((read = content.Read(buffer)) > 0)
            {
                if ((total += read) > MaxBytes)
                    throw TooLarge();
            }

            if (total - before != entry.Length)
                throw new InvalidDataException($"An entry is said to hold {entry.Length} bytes and holds {total - before}.");
        }
    }

    // The stream that an entry opens ends at the size that its header states, as if that were all; the packed bytes below it know
    // no such end. A workbook's entries are deflated or stored as they are (ISO/IEC 29500-2).
    private static Stream WholeOf(ZipArchiveEntry entry, Stream opened) =>
        opened switch
        {
            DeflateStream { BaseStream: var packed } => new DeflateStream(packed, CompressionMode.Decompress),
            _ when entry.CompressedLength == entry.Length => opened,
            _ => throw new InvalidDataException("An entry is packed in a way that no workbook is."),
        };

    private static UnreadableBodyException TooLarge() =>
        new(ProblemCode.BodyTooLarge, "工作簿解压后超过50 MiB，请删去多余的工作表、图片和空行后再报送。");
}
