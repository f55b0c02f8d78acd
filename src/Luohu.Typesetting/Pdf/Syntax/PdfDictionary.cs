using System.Collections;

namespace Luohu.Typesetting.Pdf.Syntax;

/// <summary>A dictionary that keeps its entries in the order in which they were added, so that its bytes never vary.</summary>
internal sealed record PdfDictionary : PdfValue, IEnumerable
{
    private readonly List<(string Key, PdfValue Value)> _entries = [];

    public PdfDictionary(string? type = null)
    {
        if (type is not null)
            Add("Type", new PdfName(type));
    }

    /// <summary>Adds an entry; null stands for an entry that is left out.</summary>
    public void Add(string key, PdfValue? value)
    {
        if (value is not null)
            _entries.Add((key, value));
    }

    public void Add(string key, string name) => Add(key, new PdfName(name));

    public IEnumerator GetEnumerator() => _entries.GetEnumerator();

    public override void Write(PdfBuffer to)
    {
        to.Ascii("<<");
        foreach (var (key, value) in _entries)
        {
            to.Ascii("/").Ascii(key);
            if (value is PdfNumber or PdfBoolean or PdfReference)
                to.Ascii(" ");
            value.Write(to);
        }

        to.Ascii(">>");
    }
}
