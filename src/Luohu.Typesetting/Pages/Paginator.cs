namespace Luohu.Typesetting.Pages;

/// <summary>Fills pages with boxes.</summary>
internal static class Paginator
{
    private const double Tolerance = 0.01;

    /// <exception cref="LayoutException">A box is taller than a page.</exception>
    public static IReadOnlyList<Page> Paginate(IReadOnlyList<Box> boxes)
    {
        var pages = new List<Page>();
        var next = 0;
        do
        {
            while (next < boxes.Count && boxes[next].IsSpace) next++;
            if (next == boxes.Count && pages.Count > 0) break;
            var (tops, end) = Fill(boxes, next);
            pages.Add(new Page(pages.Count + 1, Place(boxes, next, end, tops)));
            next = end;
        }
        while (next < boxes.Count);
        return pages;
    }

    /// <summary>The tops of the boxes from start that stand on one page, and where the page ends.</summary>
    private static (List<double> Tops, int End) Fill(IReadOnlyList<Box> boxes, int start)
    {
        var tops = new List<double>();
        double y = start < boxes.Count ? boxes[start].Lead?.Height ?? 0 : 0;
        int legal = start, i = start;
        for (; i < boxes.Count; i++)
        {
            var top = boxes[i].OnGrid ? Grid.Snap(y) : y;
            if (!boxes[i].IsSpace && top + boxes[i].Height > Grid.Height + Tolerance) break;
            tops.Add(top);
            y = top + boxes[i].Height;
            if (boxes[i].MayBreak) legal = i + 1;
            if (boxes[i].EndsPage) return (tops, i + 1);
        }

        if (i == boxes.Count) return (tops, i);
        if (i == start) throw new LayoutException($"{boxes[start].Name} is taller than a page and cannot be split.");
        return (tops, legal > start ? legal : i);
    }

    private static List<Item> Place(IReadOnlyList<Box> boxes, int start, int end, List<double> tops)
    {
        var items = new List<Item>();
        if (start < end && boxes[start].Lead is { } lead) items.AddRange(lead.Items.Select(item => item.Moved(Grid.Left, Grid.Top)));
        for (var i = start; i < end; i++) items.AddRange(boxes[i].Items.Select(item => item.Moved(Grid.Left, Grid.Top + tops[i - start])));
        if (end > start && end < boxes.Count)
        {
            var last = boxes[end - 1];
            items.AddRange(last.Trail.Select(item => item.Moved(Grid.Left, Grid.Top + tops[end - 1 - start] + last.Height)));
        }

        return items;
    }
}
