using Luohu.Typesetting.Model;

namespace Luohu.Typesetting.Layout.Boxes;

/// <summary>Draws status symbols.</summary>
internal static class StatusSymbolDrawing
{
    /// <summary>A shape whose left edge is at x and whose middle is at y, for type of the given size.</summary>
    public static PathItem Draw(StatusSymbol symbol, StructureElement element, double x, double y, double size)
    {
        var color = symbol.Red ? Color.Scarlet : Color.Black;
        var (r, middle) = (0.36 * size, x + 0.42 * size);
        return symbol.Shape switch
        {
            StatusShape.Disc => PathItem.Disc(element, middle, y, r, color),
            StatusShape.Triangle => new(
                element,
                [new(middle, y - r), new(middle + 1.1 * r, y + 0.85 * r), new(middle - 1.1 * r, y + 0.85 * r)]
            )
            {
                Fill = color,
            },
            _ => PathItem.Box(element, middle - 0.85 * r, y - 0.85 * r, 1.7 * r, 1.7 * r, color),
        };
    }
}
