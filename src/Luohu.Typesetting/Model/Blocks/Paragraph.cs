namespace Luohu.Typesetting.Model;

/// <summary>A paragraph of body text.</summary>
/// <param name="Spans">Its text.</param>
/// <param name="Indent">Whether the first line begins two characters in.</param>
/// <param name="Size">The type size in points for a paragraph off the grid, its lines one and a half times that apart; null for 三号 on the grid.</param>
public sealed record Paragraph(IReadOnlyList<Span> Spans, bool Indent = true, double? Size = null) : Block
{
    internal override bool IsOffGrid => Size is not null;
}
