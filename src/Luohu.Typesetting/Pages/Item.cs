using Luohu.Typesetting.Lines;

namespace Luohu.Typesetting.Pages;

/// <summary>Something at its place on a page. Points, from the top left corner down.</summary>
internal abstract record Item(StructureElement Element)
{
    public abstract Item Moved(double dx, double dy);
}

/// <summary>Glyphs on one baseline. X counts from <paramref name="X"/>.</summary>
internal sealed record TextItem(IReadOnlyList<PlacedGlyph> Glyphs, double X, double Baseline, StructureElement? Instead = null)
    : Item(Instead ?? StructureElement.Artifact)
{
    /// <summary>The element of a glyph: its run's own, unless the whole line is something else, such as an artifact.</summary>
    public StructureElement Of(PlacedGlyph glyph) => Instead ?? glyph.Cluster.Run.Element;

    public override Item Moved(double dx, double dy) => this with { X = X + dx, Baseline = Baseline + dy };
}

/// <summary>A line, a polygon or a curve through points: filled, stroked, or both.</summary>
internal sealed record PathItem(StructureElement Element, IReadOnlyList<Point> Points) : Item(Element)
{
    public Ink? Fill { get; init; }

    public Ink? Stroke { get; init; }

    public double Width { get; init; } = 0.5;

    /// <summary>Lengths of dash and gap; null for an unbroken line.</summary>
    public (double On, double Off)? Dash { get; init; }

    /// <summary>The points after the first are taken in threes, as Bézier curves.</summary>
    public bool Curved { get; init; }

    public override Item Moved(double dx, double dy) => this with { Points = [.. Points.Select(p => new Point(p.X + dx, p.Y + dy))] };

    public static PathItem Rule(double left, double right, double y, double width) =>
        new(StructureElement.Artifact, [new(left, y), new(right, y)]) { Stroke = Ink.Black, Width = width };

    public static PathItem Box(StructureElement element, double left, double top, double width, double height, Ink fill) =>
        new(element, [new(left, top), new(left + width, top), new(left + width, top + height), new(left, top + height)]) { Fill = fill };

    public static PathItem Disc(StructureElement element, double x, double y, double radius, Ink fill)
    {
        // Four arcs; the distance of the control points that comes nearest to a circle.
        var (r, c) = (radius, radius * 0.5523);
        return new(element,
        [
            new(x + r, y), new(x + r, y + c), new(x + c, y + r), new(x, y + r), new(x - c, y + r), new(x - r, y + c), new(x - r, y),
            new(x - r, y - c), new(x - c, y - r), new(x, y - r), new(x + c, y - r), new(x + r, y - c), new(x + r, y),
        ])
        { Fill = fill, Curved = true };
    }
}

/// <summary>The place of a heading for the outline.</summary>
internal sealed record BookmarkItem(int Level, string Text, double Y) : Item(StructureElement.Artifact)
{
    public override Item Moved(double dx, double dy) => this with { Y = Y + dy };
}

/// <summary>A place that links lead to.</summary>
internal sealed record AnchorItem(string Name, double Y) : Item(StructureElement.Artifact)
{
    public override Item Moved(double dx, double dy) => this with { Y = Y + dy };
}

/// <summary>A piece of a link, to be clicked.</summary>
internal sealed record LinkItem(StructureElement Element, string Target, string Text, Frame Frame) : Item(Element)
{
    public override Item Moved(double dx, double dy) => this with { Frame = Frame.Moved(dx, dy) };
}

/// <summary>The space that a figure takes.</summary>
internal sealed record FigureItem(StructureElement Element, Frame Frame) : Item(Element)
{
    public override Item Moved(double dx, double dy) => this with { Frame = Frame.Moved(dx, dy) };
}

/// <summary>A point.</summary>
internal sealed record Point(double X, double Y);

/// <summary>A rectangle.</summary>
internal readonly record struct Frame(double Left, double Top, double Width, double Height)
{
    public double Right => Left + Width;

    public double Bottom => Top + Height;

    public Frame Moved(double dx, double dy) => this with { Left = Left + dx, Top = Top + dy };
}
