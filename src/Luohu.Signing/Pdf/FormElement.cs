using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Tokens;
using static Luohu.Signing.Pdf.PdfSyntax;

namespace Luohu.Signing.Pdf;

/// <summary>
/// The structure element of the signature's widget, the last one of the document. A widget stands in a Form element
/// (ISO 14289-1, 7.18.4), also where it cannot be seen: PDF/A asks for annotations that are not hidden, and PDF/UA excuses
/// hidden ones alone.
/// </summary>
internal static class FormElement
{
    /// <summary>Adds the element to the document's tree.</summary>
    /// <returns>The widget's key in the tree; null where the document has no tree.</returns>
    public static int? Add(FinishedPdf document, IncrementalUpdate update, IndirectReference widget, IndirectReference page)
    {
        if (
            !document.Catalogue.TryGet(Name("StructTreeRoot"), out var treeToken)
            || treeToken is not IndirectReferenceToken treeReference
            || document.Resolved(treeToken) is not DictionaryToken tree
        )
            return null;

        var key = tree.TryGet<NumericToken>(Name("ParentTreeNextKey"), out var next) ? next.Int : 0;
        var element = update.Reserve();
        var parent = AddToDocument(document, update, treeReference.Data, tree, element);
        update.Set(
            element,
            Dictionary(
                ("Type", Name("StructElem")),
                ("S", Name("Form")),
                ("P", Reference(parent)),
                ("Pg", Reference(page)),
                ("K", Dictionary(("Type", Name("OBJR")), ("Obj", Reference(widget)), ("Pg", Reference(page))))
            )
        );
        AddToParents(document, update, (IndirectReferenceToken)tree.Data["ParentTree"], key, element);
        update.Set(treeReference.Data, tree.With("ParentTreeNextKey", Number(key + 1)));
        return key;
    }

    /// <summary>Makes the element the last child of the first element of all, the Document.</summary>
    private static IndirectReference AddToDocument(
        FinishedPdf document,
        IncrementalUpdate update,
        IndirectReference treeReference,
        DictionaryToken tree,
        IndirectReference element
    )
    {
        var kids = document.Resolved(tree.Data["K"]) is ArrayToken several ? several.Data : [tree.Data["K"]];
        if (kids is not [IndirectReferenceToken root] || document.Resolved(root) is not DictionaryToken whole)
            throw new SigningException("The PDF's structure does not begin with one element, so the signature's place in it is unknown.");
        update.Set(root.Data, whole.With("K", new ArrayToken([.. KidsOf(document, whole), Reference(element)])));
        return root.Data;
    }

    private static IReadOnlyList<IToken> KidsOf(FinishedPdf document, DictionaryToken element) =>
        !element.TryGet(Name("K"), out var kids) ? []
        : document.Resolved(kids) is ArrayToken several ? several.Data
        : [kids];

    private static void AddToParents(
        FinishedPdf document,
        IncrementalUpdate update,
        IndirectReferenceToken reference,
        int key,
        IndirectReference element
    )
    {
        if (document.Resolved(reference) is not DictionaryToken parents || !parents.TryGet<ArrayToken>(Name("Nums"), out var numbers))
            throw new SigningException("The PDF's parent tree is not one list, so the signature cannot be entered in it.");
        update.Set(reference.Data, parents.With("Nums", new ArrayToken([.. numbers.Data, Number(key), Reference(element)])));
    }
}
