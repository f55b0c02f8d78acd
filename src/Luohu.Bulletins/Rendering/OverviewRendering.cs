using Luohu.Bulletins.Content;
using Luohu.Bulletins.Text;
using Luohu.Typesetting.Model;

namespace Luohu.Bulletins.Rendering;

/// <summary>Sets the page to read first: small type, so that it is one page; its rows and lines lead to the sections.</summary>
internal static class OverviewRendering
{
    private const double Size = 10.5;

    /// <summary>Adds the page.</summary>
    public static DocumentBuilder Overview(this DocumentBuilder document, Overview overview)
    {
        document.Heading1(Headings.Overview, size: 14);
        foreach (var count in overview.Counts)
            document.Paragraph(count, size: Size);
        return document
            .Table(overview.Table, TableRendering.OverviewSize, Anchors.Headlines)
            .Space(4)
            .Bars(overview.Bars)
            .Space(4)
            .Line(overview.Behind, Anchors.Concerns)
            .Line(overview.TurnedRed, Anchors.Concerns)
            .Line(overview.Recovered, Anchors.Tasks)
            .Line(overview.Missing, Anchors.Filing);
    }

    private static DocumentBuilder Line(this DocumentBuilder document, TextParagraph paragraph, string anchor) =>
        document.Paragraph(line => line.Runs(paragraph, anchor), size: Size);
}
