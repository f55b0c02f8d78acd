using System.Globalization;
using Luohu.Typesetting.Layout;
using Luohu.Typesetting.Layout.Boxes;
using Luohu.Typesetting.Model;
using Luohu.Typesetting.Pdf.Syntax;

namespace Luohu.Typesetting.Pdf;

/// <summary>Writes a layout as a PDF.</summary>
internal sealed class DocumentWriter(OfficialDocument document, PagedDocument layout)
{
    private readonly PdfFile _file = new();
    private readonly FontTable _fonts = new();

    public byte[] Write()
    {
        try
        {
            return Whole();
        }
        finally
        {
            _fonts.Settle();
        }
    }

    private byte[] Whole()
    {
        // The longest piece of work, so it is begun first and done while the pages are written.
        foreach (var page in layout.Pages)
            Number(page);
        _fonts.MakeSubsets();
        var properties = document.Properties;
        var (tree, resources) = (_file.Reserve(), _file.Reserve());
        var pages = layout.Pages.Select(_ => _file.Reserve()).ToList();
        var structure = new StructureTree(_file, pages);
        var links = new Links(_file, structure);
        for (var i = 0; i < pages.Count; i++)
            links.Find(layout.Pages[i], pages[i]);
        for (var i = 0; i < pages.Count; i++)
        {
            var content = _file.Add(DeferredStream.Deflated(PageContent.Write(layout.Pages[i], i, _fonts, structure)));
            _file.Set(pages[i], PageOf(layout.Pages[i], tree, resources, content, structure, links));
        }

        _file.Set(resources, new PdfDictionary { { "Font", _fonts.Write(_file) } });
        _file.Set(tree, new PdfDictionary("Pages") { { "Kids", new PdfArray(pages) }, { "Count", pages.Count } });
        var root = new PdfDictionary("Catalog")
        {
            { "Version", "1.7" },
            { "Pages", tree },
            { "Lang", new PdfText("zh-CN") },
            {
                "MarkInfo",
                new PdfDictionary { { "Marked", true } }
            },
            {
                "ViewerPreferences",
                new PdfDictionary { { "DisplayDocTitle", true } }
            },
            { "Metadata", _file.Add(Xmp.Create(properties)) },
            { "StructTreeRoot", structure.Write() },
            { "OutputIntents", PdfArray.From(OutputIntent()) },
        };
        if (Outline.Write(_file, layout.Pages, pages) is { } outline)
        {
            root.Add("Outlines", outline);
            root.Add("PageMode", "UseOutlines");
        }

        Attachments.Write(_file, document, root);
        return _file.Write(
            _file.Add(root),
            _file.Add(Information(properties)),
            PdfArray.From(new PdfHex(properties.Identifier[..32]), new PdfHex(properties.Instance[..32]))
        );
    }

    /// <summary>A date as PDF writes it (7.9.4).</summary>
    public static PdfText Date(DateTimeOffset date)
    {
        var zone = date.ToString("zzz", CultureInfo.InvariantCulture);
        return new PdfText($"D:{date.ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture)}{zone[..3]}'{zone[4..]}'");
    }

    /// <summary>Numbers the glyphs of a page, in the order in which its content shows them.</summary>
    private void Number(Page page)
    {
        foreach (var item in page.Items)
        {
            if (item is not TextItem text)
                continue;
            foreach (var glyph in text.Glyphs)
            {
                _fonts.Show(glyph.Cluster.Font, glyph.Cluster.Glyph, glyph.Cluster.BaseText);
                foreach (var mark in glyph.Cluster.Attached)
                    _fonts.Show(mark.Font, mark.Glyph, mark.ShownText);
            }
        }
    }

    private static PdfDictionary PageOf(
        Page page,
        PdfReference tree,
        PdfReference resources,
        PdfReference content,
        StructureTree structure,
        Links links
    )
    {
        foreach (var figure in page.Items.OfType<FigureItem>())
            structure.Frame(figure.Element, Links.Box(figure.Frame));
        var dictionary = new PdfDictionary("Page")
        {
            { "Parent", tree },
            { "MediaBox", PdfArray.From(0, 0, PageGeometry.PageWidth, PageGeometry.PageHeight) },
            { "Resources", resources },
            { "Contents", content },
            { "StructParents", page.Number - 1 },
            { "Tabs", "S" },
        };
        var annotations = links.Annotate(page);
        if (annotations.Count > 0)
            dictionary.Add("Annots", new PdfArray(annotations));
        return dictionary;
    }

    private PdfDictionary OutputIntent() =>
        new("OutputIntent")
        {
            { "S", "GTS_PDFA1" },
            { "OutputConditionIdentifier", new PdfText("sRGB") },
            { "Info", new PdfText("sRGB IEC61966-2.1") },
            { "DestOutputProfile", _file.Add(PdfStream.Deflated(ColorProfile.Srgb(), new PdfDictionary { { "N", 3 } })) },
        };

    private static PdfDictionary Information(DocumentProperties properties) =>
        new()
        {
            { "Title", DocumentText.Create(properties.Title) },
            { "Author", DocumentText.Create(properties.Author) },
            { "Subject", DocumentText.Create(properties.Subject) },
            { "Creator", DocumentText.Create(properties.Creator ?? Xmp.Producer) },
            { "Producer", new PdfText(Xmp.Producer) },
            { "CreationDate", Date(properties.Created) },
            { "ModDate", Date(properties.Created) },
        };
}
