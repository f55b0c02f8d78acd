using Luohu.Typesetting.Layout;
using Luohu.Typesetting.Layout.Boxes;
using Luohu.Typesetting.Model;
using Luohu.Typesetting.Pdf.Syntax;

namespace Luohu.Typesetting.Pdf;

/// <summary>The links inside the document (12.5.6.5).</summary>
internal sealed class Links(PdfFile file, StructureTree structure)
{
    private readonly Dictionary<string, PdfArray> _anchors = [];

    /// <summary>Takes note of the places that links lead to.</summary>
    /// <exception cref="ArgumentException">Two places have one name.</exception>
    public void Find(Page page, PdfReference reference)
    {
        foreach (var anchor in page.Items.OfType<AnchorItem>())
        {
            if (!_anchors.TryAdd(anchor.Name, Destination.Create(reference, anchor.Y)))
                throw new ArgumentException($"Two places have the anchor {anchor.Name}.", nameof(page));
        }
    }

    /// <summary>A page's annotations.</summary>
    /// <exception cref="ArgumentException">A link leads to an anchor that is not there.</exception>
    public List<PdfReference> Annotate(Page page)
    {
        var annotations = new List<PdfReference>();
        foreach (var link in page.Items.OfType<LinkItem>())
        {
            if (!_anchors.TryGetValue(link.Target, out var target))
                throw new ArgumentException(
                    $"The link \"{link.Text}\" leads to the anchor {link.Target}, which is not there.",
                    nameof(page)
                );

            var annotation = file.Reserve();
            file.Set(
                annotation,
                new PdfDictionary("Annot")
                {
                    { "Subtype", "Link" },
                    { "Rect", Box(link.Frame) },
                    { "Border", PdfArray.From(0, 0, 0) },
                    // Printed, as PDF/A wants every annotation to be.
                    { "F", 4 },
                    { "Contents", DocumentText.Create(link.Text) },
                    { "Dest", target },
                    { "StructParent", structure.Annotate(link.Element, annotation, page.Number - 1) },
                }
            );
            annotations.Add(annotation);
        }

        return annotations;
    }

    /// <summary>A rectangle in the coordinates of PDF.</summary>
    public static PdfArray Box(Frame frame) =>
        PdfArray.From(frame.Left, PageGeometry.PageHeight - frame.Bottom, frame.Right, PageGeometry.PageHeight - frame.Top);
}
