using Luohu.Typesetting.Model;

namespace Luohu.Typesetting.Layout.Boxes;

/// <summary>A line, a polygon or a curve through points: filled, stroked, or both.</summary>
internal sealed record PathItem(StructureElement Element, IReadOnlyList<Point> Points) : PageItem(Element)
{
    public Color? Fill { get; init; }

    public Color? Stroke { get; init; }

    public double Width { get; init; } = 0.5;

    /// <summary>Lengths of dash and gap; null for an unbroken line.</summary>
    public (double On, double Off)? Dash { get; init; }

    /// <summary>The points after the first are taken in threes, as Bézier curves.</summary>
    public bool Curved { get; init; }

    public override PageItem Moved(double dx, double dy) => this with { Points = [.. Points.Select(p => new Point(p.X + dx, p.Y + dy))] };

    public static PathItem Rule(double left, double right, double y, double width) =>
        new(StructureElement.Artifact, [new(left, y), new(right, y)]) { Stroke = Color.Black, Width = width };

    public static PathItem Box(StructureElement element, double left, double top, double width, double height, Color fill) =>
        new(element, [new(left, top), new(left + width, top), new(left + width, top + height), new(left, top + height)]) { Fill = fill };

    public static PathItem Disc(StructureElement element, double x, double y, double radius, Color fill)
    {
        // Four arcs; the distance of the control points that comes nearest to a circle.
        var (r, c) = (radius, radius * 0.5523);
        return new(
            element,
            [
                new(x + r, y),
                new(x + r, y + c),
                new(x + c, y + r),
                new(x, y + r),
                new(x - c, y + r),
                new(x - r, y + c),
                new(x - r, y),
                new(x - r, y - c),
                new(x - c, y - r),
                new(x, y - r),
                new(x + c, y - r),
                new(x + r, y - c),
                new(x + r, y),
            ]
        )
        {
            Fill = fill,
            Curved = true,
        };
    }
}
