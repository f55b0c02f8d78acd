using System.Globalization;
using System.Text;
using System.Xml;
using LuohuFunctions.Http;
using LuohuFunctions.Problems;

namespace LuohuFunctions.Submissions.Sheets.Packages;

/// <summary>
/// Reads one part of a workbook forward, element by element. Nothing is built from the part, DTDs are refused, and whatever is
/// read counts against the workbook's limits.
/// </summary>
internal sealed class PartReader : IDisposable
{
    private readonly string part;
    private readonly PartLimits limits;
    private readonly BoundedText text;
    private readonly XmlReader xml;
    private readonly char[] chunk = new char[4096];
    private readonly StringBuilder words = new();

    /// <summary>Reads <paramref name="content"/>.</summary>
    /// <param name="part">The part's name, for a refusal.</param>
    /// <param name="content">Its bytes.</param>
    /// <param name="limits">What counts along.</param>
    public PartReader(string part, Stream content, PartLimits limits)
    {
        this.part = part;
        this.limits = limits;
        text = new(part, content);

        // The first characters are read at once.
        xml = Try(() =>
            XmlReader.Create(
                text,
                new()
                {
                    DtdProcessing = DtdProcessing.Prohibit,
                    XmlResolver = null,
                    NameTable = new BoundedNames(part),
                    IgnoreComments = true,
                    IgnoreProcessingInstructions = true,
                    CloseInput = true,
                }
            )
        );
    }

    /// <summary>Moves to the root element.</summary>
    /// <returns>Its name without prefix.</returns>
    public string ReadRoot()
    {
        while (Read())
        {
            if (xml.NodeType == XmlNodeType.Element)
                return xml.LocalName;
        }

        throw new InvalidDataException($"{part} has no root element.");
    }

    /// <summary>Moves through the elements below the present one and yields the name of each; ends at its end.</summary>
    /// <returns>Names without prefix; empty for those of other namespaces than the spreadsheet's and the package's.</returns>
    public IEnumerable<string> Descendants()
    {
        if (xml.IsEmptyElement)
            yield break;
        var depth = xml.Depth;
        while (Read() && xml.Depth > depth)
        {
            if (xml.NodeType == XmlNodeType.Element)
                yield return PartNames.IsKnown(xml.NamespaceURI) ? xml.LocalName : "";
        }
    }

    /// <summary>The present element's attribute of no namespace; null when there is none.</summary>
    public string? this[string attribute] => xml.GetAttribute(attribute);

    /// <summary>The present element's <c>r:id</c>, which names a relationship; null when there is none.</summary>
    public string? RelationshipId =>
        xml.GetAttribute("id", PartNames.Relationships) ?? xml.GetAttribute("id", PartNames.StrictRelationships);

    /// <summary>The present element's own text; the reader moves to the element's end.</summary>
    public string ReadText()
    {
        if (xml.IsEmptyElement)
            return "";
        var depth = xml.Depth;
        words.Clear();
        while (Read() && xml.Depth > depth)
        {
            if (
                xml.Depth != depth + 1
                || xml.NodeType
                    is not (XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace)
            )
                continue;
            int read;
            while ((read = Try(() => xml.ReadValueChunk(chunk, 0, chunk.Length))) > 0)
            {
                limits.CountText(read);
                words.Append(chunk, 0, read);
                text.BeginNode();
            }
        }

        return words.ToString();
    }

    /// <summary>Moves past the present element and all below it.</summary>
    public void Skip()
    {
        foreach (var _ in Descendants()) { }
    }

    /// <inheritdoc/>
    public void Dispose() => xml.Dispose();

    private bool Read()
    {
        text.BeginNode();
        if (!Try(xml.Read))
            return false;
        if (xml.NodeType == XmlNodeType.Element)
            limits.CountElement(part, xml.Depth, xml.AttributeCount);
        return true;
    }

    private T Try<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (XmlException fault)
        {
            throw new UnreadableBodyException(
                ProblemCode.MalformedSheet,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"工作簿的部件{part}第{fault.LineNumber}行第{fault.LinePosition}字附近不是完好的XML，请用Excel打开确认后重新保存，再行报送。"
                ),
                fault
            );
        }
        catch (DecoderFallbackException fault)
        {
            throw new UnreadableBodyException(
                ProblemCode.MalformedSheet,
                $"工作簿的部件{part}不是UTF-8或UTF-16文本，请用Excel打开确认后重新保存，再行报送。",
                fault
            );
        }
    }
}
