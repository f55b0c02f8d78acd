namespace Luohu.Typesetting.Pdf;

/// <summary>
/// The objects of a file, numbered in the order in which they were asked for, and the file around them: PDF 1.7 with
/// object streams and a cross-reference stream (ISO 32000-1, 7.5.7 and 7.5.8).
/// </summary>
internal sealed class PdfFile
{
    private const int ObjectsInAStream = 200;

    private readonly List<PdfValue?> _objects = [];

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
    /// <param name="id">Sixteen bytes that tell this file from all others.</param>
    public byte[] Write(PdfReference root, PdfReference info, ReadOnlyMemory<byte> id)
    {
        var file = new PdfBuffer();
        // Four bytes above 127 tell transfer programs that this is no text file.
        file.Ascii("%PDF-1.7\n%\u00E2\u00E3\u00CF\u00D3\n");

        var places = new List<(int Kind, int Where, int Index)> { (0, 0, 65535) };
        places.AddRange(_objects.Select(_ => (0, 0, 0)));
        for (var i = 0; i < _objects.Count; i++)
        {
            if (_objects[i] is PdfStream) places[i + 1] = (1, WriteObject(file, i + 1, _objects[i]!), 0);
        }

        var small = Enumerable.Range(0, _objects.Count).Where(i => _objects[i] is not PdfStream);
        foreach (var group in small.Chunk(ObjectsInAStream))
        {
            var number = places.Count;
            places.Add((1, WriteObject(file, number, ObjectStream(group)), 0));
            for (var k = 0; k < group.Length; k++) places[group[k] + 1] = (2, number, k);
        }

        var table = places.Count;
        places.Add((1, file.Length, 0));
        var dictionary = new PdfDictionary("XRef")
        {
            { "Size", places.Count },
            { "W", PdfArray.Of(1, 4, 2) },
            { "Root", root },
            { "Info", info },
            { "ID", PdfArray.Of(new PdfBytes(id), new PdfBytes(id)) },
        };
        var start = WriteObject(file, table, PdfStream.Deflated(Packed(places), dictionary));
        file.Ascii("startxref\n").Number(start).Ascii("\n%%EOF\n");
        return file.Written.ToArray();
    }

    private PdfStream ObjectStream(int[] group)
    {
        var offsets = new PdfBuffer();
        var bodies = new PdfBuffer();
        foreach (var i in group)
        {
            offsets.Number(i + 1).Ascii(" ").Number(bodies.Length).Ascii(" ");
            (_objects[i] ?? throw new InvalidOperationException($"PDF object {i + 1} was reserved and never given.")).Write(bodies);
            bodies.Ascii("\n");
        }

        var first = offsets.Length;
        var dictionary = new PdfDictionary("ObjStm") { { "N", group.Length }, { "First", first } };
        return PdfStream.Deflated(offsets.Bytes(bodies.Written.Span).Written.Span, dictionary);
    }

    private static int WriteObject(PdfBuffer file, int number, PdfValue value)
    {
        var start = file.Length;
        file.Number(number).Ascii(" 0 obj\n");
        value.Write(file);
        file.Ascii("\nendobj\n");
        return start;
    }

    private static byte[] Packed(List<(int Kind, int Where, int Index)> places)
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
