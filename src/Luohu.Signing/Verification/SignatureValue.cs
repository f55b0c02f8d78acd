using System.Globalization;
using System.Text;
using Luohu.Signing.Pdf;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Tokens;

namespace Luohu.Signing.Verification;

/// <summary>The value of a signature field: a signature dictionary (ISO 32000-1, 12.8.1).</summary>
/// <param name="Range">What is covered; null where the dictionary does not say so.</param>
/// <param name="Contents">The signature and what is behind it; null for none.</param>
/// <param name="SubFilter">How the signature is encoded.</param>
/// <param name="Time">When the signer says that it was signed.</param>
/// <param name="Reason">Why it was signed, as the signer says.</param>
internal sealed record SignatureValue(SignedRange? Range, byte[]? Contents, string? SubFilter, DateTimeOffset? Time, string? Reason)
{
    // Fields may stand in fields; a form that goes deeper or has more of them is made to keep a reader busy.
    private const int DeepestField = 8;
    private const int MostFields = 1000;

    /// <summary>The values of all signature fields of a revision; null where it cannot be read.</summary>
    public static IReadOnlyList<SignatureValue>? AllOf(ReadOnlyMemory<byte> revision)
    {
        try
        {
            using var pdf = PdfDocument.Open(revision);
            return [.. FieldsOf(pdf).Select(field => ValueOf(pdf, field)).OfType<SignatureValue>()];
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            // The reader throws whatever a broken file makes it stumble over, and a changed file may well be broken.
            return null;
        }
    }

    private static IEnumerable<DictionaryToken> FieldsOf(PdfDocument pdf)
    {
        var form = Find(pdf, pdf.Structure.Catalog.CatalogDictionary, "AcroForm") as DictionaryToken;
        return form is null ? [] : Below(pdf, form, "Fields", DeepestField).Take(MostFields);
    }

    private static IEnumerable<DictionaryToken> Below(PdfDocument pdf, DictionaryToken parent, string key, int depth)
    {
        if (depth == 0 || Find(pdf, parent, key) is not ArrayToken children)
            yield break;
        foreach (var child in children.Data)
        {
            if (Resolved(pdf, child) is not DictionaryToken field)
                continue;
            yield return field;
            foreach (var further in Below(pdf, field, "Kids", depth - 1))
                yield return further;
        }
    }

    private static SignatureValue? ValueOf(PdfDocument pdf, DictionaryToken field)
    {
        if (Find(pdf, field, "FT") is not NameToken { Data: "Sig" } || Find(pdf, field, "V") is not DictionaryToken value)
            return null;
        var numbers = Find(pdf, value, "ByteRange") is ArrayToken range
            ? range.Data.OfType<NumericToken>().Select(number => number.Long).ToList()
            : [];
        return new(
            SignedRange.From(numbers),
            PdfSyntax.BytesOf(Find(pdf, value, "Contents")),
            (Find(pdf, value, "SubFilter") as NameToken)?.Data,
            DateOf(TextOf(Find(pdf, value, "M"))),
            TextOf(Find(pdf, value, "Reason"))
        );
    }

    private static IToken? Find(PdfDocument pdf, DictionaryToken dictionary, string key) =>
        dictionary.Data.TryGetValue(key, out var token) ? Resolved(pdf, token) : null;

    private static IToken? Resolved(PdfDocument pdf, IToken token) =>
        token is IndirectReferenceToken reference ? pdf.Structure.GetObject(reference.Data)?.Data : token;

    private static string? TextOf(IToken? token) =>
        token switch
        {
            StringToken text => text.Data,
            HexToken hex when hex.Bytes.ToArray() is [0xFE, 0xFF, .. var units] => Encoding.BigEndianUnicode.GetString(units),
            HexToken hex => Encoding.Latin1.GetString(hex.Bytes.ToArray()),
            _ => null,
        };

    private static DateTimeOffset? DateOf(string? text)
    {
        var plain = text
            ?.Replace("D:", "", StringComparison.Ordinal)
            .Replace("'", "", StringComparison.Ordinal)
            .Replace("Z", "+0000", StringComparison.Ordinal);
        return DateTimeOffset.TryParseExact(
            plain?.Insert(Math.Max(0, plain.Length - 2), ":"),
            "yyyyMMddHHmmsszzz",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var date
        )
            ? date
            : null;
    }
}
