using Luohu.Typesetting.Fonts;
using Luohu.Typesetting.Model;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Tokens;

namespace Luohu.Typesetting.Tests.Pdf;

/// <summary>A finished PDF as PdfPig, which knows nothing of our writer, reads it.</summary>
internal sealed class Written(byte[] bytes) : IDisposable
{
    private readonly PdfDocument _document = PdfDocument.Open(bytes, new ParsingOptions { UseLenientParsing = false });

    public static Written From(OfficialDocument document, FontSet fonts) => new(OfficialPdf.Set(document, fonts));

    public PdfDocument Document => _document;

    public DictionaryToken Catalogue => _document.Structure.Catalog.CatalogDictionary;

    public IReadOnlyList<Page> Pages => [.. _document.GetPages()];

    /// <summary>Every word of the document but footers and repeated heads, in reading order.</summary>
    public string Text => string.Concat(Pages.SelectMany(Content).Select(l => l.Value));

    /// <summary>A page's letters that are no artifacts.</summary>
    public static IEnumerable<Letter> Content(Page page) =>
        page.GetMarkedContents().Where(m => m.Tag != "Artifact").OrderBy(m => m.Index).SelectMany(m => m.Letters);

    public IToken Resolve(IToken token)
    {
        while (token is IndirectReferenceToken reference)
            token = _document.Structure.GetObject(reference.Data).Data;
        return token;
    }

    public T Get<T>(DictionaryToken dictionary, string key)
        where T : IToken => (T)Resolve(dictionary.Data.TryGetValue(key, out var token) ? token : throw new KeyNotFoundException(key));

    /// <summary>All objects of the file.</summary>
    public IEnumerable<IToken> Objects() =>
        _document.Structure.CrossReferenceTable.ObjectOffsets.Keys.Select(key => _document.Structure.GetObject(key).Data);

    /// <summary>All font dictionaries of a subtype.</summary>
    public IEnumerable<DictionaryToken> Fonts(string subtype) =>
        Objects()
            .OfType<DictionaryToken>()
            .Where(d =>
                d.Data.TryGetValue("Type", out var type)
                && type is NameToken { Data: "Font" }
                && d.Data["Subtype"] is NameToken name
                && name.Data == subtype
            );

    public static ReadOnlyMemory<byte> Decode(StreamToken stream) =>
        stream.Data is { Length: > 0 } && stream.StreamDictionary.Data.ContainsKey("Filter") ? Inflate(stream.Data) : stream.Data;

    public void Dispose() => _document.Dispose();

    private static byte[] Inflate(ReadOnlyMemory<byte> data)
    {
        using var inflate = new System.IO.Compression.ZLibStream(
            new MemoryStream(data.ToArray()),
            System.IO.Compression.CompressionMode.Decompress
        );
        var plain = new MemoryStream();
        inflate.CopyTo(plain);
        return plain.ToArray();
    }
}
