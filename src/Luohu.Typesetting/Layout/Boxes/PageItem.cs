using Luohu.Typesetting.Model;

namespace Luohu.Typesetting.Layout.Boxes;

/// <summary>Something at its place on a page. Points, from the top left corner down.</summary>
internal abstract record PageItem(StructureElement Element)
{
    public abstract PageItem Moved(double dx, double dy);
}
