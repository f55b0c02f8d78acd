using Luohu.Typesetting.Model;

namespace Luohu.Typesetting.Layout.Boxes;

/// <summary>Draws the shapes of lights.</summary>
internal static class Marks
{
    /// <summary>A shape whose left edge is at x and whose middle is at y, for type of the given size.</summary>
    public static PathItem Draw(Mark mark, StructureElement element, double x, double y, double size)
    {
        var ink = mark.Red ? Ink.Scarlet : Ink.Black;
        var (r, middle) = (0.36 * size, x + 0.42 * size);
        return mark.Shape switch
        {
            MarkShape.Disc => PathItem.Disc(element, middle, y, r, ink),
            MarkShape.Triangle => new(element, [new(middle, y - r), new(middle + 1.1 * r, y + 0.85 * r), new(middle - 1.1 * r, y + 0.85 * r)]) { Fill = ink },
            _ => PathItem.Box(element, middle - 0.85 * r, y - 0.85 * r, 1.7 * r, 1.7 * r, ink),
        };
    }
}
