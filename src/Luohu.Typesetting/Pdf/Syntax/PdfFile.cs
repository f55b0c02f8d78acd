namespace Luohu.Typesetting.Pdf.Syntax;

/// <summary>
/// The objects of a file, numbered in the order in which they were asked for, and the file around them: PDF 1.7 with
/// object streams and a cross-reference stream (ISO 32000-1, 7.5.7 and 7.5.8).
/// </summary>
internal sealed class PdfFile
{
    private const int ObjectsInAStream = 200;

    private readonly List<PdfValue?> _objects = [];

    /// <summary>An entry of the cross-reference stream: 0 free, 1 at a byte of the file, 2 in an object stream at an index.</summary>
    private sealed record Place(int Kind, int Where, int Index);

    /// <summary>A number for an object that will be given later, so that others can refer to it.</summary>
    public PdfReference Reserve()
    {
        _objects.Add(null);
        return new PdfReference(_objects.Count);
    }

    public PdfReference Add(PdfValue value)
    {
        _objects.Add(value);
        return new PdfReference(_objects.Count);
    }

    public void Set(PdfReference reference, PdfValue value) => _objects[reference.Number - 1] = value;

    /// <summary>The whole file.</summary>
    /// <param name="root">The catalogue.</param>
    /// <param name="info">The information dictionary.</param>
    /// <param name="id">What tells this file from all others.</param>
    public byte[] Write(PdfReference root, PdfReference info, PdfArray id)
    {
        var places = new List<Place> { new(0, 0, 65535) };
        var small = new List<int>();
        for (var i = 1; i <= _objects.Count; i++)
        {
            places.Add(new Place(1, 0, 0));
            if (!Given(i).IsStream)
                small.Add(i);
        }

        for (var first = 0; first < small.Count; first += ObjectsInAStream)
        {
            var group = small[first..Math.Min(first + ObjectsInAStream, small.Count)];
            var stream = Add(ObjectStream(group));
            for (var k = 0; k < group.Count; k++)
                places[group[k]] = new Place(2, stream.Number, k);
            places.Add(new Place(1, 0, 0));
        }

        var file = new PdfBuffer();
        // Four bytes above 127 tell transfer programs that this is no text file.
        file.Ascii("%PDF-1.7\n%").Bytes([0xE2, 0xE3, 0xCF, 0xD3]).Ascii("\n");
        for (var i = 1; i < places.Count; i++)
        {
            if (places[i].Kind == 1)
                places[i] = new Place(1, WriteObject(file, i, Given(i)), 0);
        }

        var table = places.Count;
        places.Add(new Place(1, file.Length, 0));
        var dictionary = new PdfDictionary("XRef")
        {
            { "Size", places.Count },
            { "W", PdfArray.From(1, 4, 2) },
            { "Root", root },
            { "Info", info },
            { "ID", id },
        };
        var start = WriteObject(file, table, PdfStream.Deflated(Packed(places), dictionary));
        file.Ascii("startxref\n").Number(start).Ascii("\n%%EOF\n");
        return file.Written.ToArray();
    }

    private PdfValue Given(int number) =>
        _objects[number - 1] ?? throw new InvalidOperationException($"PDF object {number} was reserved and never given.");

    private DeferredStream ObjectStream(List<int> group)
    {
        var offsets = new PdfBuffer();
        var bodies = new PdfBuffer();
        foreach (var i in group)
        {
            offsets.Number(i).Ascii(" ").Number(bodies.Length).Ascii(" ");
            Given(i).Write(bodies);
            bodies.Ascii("\n");
        }

        var first = offsets.Length;
        var dictionary = new PdfDictionary("ObjStm") { { "N", group.Count }, { "First", first } };
        return DeferredStream.Deflated(offsets.Bytes(bodies.Written), dictionary);
    }

    private static int WriteObject(PdfBuffer file, int number, PdfValue value)
    {
        var start = file.Length;
        file.Number(number).Ascii(" 0 obj\n");
        value.Write(file);
        file.Ascii("\nendobj\n");
        return start;
    }

    private static byte[] Packed(List<Place> places)
    {
        var bytes = new byte[places.Count * 7];
        for (var i = 0; i < places.Count; i++)
        {
            var entry = bytes.AsSpan(i * 7, 7);
            entry[0] = (byte)places[i].Kind;
            System.Buffers.Binary.BinaryPrimitives.WriteInt32BigEndian(entry[1..], places[i].Where);
            System.Buffers.Binary.BinaryPrimitives.WriteUInt16BigEndian(entry[5..], (ushort)places[i].Index);
        }

        return bytes;
    }
}
