using Luohu.Typesetting.Layout.Boxes;
using Luohu.Typesetting.Model;

namespace Luohu.Typesetting.Layout;

/// <summary>Fills pages with boxes.</summary>
internal static class Paginator
{
    private const double Tolerance = 0.01;

    /// <summary>As much of a box's words as a message needs to name it.</summary>
    private const int LongestName = 80;

    /// <summary>A box and how far its top stands below that of the type area.</summary>
    private sealed record Placed(LayoutBox Box, double Top);

    /// <exception cref="LayoutException">A box is taller than a page.</exception>
    public static IReadOnlyList<Page> Paginate(IReadOnlyList<LayoutBox> boxes)
    {
        var pages = new List<Page>();
        var next = 0;
        do
        {
            while (next < boxes.Count && boxes[next].IsSpace)
                next++;
            if (next == boxes.Count && pages.Count > 0)
                break;
            var placed = Fill(boxes, next);
            next += placed.Count;
            pages.Add(new Page(pages.Count + 1, Items(placed, isLast: next == boxes.Count)));
        } while (next < boxes.Count);
        return pages;
    }

    /// <summary>The boxes from start that stand on one page.</summary>
    private static List<Placed> Fill(IReadOnlyList<LayoutBox> boxes, int start)
    {
        var placed = new List<Placed>();
        double y = start < boxes.Count ? boxes[start].Lead?.Height ?? 0 : 0;
        int legal = 0,
            i = start;
        for (; i < boxes.Count; i++)
        {
            var top = boxes[i].OnGrid ? PageGeometry.Snap(y) : y;
            if (!boxes[i].IsSpace && top + boxes[i].Height > PageGeometry.Height + Tolerance)
                break;
            placed.Add(new Placed(boxes[i], top));
            y = top + boxes[i].Height;
            if (boxes[i].MayBreak)
                legal = placed.Count;
            if (boxes[i].EndsPage)
                return placed;
        }

        if (i == boxes.Count)
            return placed;
        if (placed.Count == 0)
            throw new LayoutException($"{Shortened(boxes[start].Name)} is taller than a page and cannot be split.");
        return legal > 0 ? placed[..legal] : placed;
    }

    private static string Shortened(string name) => name.Length <= LongestName ? name : name[..LongestName] + "…";

    private static List<PageItem> Items(List<Placed> placed, bool isLast)
    {
        var items = new List<PageItem>();
        if (placed is [var first, ..] && first.Box.Lead is { } lead)
            Add(lead.Items, 0);
        foreach (var (box, top) in placed)
            Add(box.Items, top);
        if (!isLast && placed is [.., var last])
            Add(last.Box.Trail, last.Top + last.Box.Height);
        return items;

        void Add(IEnumerable<PageItem> added, double top) =>
            items.AddRange(added.Select(item => item.Moved(PageGeometry.Left, PageGeometry.Top + top)));
    }
}
