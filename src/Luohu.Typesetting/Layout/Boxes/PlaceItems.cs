using Luohu.Typesetting.Model;

namespace Luohu.Typesetting.Layout.Boxes;

/// <summary>The place of a heading for the outline.</summary>
internal sealed record BookmarkItem(int Level, string Text, double Y) : PageItem(StructureElement.Artifact)
{
    public override PageItem Moved(double dx, double dy) => this with { Y = Y + dy };
}

/// <summary>A place that links lead to.</summary>
internal sealed record AnchorItem(string Name, double Y) : PageItem(StructureElement.Artifact)
{
    public override PageItem Moved(double dx, double dy) => this with { Y = Y + dy };
}

/// <summary>A piece of a link, to be clicked.</summary>
internal sealed record LinkItem(StructureElement Element, string Target, string Text, Frame Frame) : PageItem(Element)
{
    public override PageItem Moved(double dx, double dy) => this with { Frame = Frame.Moved(dx, dy) };
}

/// <summary>The space that a figure takes.</summary>
internal sealed record FigureItem(StructureElement Element, Frame Frame) : PageItem(Element)
{
    public override PageItem Moved(double dx, double dy) => this with { Frame = Frame.Moved(dx, dy) };
}

/// <summary>Where the name of who issues the document stands.</summary>
internal sealed record SignatureItem(Frame Frame) : PageItem(StructureElement.Artifact)
{
    public override PageItem Moved(double dx, double dy) => this with { Frame = Frame.Moved(dx, dy) };
}
