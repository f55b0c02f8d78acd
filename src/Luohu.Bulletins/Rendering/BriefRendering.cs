using Luohu.Bulletins.Content;
using Luohu.Bulletins.Text;
using Luohu.Typesetting.Model;

namespace Luohu.Bulletins.Rendering;

/// <summary>Sets the brief edition's sections after its first page: small type, since four pages hold all.</summary>
internal static class BriefRendering
{
    private const double HeadingSize = 14;
    private const double Size = 10.5;
    private const int ChartsAcross = 3;

    /// <summary>Adds the sections.</summary>
    public static DocumentBuilder Brief(this DocumentBuilder document, BriefContent brief)
    {
        document.Heading1(Headings.BriefTrends, Anchors.Headlines, HeadingSize);
        if (brief.Trends.IsEmpty)
            document.Paragraph(MissingDataText.NoTrends, size: Size);
        else
            document.SmallTrends(brief.Trends, ChartsAcross);
        document.Heading1(Headings.BriefConcerns, Anchors.Concerns, HeadingSize).Paragraph(brief.Concerns.Lead, size: Size);
        if (brief.Concerns.Table is { } table)
            document.Table(table, TableRendering.ConcernSize);
        // Where the first page leads with what has come back.
        document.Heading1(Headings.BriefChanges, Anchors.Tasks, HeadingSize);
        foreach (var change in brief.Changes)
            document.Paragraph(line => line.Runs(change), size: Size);
        document.Paragraph(brief.Filing.Compared, size: Size);
        foreach (var correction in brief.Filing.Corrections)
            document.DashItem(correction, Size);
        document.Heading1(Headings.BriefFiling, Anchors.Filing, HeadingSize);
        foreach (var filed in brief.Filing.Filed)
            document.Paragraph(line => line.Runs(filed), size: Size);
        return document;
    }
}
