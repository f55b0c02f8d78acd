namespace Luohu.Typesetting.Model;

/// <summary>A piece of text of one look.</summary>
/// <param name="Text">The text. Line ends and tabs count as spaces.</param>
/// <param name="Emphasis">How it stands out.</param>
/// <param name="LinkTo">The anchor of the heading or table that it leads to; null for plain text.</param>
public sealed record Span(string Text, Emphasis Emphasis = Emphasis.None, string? LinkTo = null)
{
    /// <summary>Plain text.</summary>
    public static implicit operator Span(string text) => new(text);

    /// <summary>Plain text.</summary>
    public static Span FromString(string text) => new(text);
}
