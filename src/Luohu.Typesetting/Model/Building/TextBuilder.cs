namespace Luohu.Typesetting.Model;

/// <summary>Writes the spans of a paragraph down.</summary>
public sealed class TextBuilder
{
    private readonly List<Span> _spans = [];

    private TextBuilder() { }

    /// <summary>Adds plain text.</summary>
    public TextBuilder Text(string text) => Add(new Span(text));

    /// <summary>Adds text in 黑体.</summary>
    public TextBuilder Strong(string text) => Add(new Span(text, Emphasis.Strong));

    /// <summary>Adds text in 楷体.</summary>
    public TextBuilder Kai(string text) => Add(new Span(text, Emphasis.Kai));

    /// <summary>Adds red text.</summary>
    public TextBuilder Red(string text) => Add(new Span(text, Emphasis.Red));

    /// <summary>Adds text that leads to an anchor.</summary>
    public TextBuilder Link(string text, string anchor) => Add(new Span(text, LinkTo: anchor));

    /// <summary>Adds a span.</summary>
    public TextBuilder Add(Span span)
    {
        _spans.Add(span);
        return this;
    }

    internal static IReadOnlyList<Span> Spans(Action<TextBuilder> write)
    {
        var text = new TextBuilder();
        write(text);
        return text._spans;
    }
}
