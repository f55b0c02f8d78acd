using Luohu.Typesetting.Fonts;
using Luohu.Typesetting.Layout;
using Luohu.Typesetting.Layout.Boxes;
using Luohu.Typesetting.Model;

namespace Luohu.Typesetting.Tests.Layout;

/// <summary>What stands where on a page that was laid out, read without a PDF.</summary>
internal static class Laid
{
    public static IReadOnlyList<Page> Out(FontSet fonts, Action<DocumentBuilder> write) =>
        PagedDocument.LayOut(Sample.Document(write), fonts).Pages;

    /// <summary>The lines of body text, tables and charts, without footers, from top to bottom.</summary>
    public static IReadOnlyList<TextItem> Content(this Page page) =>
        [.. page.Items.OfType<TextItem>().Where(t => t.Instead != StructureElement.Footer)];

    public static IEnumerable<TextItem> Footer(this Page page) =>
        page.Items.OfType<TextItem>().Where(t => t.Instead == StructureElement.Footer);

    public static string Text(this TextItem item) => string.Concat(item.Glyphs.Select(g => g.Cluster.Text));

    public static double Left(this TextItem item) => item.X + item.Glyphs[0].X - item.Glyphs[0].Cluster.Origin;

    public static double Right(this TextItem item) =>
        item.X + item.Glyphs[^1].X - item.Glyphs[^1].Cluster.Origin + item.Glyphs[^1].Cluster.Body;

    /// <summary>The number of the grid line a baseline stands on, from 0; a fraction when it stands on none.</summary>
    public static double GridLine(this TextItem item) =>
        (item.Baseline - PageGeometry.Top - PageGeometry.Baseline(PageGeometry.LinePitch, PageGeometry.BodySize)) / PageGeometry.LinePitch;

    public static bool IsOnGrid(this TextItem item) => Math.Abs(item.GridLine() - Math.Round(item.GridLine())) < 1e-6;
}
