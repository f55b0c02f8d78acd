namespace Luohu.Typesetting.Model;

/// <summary>A note in small type, off the grid: 注：…</summary>
/// <param name="Spans">Its text.</param>
/// <param name="Size">The type size in points: 小五, 9, unless given.</param>
public sealed record NoteLine(IReadOnlyList<Span> Spans, double Size = 9) : Block
{
    internal override bool IsOffGrid => true;
}
