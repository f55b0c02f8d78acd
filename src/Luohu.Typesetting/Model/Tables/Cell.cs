namespace Luohu.Typesetting.Model;

/// <summary>A cell of a table. No cell is empty: what is missing is 「…」, what does not apply is 「—」.</summary>
public sealed record Cell
{
    /// <summary>A cell with text, a status symbol before it, or both.</summary>
    /// <exception cref="ArgumentException">There is neither text nor a status symbol.</exception>
    public Cell(IReadOnlyList<Span> spans, StatusSymbol? symbol = null)
    {
        if (symbol is null && spans.All(s => string.IsNullOrWhiteSpace(s.Text)))
            throw new ArgumentException(
                "A table cell must not be empty: write … for a missing value, — for one that does not apply.",
                nameof(spans)
            );
        (Spans, Symbol) = (spans, symbol);
    }

    /// <summary>The text.</summary>
    public IReadOnlyList<Span> Spans { get; }

    /// <summary>A status symbol before the text.</summary>
    public StatusSymbol? Symbol { get; }

    /// <summary>A cell with plain text.</summary>
    public static implicit operator Cell(string text) => FromString(text);

    /// <summary>A cell with one span.</summary>
    public static implicit operator Cell(Span span) => FromSpan(span);

    /// <summary>A cell with a status symbol.</summary>
    public static implicit operator Cell(StatusSymbol symbol) => FromSymbol(symbol);

    /// <summary>A cell with plain text.</summary>
    public static Cell FromString(string text) => new([new Span(text)]);

    /// <summary>A cell with one span.</summary>
    public static Cell FromSpan(Span span) => new([span]);

    /// <summary>A cell with a status symbol.</summary>
    public static Cell FromSymbol(StatusSymbol symbol) => new([], symbol);
}
