using Luohu.Typesetting.Fonts;
using Luohu.Typesetting.Model;
using Luohu.Typesetting.Text;

namespace Luohu.Typesetting.Layout.Boxes;

/// <summary>From lines to boxes.</summary>
internal static class TextBoxes
{
    /// <summary>Lines off the grid stand this many times their size apart.</summary>
    public const double Leading = 1.5;

    /// <summary>Body text begins two characters in.</summary>
    public const int Indent = 2;

    /// <summary>A block of text, one box a line.</summary>
    /// <param name="spans">Its words.</param>
    /// <param name="role">The role of its plain words.</param>
    /// <param name="size">The size off the grid; null on the grid.</param>
    /// <param name="element">Its place in the structure.</param>
    /// <param name="indent">How many characters its first line begins in.</param>
    /// <param name="fonts">The fonts.</param>
    /// <exception cref="MissingGlyphException">No font has a glyph for a character.</exception>
    public static List<LayoutBox> Create(
        IReadOnlyList<Span> spans,
        FontRole role,
        double? size,
        StructureElement element,
        int indent,
        FontSet fonts
    )
    {
        var style = Styles.Body(role, size);
        var clusters = Shaper.Shape(Styles.Runs(spans, style, element), fonts);
        return Create(LineBreaker.Break(clusters, new LineWidth(PageGeometry.Width, indent * style.Em)), size);
    }

    /// <summary>One box a line. No page begins with the last line of a paragraph.</summary>
    /// <param name="lines">The lines of one paragraph.</param>
    /// <param name="size">The size off the grid; null on the grid.</param>
    public static List<LayoutBox> Create(IReadOnlyList<Line> lines, double? size)
    {
        var height = size * Leading ?? PageGeometry.LinePitch;
        var baseline = PageGeometry.Baseline(height, size ?? PageGeometry.BodySize);
        return
        [
            .. lines.Select(
                (line, i) =>
                    new LayoutBox(height, Items(line, 0, baseline))
                    {
                        OnGrid = size is null,
                        MayBreak = lines.Count == 1 || i != lines.Count - 2,
                        Name = line.Text,
                    }
            ),
        ];
    }

    /// <summary>A line's text at its place, and the links in it.</summary>
    public static IReadOnlyList<PageItem> Items(Line line, double x, double baseline)
    {
        var items = new List<PageItem> { new TextItem(line.Glyphs, x, baseline) };
        var i = 0;
        while (i < line.Glyphs.Count)
        {
            var run = line.Glyphs[i].Cluster.Run;
            var end = i;
            while (end < line.Glyphs.Count && ReferenceEquals(line.Glyphs[end].Cluster.Run, run))
                end++;
            if (run.LinkTo is { } target)
            {
                var (first, last) = (line.Glyphs[i], line.Glyphs[end - 1]);
                var left = first.X - first.Cluster.Origin;
                var right = last.X - last.Cluster.Origin + last.Cluster.Body;
                var frame = new Frame(x + left, baseline - 0.95 * run.Style.Size, right - left, 1.2 * run.Style.Size);
                items.Add(new LinkItem(run.Element, target, run.Text, frame));
            }

            i = end;
        }

        return items;
    }

    /// <summary>A line in the middle of the width.</summary>
    public static IReadOnlyList<PageItem> Centred(Line line, double width, double baseline) =>
        Items(line, (width - line.Width) / 2, baseline);
}
