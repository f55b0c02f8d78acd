using Luohu.Typesetting.Layout.Boxes;
using Luohu.Typesetting.Model;
using Luohu.Typesetting.Pdf.Syntax;

namespace Luohu.Typesetting.Pdf;

/// <summary>Writes a path and paints it. A filled path is closed.</summary>
internal static class PathLine
{
    public static void Write(PdfBuffer to, PathItem path)
    {
        var points = path.Points;
        Point(to, points[0]).Ascii("m\n");
        for (var i = 1; i < points.Count; i++)
        {
            Point(to, points[i]);
            if (!path.Curved)
                to.Ascii("l\n");
            else if (i % 3 == 0)
                to.Ascii("c\n");
        }

        to.Ascii(
            (path.Fill, path.Stroke) switch
            {
                (not null, not null) => "b\n",
                (not null, null) => "f\n",
                _ => "S\n",
            }
        );
    }

    private static PdfBuffer Point(PdfBuffer to, Point point) =>
        to.Number(point.X).Ascii(" ").Number(PageGeometry.PageHeight - point.Y).Ascii(" ");
}
