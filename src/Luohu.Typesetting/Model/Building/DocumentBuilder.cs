namespace Luohu.Typesetting.Model;

/// <summary>Writes an <see cref="OfficialDocument"/> down, part by part. Each method adds one part and returns the builder.</summary>
public sealed class DocumentBuilder
{
    private readonly List<Block> _blocks = [];
    private readonly List<Attachment> _attachments = [];

    internal DocumentBuilder() { }

    /// <summary>Adds a block of any kind.</summary>
    public DocumentBuilder Add(Block block)
    {
        _blocks.Add(block);
        return this;
    }

    /// <summary>Adds the title. See <see cref="TitleBlock"/> for '|'.</summary>
    public DocumentBuilder Title(string text, double size = 22) => Add(new TitleBlock(text, size));

    /// <summary>Adds a line under the title.</summary>
    public DocumentBuilder Byline(string text) => Add(new Byline(text));

    /// <summary>Adds a heading 一、</summary>
    public DocumentBuilder Heading1(string text, string? anchor = null, double? size = null) => Add(new Heading(1, text, anchor, size));

    /// <summary>Adds a heading （一）</summary>
    public DocumentBuilder Heading2(string text, string? anchor = null, double? size = null) => Add(new Heading(2, text, anchor, size));

    /// <summary>Adds a heading 1.</summary>
    public DocumentBuilder Heading3(string text, string? anchor = null, double? size = null) => Add(new Heading(3, text, anchor, size));

    /// <summary>Adds a paragraph of plain text.</summary>
    public DocumentBuilder Paragraph(string text, bool indent = true, double? size = null) =>
        Add(new Paragraph([new Span(text)], indent, size));

    /// <summary>Adds a paragraph.</summary>
    public DocumentBuilder Paragraph(Action<TextBuilder> write, bool indent = true, double? size = null) =>
        Add(new Paragraph(TextBuilder.Spans(write), indent, size));

    /// <summary>Adds a 「——」 item of plain text.</summary>
    public DocumentBuilder DashItem(string text, double? size = null) => Add(new DashItem([new Span(text)], size));

    /// <summary>Adds a 「——」 item.</summary>
    public DocumentBuilder DashItem(Action<TextBuilder> write, double? size = null) => Add(new DashItem(TextBuilder.Spans(write), size));

    /// <summary>Adds a note in small type.</summary>
    public DocumentBuilder Note(string text, double size = 9) => Add(new NoteLine([new Span(text)], size));

    /// <summary>Adds a note in small type.</summary>
    public DocumentBuilder Note(Action<TextBuilder> write, double size = 9) => Add(new NoteLine(TextBuilder.Spans(write), size));

    /// <summary>Adds a table.</summary>
    public DocumentBuilder Table(Action<TableBuilder> write)
    {
        var table = new TableBuilder();
        write(table);
        return Add(table.Build());
    }

    /// <summary>Adds bars of completion against schedule.</summary>
    public DocumentBuilder BulletBars(IReadOnlyList<BulletBar> bars, string? caption = null, double size = 9) =>
        Add(new BulletBars(bars, caption, size));

    /// <summary>Adds a line chart, or two beside each other.</summary>
    public DocumentBuilder LineChart(LineChart chart, LineChart? beside = null, double height = LineCharts.UsualHeight) =>
        Add(new LineCharts(chart, beside, height));

    /// <summary>Adds small line charts in a grid.</summary>
    public DocumentBuilder SmallMultiples(IReadOnlyList<SmallChart> charts, IReadOnlyList<KeyEntry> key, int across = 3) =>
        Add(new SmallMultiples(charts, key, across));

    /// <summary>Adds the list of annexes under the body.</summary>
    public DocumentBuilder AttachmentNote(params string[] names) => Add(new AttachmentNote(names));

    /// <summary>Adds the issuer's name and the date.</summary>
    public DocumentBuilder Signature(string name, string date) => Add(new Signature(name, date));

    /// <summary>Begins an annex on a new page.</summary>
    public DocumentBuilder Annex(string label, string title, string? anchor = null) => Add(new AnnexHeading(label, title, anchor));

    /// <summary>Begins a new page.</summary>
    public DocumentBuilder PageBreak() => Add(new PageBreak());

    /// <summary>Adds white space.</summary>
    public DocumentBuilder Space(double points) => Add(new Space(points));

    /// <summary>Puts a file inside the PDF.</summary>
    public DocumentBuilder Attach(string name, ReadOnlyMemory<byte> content, string mediaType, string description)
    {
        _attachments.Add(new Attachment(name, content, mediaType, description));
        return this;
    }

    internal OfficialDocument Build(DocumentProperties properties) => new(properties, _blocks, _attachments);
}
