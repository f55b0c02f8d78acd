namespace Luohu.Typesetting.Model;

/// <summary>An item of a list, printed after 「——」. Items that follow each other are one list.</summary>
/// <param name="Spans">Its text, without the 「——」.</param>
/// <param name="Size">As for <see cref="Paragraph"/>.</param>
public sealed record DashItem(IReadOnlyList<Span> Spans, double? Size = null) : Block
{
    internal override bool IsOffGrid => Size is not null;
}
