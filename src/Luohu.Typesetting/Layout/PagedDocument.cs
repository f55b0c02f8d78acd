using Luohu.Typesetting.Fonts;
using Luohu.Typesetting.Model;

namespace Luohu.Typesetting.Layout;

/// <summary>A document on its pages.</summary>
/// <param name="Root">The top of its structure.</param>
/// <param name="Pages">Its pages, one at least.</param>
internal sealed record PagedDocument(StructureElement Root, IReadOnlyList<Page> Pages)
{
    /// <summary>Lays a document out.</summary>
    /// <exception cref="MissingGlyphException">No font has a glyph for a character.</exception>
    /// <exception cref="LayoutException">A part is taller than a page, or a heading skips a level.</exception>
    public static PagedDocument LayOut(OfficialDocument document, FontSet fonts)
    {
        var root = new StructureElement("Document", null);
        var flow = new Flow();
        var composer = new Composer(fonts, root, flow);
        using var ahead = new BoxesAhead(document.Blocks, fonts, root);
        for (var i = 0; i < document.Blocks.Count; i++)
        {
            var previous = i > 0 ? document.Blocks[i - 1] : null;
            var next = i + 1 < document.Blocks.Count ? document.Blocks[i + 1] : null;
            if (ahead[i] is { } boxes)
                flow.Add(boxes);
            else
                composer.Add(document.Blocks[i], previous, next);
        }

        var footer = new Footer(fonts, document.Properties.FooterNote);
        var pages = Paginator.Paginate(flow.Boxes).Select(page => page with { Items = [.. page.Items, .. footer.Create(page.Number)] });
        return new PagedDocument(root, [.. pages]);
    }
}
