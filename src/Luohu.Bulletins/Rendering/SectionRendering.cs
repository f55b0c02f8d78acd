using Luohu.Bulletins.Content;
using Luohu.Bulletins.Text;
using Luohu.Typesetting.Model;

namespace Luohu.Bulletins.Rendering;

/// <summary>Sets the four sections of the body.</summary>
internal static class SectionRendering
{
    /// <summary>Adds 一、主要指标完成情况.</summary>
    public static DocumentBuilder Headlines(this DocumentBuilder document, HeadlineSection section) =>
        document
            .Heading1(Headings.Headlines, Anchors.Headlines)
            .Paragraph(section.Lead)
            .DashItems(section.Items)
            .Table(section.Table, TableRendering.HeadlineSize)
            .Trends(section.Trends)
            .Paragraphs(section.Remarks);

    /// <summary>Adds 二、重点任务进展情况.</summary>
    public static DocumentBuilder Tasks(this DocumentBuilder document, TaskSection section)
    {
        document.Heading1(Headings.Tasks, Anchors.Tasks);
        foreach (var chapter in section.Chapters)
            document.Heading2(chapter.Title).Paragraphs(chapter.Paragraphs);
        return document;
    }

    /// <summary>Adds 三、需要关注的问题.</summary>
    public static DocumentBuilder Concerns(this DocumentBuilder document, ConcernSection section)
    {
        document.Heading1(Headings.Concerns, Anchors.Concerns).Paragraph(section.Lead);
        return section.Table is { } table ? document.Table(table, TableRendering.ConcernSize) : document;
    }

    /// <summary>Adds 四、数据报送与修订情况.</summary>
    public static DocumentBuilder Filing(this DocumentBuilder document, FilingSection section)
    {
        document.Heading1(Headings.Filing, Anchors.Filing).Heading2(Headings.Filed).Paragraphs(section.Filed);
        if (section.Table is { } table)
            document.Table(table, TableRendering.FilingSize);
        return document.Heading2(Headings.Corrected).Paragraph(section.Compared).DashItems(section.Corrections);
    }
}
