using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Tokens;

namespace Luohu.Signing.Pdf;

/// <summary>A PDF that is to be signed, as far as its update must know it.</summary>
internal sealed partial class FinishedPdf : IDisposable
{
    private const int TailLength = 64;

    private readonly PdfDocument _pdf;

    private FinishedPdf(ReadOnlyMemory<byte> bytes, PdfDocument pdf, int crossReference)
    {
        (Bytes, _pdf, CrossReference) = (bytes, pdf, crossReference);
        var trailer = pdf.Structure.Trailer;
        (Root, Info, Size) = (trailer.Root, (trailer.Info as IndirectReferenceToken)?.Data, trailer.Size);
        Identifier =
            PdfSyntax.BytesOf(trailer.Identifier is [var first, ..] ? first : null)
            ?? throw new SigningException("The PDF has no file identifier, which PDF/A asks for, and cannot be signed.");
    }

    /// <summary>The whole file.</summary>
    public ReadOnlyMemory<byte> Bytes { get; }

    /// <summary>At which byte its cross-reference stream begins.</summary>
    public int CrossReference { get; }

    /// <summary>Its catalogue's number.</summary>
    public IndirectReference Root { get; }

    /// <summary>Its information dictionary's number; null for none.</summary>
    public IndirectReference? Info { get; }

    /// <summary>The first object number that is free.</summary>
    public int Size { get; }

    /// <summary>The first part of its identifier, which it keeps through all updates.</summary>
    public byte[] Identifier { get; }

    public DictionaryToken Catalogue => _pdf.Structure.Catalog.CatalogDictionary;

    /// <summary>The form; null for none.</summary>
    public DictionaryToken? Form => Catalogue.TryGet(NameToken.AcroForm, out var form) ? Resolved(form) as DictionaryToken : null;

    public int PageCount => _pdf.NumberOfPages;

    /// <exception cref="SigningException">It is no PDF, or one that cannot be signed here.</exception>
    public static FinishedPdf Open(ReadOnlyMemory<byte> bytes)
    {
        var crossReference = CrossReferenceStreamOf(bytes.Span);
        PdfDocument pdf;
        try
        {
            pdf = PdfDocument.Open(bytes);
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            // The reader throws whatever a broken file makes it stumble over.
            throw new SigningException($"The PDF cannot be read, and so not be signed: {fault.Message.Split('\n')[0].Trim()}", fault);
        }

        var document = new FinishedPdf(bytes, pdf, crossReference);
        if (!pdf.IsEncrypted)
            return document;
        document.Dispose();
        throw new SigningException("An encrypted PDF is not signed.");
    }

    /// <summary>A page.</summary>
    /// <param name="number">Its number, from 1 to <see cref="PageCount"/>.</param>
    public (IndirectReference Reference, DictionaryToken Dictionary) Page(int number) =>
        Pages(Catalogue.Data["Pages"]).ElementAt(number - 1);

    /// <summary>The object itself, where there may be a reference to it.</summary>
    public IToken Resolved(IToken token) =>
        token is IndirectReferenceToken reference ? _pdf.Structure.GetObject(reference.Data).Data : token;

    public void Dispose() => _pdf.Dispose();

    /// <summary>The leaves of a page tree (7.7.3), in their order.</summary>
    private IEnumerable<(IndirectReference Reference, DictionaryToken Dictionary)> Pages(IToken token)
    {
        if (token is not IndirectReferenceToken reference || Resolved(token) is not DictionaryToken node)
            return [];
        return node.TryGet(NameToken.Kids, out var kids) && Resolved(kids) is ArrayToken children
            ? children.Data.SelectMany(Pages)
            : [(reference.Data, node)];
    }

    /// <summary>An update's table must be of the kind of the table before (7.5.8.4), and the one kind written here is the stream.</summary>
    private static int CrossReferenceStreamOf(ReadOnlySpan<byte> bytes)
    {
        var tail = bytes[^Math.Min(TailLength, bytes.Length)..];
        if (
            End().Match(Encoding.Latin1.GetString(tail)) is { Success: true } match
            && int.TryParse(match.Groups[1].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var at)
            && at < bytes.Length - TailLength
            && Header().IsMatch(Encoding.Latin1.GetString(bytes.Slice(at, TailLength)))
        )
            return at;
        throw new SigningException("The file is no PDF that ends with a cross-reference stream, and cannot be signed.");
    }

    [GeneratedRegex(@"startxref\n(\d{1,9})\n%%EOF\n$")]
    private static partial Regex End();

    [GeneratedRegex(@"^\d+ 0 obj\n<<")]
    private static partial Regex Header();
}
