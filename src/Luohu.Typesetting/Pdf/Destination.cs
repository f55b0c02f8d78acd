using Luohu.Typesetting.Model;
using Luohu.Typesetting.Pdf.Syntax;

namespace Luohu.Typesetting.Pdf;

/// <summary>A place to go to (12.3.2): a page, scrolled so that y is near its top, at the reader's own magnification.</summary>
internal static class Destination
{
    public static PdfArray Create(PdfReference page, double y) =>
        PdfArray.From(page, new PdfName("XYZ"), PageGeometry.Left, PageGeometry.PageHeight - y + PageGeometry.LinePitch / 2, 0);
}
