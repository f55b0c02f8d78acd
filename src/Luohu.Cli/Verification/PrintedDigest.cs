using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Tokens;

namespace Luohu.Cli.Verification;

/// <summary>One place where a bulletin says the digest of its snapshot.</summary>
/// <param name="Place">Where.</param>
/// <param name="Digits">The digest's first hex digits as they stand there; null where there are none.</param>
internal sealed partial record PrintedDigest(string Place, string? Digits)
{
    /// <summary>The foot of every page, the file's identifier and the metadata's.</summary>
    public static IReadOnlyList<PrintedDigest> AllOf(PdfDocument pdf) =>
        [
            .. pdf.GetPages()
                .Select(page => new PrintedDigest(
                    string.Create(CultureInfo.InvariantCulture, $"the foot of page {page.Number}"),
                    FootOf(page)
                )),
            new(
                "the file's identifier",
                pdf.Structure.Trailer.Identifier is [HexToken first, ..] ? Convert.ToHexStringLower(first.Bytes.ToArray()) : null
            ),
            new("the metadata", MetadataOf(pdf)),
        ];

    /// <summary>Whether a digest begins with what stands here.</summary>
    public bool Agrees(string digest) => Digits is not null && digest.StartsWith(Digits, StringComparison.Ordinal);

    // From the end, since the foot is written last: a department's words may hold anything.
    private static string? FootOf(Page page)
    {
        var text = string.Concat(page.Text.Where(c => !char.IsWhiteSpace(c)));
        return Foot().Match(text) is { Success: true } match ? match.Groups["digest"].Value : null;
    }

    private static string? MetadataOf(PdfDocument pdf)
    {
        if (!pdf.TryGetXmpMetadata(out var metadata))
            return null;
        using var xml = XmlReader.Create(
            new MemoryStream(metadata.GetXmlBytes().ToArray()),
            new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null }
        );
        var id = XDocument.Load(xml).Descendants("{http://ns.adobe.com/xap/1.0/mm/}DocumentID").FirstOrDefault()?.Value;
        return id?.Replace("uuid:", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal);
    }

    [GeneratedRegex("数据标识(?<digest>[0-9a-f]{16})", RegexOptions.RightToLeft)]
    private static partial Regex Foot();
}
