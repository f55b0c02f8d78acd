using Luohu.Typesetting.Model;
using Luohu.Typesetting.Text;

namespace Luohu.Typesetting.Layout.Boxes;

/// <summary>Glyphs on one baseline. X counts from <paramref name="X"/>.</summary>
internal sealed record TextItem(IReadOnlyList<PlacedGlyph> Glyphs, double X, double Baseline, StructureElement? Instead = null)
    : PageItem(Instead ?? StructureElement.Artifact)
{
    /// <summary>The element of a glyph: its run's own, unless the whole line is something else, such as an artifact.</summary>
    public StructureElement ElementOf(PlacedGlyph glyph) => Instead ?? glyph.Cluster.Run.Element;

    public override PageItem Moved(double dx, double dy) => this with { X = X + dx, Baseline = Baseline + dy };
}
