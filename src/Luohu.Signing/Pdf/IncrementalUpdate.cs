using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Tokens;
using static Luohu.Signing.Pdf.PdfSyntax;

namespace Luohu.Signing.Pdf;

/// <summary>Objects that replace or join those of a finished file, and the cross-reference stream that finds them (7.5.6, 7.5.8).</summary>
/// <param name="document">The file that is updated.</param>
/// <param name="identifier">The second part of the file's identifier, which tells this revision from others.</param>
internal sealed class IncrementalUpdate(FinishedPdf document, byte[] identifier)
{
    private const int EntryLength = 7;

    private readonly SortedDictionary<int, string> _objects = [];
    private int _next = document.Size;

    /// <summary>A number for a new object.</summary>
    public IndirectReference Reserve() => new(_next++, 0);

    public void Set(IndirectReference reference, IToken value) => Set(reference, new StringBuilder().AppendObject(value).ToString());

    /// <summary>An object that is written already. Every character is one byte.</summary>
    public void Set(IndirectReference reference, string value) => _objects[(int)reference.ObjectNumber] = value;

    /// <summary>The file's bytes and, behind them, the update's.</summary>
    public byte[] Write()
    {
        var update = new StringBuilder();
        var entries = new SortedDictionary<int, int>();
        foreach (var (number, value) in _objects)
        {
            entries[number] = document.Bytes.Length + update.Length;
            update.Append(CultureInfo.InvariantCulture, $"{number} 0 obj\n{value}\nendobj\n");
        }

        var table = (int)Reserve().ObjectNumber;
        var start = entries[table] = document.Bytes.Length + update.Length;
        update
            .Append(CultureInfo.InvariantCulture, $"{table} 0 obj\n")
            .AppendObject(Trailer(entries))
            .Append("\nstream\n")
            .Append(Packed(entries.Values))
            .Append(CultureInfo.InvariantCulture, $"\nendstream\nendobj\nstartxref\n{start}\n%%EOF\n");
        return [.. document.Bytes.Span, .. Encoding.Latin1.GetBytes(update.ToString())];
    }

    private DictionaryToken Trailer(SortedDictionary<int, int> entries)
    {
        var trailer = Dictionary(
            ("Type", Name("XRef")),
            ("Size", Number(_next)),
            ("Prev", Number(document.CrossReference)),
            ("W", Array(Number(1), Number(4), Number(2))),
            ("Index", Sections([.. entries.Keys])),
            ("Root", Reference(document.Root)),
            ("ID", Array(new HexToken(Convert.ToHexString(document.Identifier)), new HexToken(Convert.ToHexString(identifier)))),
            ("Length", Number(entries.Count * EntryLength))
        );
        return document.Info is { } info ? trailer.With("Info", Reference(info)) : trailer;
    }

    /// <summary>Runs of numbers that follow each other: the first of each, and how many.</summary>
    private static ArrayToken Sections(IReadOnlyList<int> numbers)
    {
        var sections = new List<(int First, int Count)>();
        foreach (var number in numbers)
        {
            if (sections.Count > 0 && sections[^1] is var last && last.First + last.Count == number)
                sections[^1] = (last.First, last.Count + 1);
            else
                sections.Add((number, 1));
        }

        return Array([.. sections.SelectMany(section => new[] { Number(section.First), Number(section.Count) })]);
    }

    private static string Packed(IEnumerable<int> offsets)
    {
        var packed = new StringBuilder();
        Span<byte> entry = stackalloc byte[EntryLength];
        foreach (var offset in offsets)
        {
            entry.Clear();
            entry[0] = 1;
            BinaryPrimitives.WriteInt32BigEndian(entry[1..], offset);
            packed.Append(Encoding.Latin1.GetString(entry));
        }

        return packed.ToString();
    }
}
