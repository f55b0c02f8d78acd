using System.Collections.Immutable;
using Luohu.Bulletins.Text;
using Luohu.Typesetting.Model;

namespace Luohu.Bulletins.Rendering;

/// <summary>Sets paragraphs: the lead in 黑体, a department's own words in 楷体.</summary>
internal static class ParagraphRendering
{
    private const double AnnexHeadingSize = 12;
    private const double AnnexRemarkSize = 9;

    /// <summary>Adds the words of a paragraph to a paragraph.</summary>
    /// <param name="text">The paragraph.</param>
    /// <param name="paragraph">The words.</param>
    /// <param name="leadsTo">The anchor that the lead leads to; null for none.</param>
    public static TextBuilder Runs(this TextBuilder text, TextParagraph paragraph, string? leadsTo = null)
    {
        foreach (var run in paragraph.Runs)
            text.Add(new Span(run.Text, LookOf(run.Style), run.Style == TextStyle.Lead ? leadsTo : null));
        return text;
    }

    /// <summary>Adds a paragraph for each paragraph.</summary>
    public static DocumentBuilder Paragraphs(this DocumentBuilder document, IEnumerable<TextParagraph> paragraphs)
    {
        foreach (var paragraph in paragraphs)
            document.Paragraph(text => text.Runs(paragraph));
        return document;
    }

    /// <summary>Adds the departments' words of the annex under their heading, in small type; nothing where there are none.</summary>
    public static DocumentBuilder AnnexRemarks(this DocumentBuilder document, ImmutableArray<TextParagraph> remarks)
    {
        if (remarks.IsEmpty)
            return document;
        document.Space(AnnexHeadingSize).Heading2(Headings.AnnexRemarks, size: AnnexHeadingSize);
        foreach (var remark in remarks)
            document.Paragraph(text => text.Runs(remark), size: AnnexRemarkSize);
        return document;
    }

    /// <summary>Adds a —— item for each text.</summary>
    public static DocumentBuilder DashItems(this DocumentBuilder document, IEnumerable<string> items)
    {
        foreach (var item in items)
            document.DashItem(item);
        return document;
    }

    private static Emphasis LookOf(TextStyle style) =>
        style switch
        {
            TextStyle.Lead => Emphasis.Strong,
            TextStyle.Department => Emphasis.Kai,
            _ => Emphasis.None,
        };
}
