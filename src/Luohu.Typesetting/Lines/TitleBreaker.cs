namespace Luohu.Typesetting.Lines;

/// <summary>Breaks a title into as few lines as it needs, so that they form a trapezoid or a diamond, never a sandglass (GB/T 9704-2012, 7.3.1).</summary>
internal static class TitleBreaker
{
    private static readonly char[] Marks = ['|', '\u200B'];

    /// <summary>The title as it is printed and extracted.</summary>
    public static string WithoutMarks(string title) => string.Concat(title.Split(Marks));

    /// <summary>The lines, each beginning at 0.</summary>
    /// <param name="title">The title with its marks.</param>
    /// <param name="shape">Makes glyphs of text without marks.</param>
    /// <param name="measure">The width at hand.</param>
    public static IReadOnlyList<Line> Break(string title, Func<string, List<Cluster>> shape, double measure)
    {
        var clusters = shape(WithoutMarks(title));
        var setter = new LineSetter(clusters);
        foreach (var places in new[] { Marked(title, clusters), Ruled(clusters) })
        {
            if (Best(setter, places, measure) is { } ends)
                return [.. ends.Select((end, i) => setter.Set(i == 0 ? 0 : ends[i - 1], end, 0, measure, stretch: false))];
        }

        return LineBreaker.Break(clusters, new Measure(measure, Justified: false));
    }

    private static List<int> Marked(string title, List<Cluster> clusters)
    {
        var lengths = title.Split(Marks).Select(part => part.Length).ToList();
        var breaks = lengths.Select((_, i) => lengths.Take(i + 1).Sum()).ToHashSet();
        var places = new List<int>();
        for (int i = 0, at = 0; i < clusters.Count; i++)
        {
            at += clusters[i].Text.Length;
            if (breaks.Contains(at)) places.Add(i + 1);
        }

        return places;
    }

    private static List<int> Ruled(List<Cluster> clusters) =>
        [.. BreakRules.After(clusters).Select((may, i) => (may, i)).Where(p => p.may).Select(p => p.i + 1)];

    /// <summary>The ends of the lines, or null where the title does not fit four lines.</summary>
    private static List<int>? Best(LineSetter setter, List<int> places, double measure)
    {
        for (var lines = 1; lines <= 4; lines++)
        {
            var best = Choices(setter, places, 0, lines, measure)
                .Select(ends => (Ends: ends, Cost: Cost(ends.Select((end, i) => setter.Width(i == 0 ? 0 : ends[i - 1], end)).ToList(), setter)))
                .OrderBy(choice => choice.Cost).FirstOrDefault();
            if (best.Ends is not null) return best.Ends;
        }

        return null;
    }

    private static IEnumerable<List<int>> Choices(LineSetter setter, List<int> places, int start, int lines, double measure)
    {
        foreach (var end in places.Where(p => p > start && setter.Width(start, p) <= measure))
        {
            var isLast = end == setter.Clusters.Count;
            if (lines == 1 && isLast) yield return [end];
            if (lines == 1 || isLast) continue;
            foreach (var rest in Choices(setter, places, end, lines - 1, measure)) yield return [end, .. rest];
        }
    }

    /// <summary>The spread of the widths, in ems; lines of one length and sandglasses cost more than any spread.</summary>
    private static double Cost(List<double> widths, LineSetter setter)
    {
        var em = setter.Clusters[0].Run.Style.Em;
        var cost = (widths.Max() - widths.Min()) / em;
        if (widths.Count > 1 && cost < 1) cost += 8;
        for (var i = 1; i + 1 < widths.Count; i++)
        {
            if (widths[i] < widths[i - 1] && widths[i] < widths[i + 1]) cost += 40;
        }

        return cost;
    }
}
