using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Tokens;

namespace Luohu.Bulletins.Tests;

/// <summary>What a finished bulletin says to those who have it read aloud: its tagged text (ISO 32000-1, 14.8) but for what is drawn.</summary>
internal static class TaggedText
{
    /// <summary>All that stands outside of drawings, page feet and repeated heads, in reading order.</summary>
    public static IEnumerable<string> Read(byte[] bytes)
    {
        using var pdf = PdfDocument.Open(bytes);
        var parents = ParentsOf(pdf);
        return pdf.GetPages()
            .SelectMany(page =>
                page.GetMarkedContents()
                    .Where(content => !content.IsArtifact && content.Tag != "Artifact" && RoleOf(pdf, parents, page, content) != "Figure")
                    .Select(content => content.ActualText ?? string.Concat(content.Letters.Select(letter => letter.Value)))
            )
            .ToList();
    }

    // The parent tree has for each page the nodes that its marked contents belong to.
    private static Dictionary<int, ArrayToken> ParentsOf(PdfDocument pdf)
    {
        var root = Resolve<DictionaryToken>(pdf, pdf.Structure.Catalog.CatalogDictionary.Data["StructTreeRoot"]);
        var numbers = Resolve<ArrayToken>(pdf, Resolve<DictionaryToken>(pdf, root.Data["ParentTree"]).Data["Nums"]).Data;
        return numbers
            .Chunk(2)
            .Select(pair => (Key: ((NumericToken)pair[0]).Int, Nodes: ResolveAny(pdf, pair[1]) as ArrayToken))
            .Where(entry => entry.Nodes is not null)
            .ToDictionary(entry => entry.Key, entry => entry.Nodes!);
    }

    private static string RoleOf(PdfDocument pdf, Dictionary<int, ArrayToken> parents, Page page, MarkedContentElement content)
    {
        var nodes = parents[((NumericToken)page.Dictionary.Data["StructParents"]).Int];
        return ((NameToken)Resolve<DictionaryToken>(pdf, nodes.Data[content.MarkedContentIdentifier]).Data["S"]).Data;
    }

    private static T Resolve<T>(PdfDocument pdf, IToken token)
        where T : IToken => (T)ResolveAny(pdf, token);

    private static IToken ResolveAny(PdfDocument pdf, IToken token) =>
        token is IndirectReferenceToken reference ? pdf.Structure.GetObject(reference.Data).Data : token;
}
