using Luohu.Typesetting.Model;
using Luohu.Typesetting.Pdf.Syntax;

namespace Luohu.Typesetting.Pdf;

/// <summary>
/// The structure tree (14.7). It grows as pages are written: a node gets its place among its parent's children when its
/// first piece is placed, so the tree's order is the order of the pages.
/// </summary>
internal sealed class StructureTree(PdfFile file, IReadOnlyList<PdfReference> pages)
{
    private readonly PdfReference _root = file.Reserve();
    private readonly Dictionary<StructureElement, Node> _nodes = [];
    private readonly List<Node> _inOrder = [];
    private readonly List<PdfReference>[] _marks = [.. pages.Select(_ => new List<PdfReference>())];
    private readonly List<PdfReference> _annotations = [];
    private readonly Dictionary<StructureElement, PdfArray> _frames = [];

    private sealed record Node(StructureElement Element, PdfReference Reference, List<PdfValue> Kids)
    {
        public int? Page { get; set; }
    }

    /// <summary>The number of the next piece of marked content on a page, which belongs to the element.</summary>
    public int Mark(StructureElement element, int page)
    {
        var node = Find(element);
        var number = _marks[page].Count;
        _marks[page].Add(node.Reference);
        node.Page ??= page;
        node.Kids.Add(node.Page == page ? number : new PdfDictionary("MCR") { { "Pg", pages[page] }, { "MCID", number } });
        return number;
    }

    /// <summary>Makes an annotation a child of a Link element.</summary>
    /// <returns>The annotation's StructParent.</returns>
    public int Annotate(StructureElement link, PdfReference annotation, int page)
    {
        var node = Find(link);
        node.Kids.Add(new PdfDictionary("OBJR") { { "Pg", pages[page] }, { "Obj", annotation } });
        _annotations.Add(node.Reference);
        return pages.Count + _annotations.Count - 1;
    }

    /// <summary>Says where a figure is.</summary>
    public void Frame(StructureElement figure, PdfArray box) => _frames[figure] = box;

    /// <summary>Adds all nodes to the file.</summary>
    /// <returns>The tree's root for the catalogue.</returns>
    public PdfReference Write()
    {
        foreach (var node in _inOrder)
            file.Set(node.Reference, Written(node));

        var numbers = new List<PdfValue>();
        for (var i = 0; i < pages.Count; i++)
        {
            numbers.Add(i);
            numbers.Add(file.Add(new PdfArray(_marks[i])));
        }

        for (var i = 0; i < _annotations.Count; i++)
        {
            numbers.Add(pages.Count + i);
            numbers.Add(_annotations[i]);
        }

        file.Set(
            _root,
            new PdfDictionary("StructTreeRoot")
            {
                { "K", new PdfArray(_inOrder.Where(n => n.Element.Parent is null).Select(n => n.Reference)) },
                { "ParentTree", file.Add(new PdfDictionary { { "Nums", new PdfArray(numbers) } }) },
                { "ParentTreeNextKey", pages.Count + _annotations.Count },
                // Title came into the standard with PDF 2.0; readers of PDF 1.7 take it for a paragraph.
                {
                    "RoleMap",
                    new PdfDictionary { { "Title", "P" } }
                },
            }
        );
        return _root;
    }

    private Node Find(StructureElement element)
    {
        if (_nodes.TryGetValue(element, out var node))
            return node;
        var parent = element.Parent is { } above ? Find(above) : null;
        node = new Node(element, file.Reserve(), []);
        parent?.Kids.Add(node.Reference);
        _nodes[element] = node;
        _inOrder.Add(node);
        return node;
    }

    private PdfDictionary Written(Node node)
    {
        var element = node.Element;
        var written = new PdfDictionary
        {
            { "Type", "StructElem" },
            { "S", element.Role },
            { "P", element.Parent is { } parent ? _nodes[parent].Reference : _root },
        };
        if (node.Page is { } page)
            written.Add("Pg", pages[page]);
        if (element.Alt is { } alt)
            written.Add("Alt", DocumentText.Create(alt));
        if (element.Scope is { } scope)
        {
            var attributes = new PdfDictionary { { "O", "Table" }, { "Scope", scope } };
            if (element.Columns > 1)
                attributes.Add("ColSpan", element.Columns);
            written.Add("A", attributes);
        }
        else if (element.ListNumbering is { } numbering)
        {
            written.Add("A", new PdfDictionary { { "O", "List" }, { "ListNumbering", numbering } });
        }
        else if (_frames.TryGetValue(element, out var box))
        {
            written.Add(
                "A",
                new PdfDictionary
                {
                    { "O", "Layout" },
                    { "Placement", "Block" },
                    { "BBox", box },
                }
            );
        }

        written.Add("K", node.Kids.Count == 1 ? node.Kids[0] : new PdfArray(node.Kids));
        return written;
    }
}
