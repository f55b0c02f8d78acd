using Luohu.Typesetting.Model;

namespace Luohu.Typesetting.Layout.Boxes;

/// <summary>Something at its place on a page. Points, from the top left corner down.</summary>
internal abstract record Item(StructureElement Element)
{
    public abstract Item Moved(double dx, double dy);
}
