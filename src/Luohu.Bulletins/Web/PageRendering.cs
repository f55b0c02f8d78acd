using System.Collections.Immutable;
using System.Globalization;
using Luohu.Typesetting.Model;

namespace Luohu.Bulletins.Web;

/// <summary>
/// Writes a bulletin's document for a screen. The typesetter sets the same blocks on paper, so the two say the same. What only paper
/// needs is left out: white space, page breaks, and the code that opens the bulletin on a phone.
/// </summary>
internal static class PageRendering
{
    /// <summary>The page of a document.</summary>
    /// <param name="document">The document.</param>
    /// <param name="notice">Words that mark the whole of it; null for none.</param>
    public static BulletinPage Write(OfficialDocument document, string? notice)
    {
        var blocks = ImmutableArray.CreateBuilder<ContentBlock>();
        foreach (var block in document.Blocks)
            Add(blocks, block);
        return new(document.Properties.Title, notice, blocks.ToImmutable());
    }

    // A note belongs to the table above it, and items that follow each other are one list.
    private static void Add(ImmutableArray<ContentBlock>.Builder blocks, Block block)
    {
        switch (block, blocks.LastOrDefault())
        {
            case (NoteLine note, ContentBlock.Table { Note: null } table):
                blocks[^1] = table with { Note = TextOf(note.Spans) };
                break;
            case (DashItem item, ContentBlock.List list):
                blocks[^1] = new ContentBlock.List(list.Items.Add(new(RunsOf(item.Spans))));
                break;
            default:
                blocks.AddRange(PartsOf(block, blocks.Count));
                break;
        }
    }

    private static IEnumerable<ContentBlock> PartsOf(Block block, int position) =>
        block switch
        {
            // Title and notice are the page's own; the notice is the one red paragraph.
            TitleBlock or Space or PageBreak or MatrixBlock => [],
            Paragraph { Spans: [{ Emphasis: var emphasis }, ..] } when emphasis.HasFlag(Emphasis.Red) => [],
            Byline byline => [Plain(ParagraphStyle.Centre, byline.Text)],
            Heading heading => [HeadingOf(heading.Level, heading.Text, heading.Anchor, position)],
            AnnexHeading annex => [HeadingOf(1, $"{annex.Label}　{annex.Title}", annex.Anchor, position)],
            Paragraph paragraph => [new ContentBlock.Paragraph(ParagraphStyle.Body, RunsOf(paragraph.Spans))],
            NoteLine note => [new ContentBlock.Paragraph(ParagraphStyle.Note, RunsOf(note.Spans))],
            DashItem item => [new ContentBlock.List([new(RunsOf(item.Spans))])],
            AttachmentNote note => [Plain(ParagraphStyle.Body, AttachmentNote.Lead + string.Join("、", note.Names))],
            Signature signature => [Plain(ParagraphStyle.Signature, signature.Name), Plain(ParagraphStyle.Signature, signature.Date)],
            TableBlock table => [TablePart.Write(table)],
            BulletBars bars => [ChartPart.Write(bars)],
            LineCharts charts => new[] { charts.First, charts.Second }.OfType<LineChart>().Select(chart => ChartPart.Write(chart)),
            SmallMultiples charts => charts.Charts.Select(small => ChartPart.Write(small.Chart, small.Note)),
            _ => throw new InvalidOperationException($"A page has no part for {block.GetType().Name}."),
        };

    // The title is the heading of the first level.
    private static ContentBlock.Heading HeadingOf(int level, string text, string? anchor, int position) =>
        new(level + 1, anchor ?? string.Create(CultureInfo.InvariantCulture, $"part-{position}"), text);

    private static ContentBlock.Paragraph Plain(ParagraphStyle style, string text) => new(style, [new ContentRun(text)]);

    private static ImmutableArray<ContentRun> RunsOf(IEnumerable<Span> spans) =>
        [.. spans.Select(span => new ContentRun(span.Text, StyleOf(span.Emphasis)))];

    private static RunStyle? StyleOf(Emphasis emphasis) =>
        emphasis switch
        {
            Emphasis.Strong => RunStyle.Lead,
            Emphasis.Kai => RunStyle.Department,
            _ => null,
        };

    private static string TextOf(IEnumerable<Span> spans) => string.Concat(spans.Select(span => span.Text));
}
