namespace Luohu.Typesetting.Text;

/// <summary>Breaks a title into as few lines as it needs, so that they form a trapezoid or a diamond, never a sandglass (GB/T 9704-2012, 7.3.1).</summary>
internal static class TitleBreaker
{
    private const int MostLines = 4;

    private static readonly char[] Marks = ['|', '\u200B'];

    /// <summary>The title as it is printed and extracted.</summary>
    public static string WithoutMarks(string title) => string.Concat(title.Split(Marks));

    /// <summary>The lines, each beginning at 0.</summary>
    /// <param name="title">The title with its marks.</param>
    /// <param name="shape">Makes glyphs of text without marks.</param>
    /// <param name="width">The width at hand.</param>
    public static IReadOnlyList<Line> Break(string title, Func<string, List<Cluster>> shape, double width)
    {
        var clusters = shape(WithoutMarks(title));
        if (clusters.Count == 0)
            return [];
        var setter = new LineSetter(clusters);
        var ends = Best(setter, Marked(title, clusters), width) ?? Best(setter, Ruled(clusters), width);
        if (ends is null)
            return LineBreaker.Break(clusters, new LineWidth(width, Justified: false));

        var lines = new List<Line>();
        var start = 0;
        foreach (var end in ends)
        {
            lines.Add(setter.Set(start, end, 0, width, stretch: false));
            start = end;
        }

        return lines;
    }

    /// <summary>Where the marks allow a line to end.</summary>
    private static List<int> Marked(string title, List<Cluster> clusters)
    {
        var places = new List<int>();
        int place = 0,
            at = 0,
            end = 0;
        foreach (var part in title.Split(Marks))
        {
            end += part.Length;
            while (place < clusters.Count && at < end)
                at += clusters[place++].Text.Length;
            if (at == end)
                places.Add(place);
        }

        return places;
    }

    /// <summary>Where the rules of line breaking allow it.</summary>
    private static List<int> Ruled(List<Cluster> clusters)
    {
        var may = BreakRules.After(clusters);
        var places = new List<int>();
        for (var i = 0; i < may.Length; i++)
        {
            if (may[i])
                places.Add(i + 1);
        }

        return places;
    }

    /// <summary>The ends of the lines, or null where the title does not fit four lines.</summary>
    private static int[]? Best(LineSetter setter, List<int> places, double width)
    {
        int[]? best = null;
        if (setter.Width(0, setter.Clusters.Count) > MostLines * (width + setter.Clusters[0].Run.Style.Em))
            return null;
        for (var lines = 1; lines <= MostLines && best is null; lines++)
        {
            var lowest = double.PositiveInfinity;
            foreach (var ends in Choices(setter, places, 0, lines, width))
            {
                var cost = Cost(setter, ends);
                if (cost < lowest)
                    (best, lowest) = (ends, cost);
            }
        }

        return best;
    }

    private static IEnumerable<int[]> Choices(LineSetter setter, List<int> places, int start, int lines, double width)
    {
        foreach (var end in places)
        {
            if (end <= start)
                continue;
            if (setter.Width(start, end) > width + setter.Clusters[0].Run.Style.Em)
                break;
            if (setter.Width(start, end) > width)
                continue;
            var isLast = end == setter.Clusters.Count;
            if (lines == 1 && isLast)
                yield return [end];
            if (lines == 1 || isLast)
                continue;
            foreach (var rest in Choices(setter, places, end, lines - 1, width))
                yield return [end, .. rest];
        }
    }

    /// <summary>The spread of the widths, in ems; lines of one length and sandglasses cost more than any spread.</summary>
    private static double Cost(LineSetter setter, int[] ends)
    {
        var widths = new double[ends.Length];
        double narrowest = double.MaxValue,
            widest = 0;
        for (var i = 0; i < widths.Length; i++)
        {
            widths[i] = setter.Width(i == 0 ? 0 : ends[i - 1], ends[i]);
            (narrowest, widest) = (Math.Min(narrowest, widths[i]), Math.Max(widest, widths[i]));
        }

        var cost = (widest - narrowest) / setter.Clusters[0].Run.Style.Em;
        if (widths.Length > 1 && cost < 1)
            cost += 8;
        for (var i = 1; i + 1 < widths.Length; i++)
        {
            if (widths[i] < widths[i - 1] && widths[i] < widths[i + 1])
                cost += 40;
        }

        return cost;
    }
}
