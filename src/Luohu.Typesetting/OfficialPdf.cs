using Luohu.Typesetting.Fonts;
using Luohu.Typesetting.Layout;
using Luohu.Typesetting.Model;
using Luohu.Typesetting.Pdf;

namespace Luohu.Typesetting;

/// <summary>A document that is set.</summary>
/// <param name="Bytes">The PDF.</param>
/// <param name="Pages">How many pages it has.</param>
/// <param name="SignaturePlace">Where the name of who issues it stands; null where it names nobody.</param>
/// <param name="Text">What is printed on its pages.</param>
public sealed record SetDocument(byte[] Bytes, int Pages, PrintedPlace? SignaturePlace, PrintedText Text);

/// <summary>Sets official documents as PDF: the page of GB/T 9704-2012, the line of CLREQ, PDF/A-3a and PDF/UA-1.</summary>
public static class OfficialPdf
{
    /// <summary>The document as a PDF. The same document and fonts give the same bytes.</summary>
    /// <exception cref="MissingGlyphException">No font has a glyph for a character.</exception>
    /// <exception cref="LayoutException">A part is taller than a page, a table's columns are wider, or a heading skips a level.</exception>
    /// <exception cref="ArgumentException">A link leads nowhere, or an anchor stands twice.</exception>
    public static byte[] Set(OfficialDocument document, FontSet fonts) =>
        new DocumentWriter(document, PagedDocument.LayOut(document, fonts)).Write();

    /// <summary>As <see cref="Set"/>, with the number of pages and the place of the signature.</summary>
    public static SetDocument SetWithPages(OfficialDocument document, FontSet fonts)
    {
        var layout = PagedDocument.LayOut(document, fonts);
        return new SetDocument(
            new DocumentWriter(document, layout).Write(),
            layout.Pages.Count,
            PrintedPlace.OfSignature(layout.Pages),
            new PrintedText(layout.Pages)
        );
    }

    /// <summary>Writes the PDF to a stream.</summary>
    public static async Task WriteAsync(OfficialDocument document, FontSet fonts, Stream to, CancellationToken cancellation = default) =>
        await to.WriteAsync(Set(document, fonts), cancellation);
}
