using System.Buffers.Binary;

namespace Luohu.Typesetting.Fonts;

/// <summary>Where a table stands in its file.</summary>
internal sealed record SfntTable(int Start, int Length);

/// <summary>The table directory of an OpenType file, checked against the file's length, since HarfBuzz takes a cut-off file without a word.</summary>
internal static class SfntTables
{
    private const uint TrueType = 0x00010000;
    private const uint Cff = 0x4F54544F; // OTTO
    private const uint Collection = 0x74746366; // ttcf

    /// <summary>Each table's tag with its place; null where the file is no OpenType font or is cut off.</summary>
    public static Dictionary<string, SfntTable>? Read(ReadOnlySpan<byte> file)
    {
        var start = 0;
        if (file.Length > 16 && U32(file, 0) == Collection)
            start = (int)Math.Min(U32(file, 12), int.MaxValue);
        if (file.Length - 12 < start || U32(file, start) is not (TrueType or Cff))
            return null;

        int count = BinaryPrimitives.ReadUInt16BigEndian(file[(start + 4)..]);
        if (file.Length < start + 12 + count * 16)
            return null;

        var tables = new Dictionary<string, SfntTable>(count);
        for (var i = 0; i < count; i++)
        {
            var entry = file[(start + 12 + i * 16)..];
            long offset = U32(entry, 8),
                end = offset + U32(entry, 12);
            if (end > file.Length)
                return null;
            tables[System.Text.Encoding.Latin1.GetString(entry[..4])] = new SfntTable((int)offset, (int)(end - offset));
        }

        return tables;
    }

    private static uint U32(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt32BigEndian(bytes[at..]);
}
