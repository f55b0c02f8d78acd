namespace Luohu.Typesetting.Tests.Pdf;

/// <summary>Reads which character identifiers the glyphs of a CID-keyed CFF font have (Adobe Technical Note 5176, 13).</summary>
internal static class CffCharset
{
    private const int CharsetOperator = 15;
    private const int CharStringsOperator = 17;

    /// <summary>The identifiers of the glyphs after .notdef.</summary>
    public static IEnumerable<int> Read(byte[] cff)
    {
        var names = SkipIndex(cff, cff[2]);
        var top = TopDictionary(cff, names);
        int glyphs = U16(cff, top[CharStringsOperator]),
            at = top[CharsetOperator],
            format = cff[at++];
        var identifiers = new List<int>();
        while (identifiers.Count < glyphs - 1)
        {
            var first = U16(cff, at);
            at += 2;
            var more = format switch
            {
                0 => 0,
                1 => cff[at++],
                _ => U16(cff, (at += 2) - 2),
            };
            identifiers.AddRange(Enumerable.Range(first, more + 1));
        }

        return identifiers;
    }

    private static Dictionary<int, int> TopDictionary(byte[] cff, int index)
    {
        var (size, start) = (cff[index + 2], index + 3);
        var data = start + 2 * size - 1;
        var (from, to) = (data + Offset(cff, start, size), data + Offset(cff, start + size, size));
        var values = new Dictionary<int, int>();
        var operand = 0;
        while (from < to)
        {
            int b = cff[from++];
            if (b == 12)
                from++;
            else if (b <= 21)
                values[b] = operand;
            else if (b == 28)
                operand = U16(cff, (from += 2) - 2);
            else if (b == 29)
                operand = Offset(cff, (from += 4) - 4, 4);
            else if (b == 30)
                while ((cff[from] & 15) != 15 && cff[from++] >> 4 != 15) { }
            else if (b <= 246)
                operand = b - 139;
            else if (b <= 250)
                operand = (b - 247) * 256 + cff[from++] + 108;
            else
                operand = -(b - 251) * 256 - cff[from++] - 108;
        }

        return values;
    }

    private static int SkipIndex(byte[] cff, int at)
    {
        int count = U16(cff, at),
            size = cff[at + 2];
        return count == 0 ? at + 2 : at + 3 + (count + 1) * size - 1 + Offset(cff, at + 3 + count * size, size);
    }

    private static int Offset(byte[] cff, int at, int size) => cff.AsSpan(at, size).ToArray().Aggregate(0, (value, b) => value << 8 | b);

    private static int U16(byte[] cff, int at) => Offset(cff, at, 2);
}
