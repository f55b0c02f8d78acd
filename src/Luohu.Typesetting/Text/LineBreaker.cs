namespace Luohu.Typesetting.Text;

/// <summary>
/// Breaks a paragraph into lines. A line that does not come out even is squeezed to take one more word before it is
/// stretched (CLREQ 3.2.4); no line is ever wider than its column.
/// </summary>
internal static class LineBreaker
{
    private const double Exact = 0.001;

    /// <summary>In ems: rather than leave more of a line empty, a long Latin word such as an address is broken.</summary>
    private const double LargestHole = 6;

    public static IReadOnlyList<Line> Break(IReadOnlyList<Cluster> clusters, LineWidth lineWidth)
    {
        var setter = new LineSetter(clusters);
        var may = BreakRules.After(clusters);
        var lines = new List<Line>();
        var start = 0;
        while (start < clusters.Count)
        {
            var indent = lines.Count == 0 ? lineWidth.FirstIndent : lineWidth.Indent;
            var width = lineWidth.Width - indent;
            var end = End(setter, may, start, width, lineWidth.Justified);
            lines.Add(setter.Set(start, end, indent, width, lineWidth.Justified && end < clusters.Count));
            start = end;
        }

        return lines;
    }

    /// <summary>Where the line that begins at start ends.</summary>
    private static int End(LineSetter setter, bool[] may, int start, double width, bool justified)
    {
        int fits = start,
            squeezed = start,
            limit = start;
        double spare = width,
            taken = 0,
            shrink = 0;
        for (var i = start; i < may.Length; i++)
        {
            var natural = taken + setter.BodyAtEnd(i);
            if (natural - shrink > width + Exact)
                break;
            limit = i + 1;
            if (may[i] && natural <= width + Exact)
                (fits, spare) = (limit, width - natural);
            else if (may[i] && squeezed == start)
                squeezed = limit;
            if (limit == may.Length)
                return limit;

            var glue = setter.GlueAfter(i);
            taken += setter.Clusters[i].Body + glue.Natural;
            shrink += glue.Shrink;
        }

        var hasHole = spare > LargestHole * setter.Clusters[start].Run.Style.Em;
        if (
            squeezed == start
            && (fits == start || hasHole)
            && EmergencyBreak.Between(setter.Clusters, fits, limit, fits == start) is { } inside
        )
            return inside;
        if (fits > start && (spare <= Exact || !justified || squeezed == start))
            return fits;
        // Squeezing that would leave a last line of one character and its mark gains nothing.
        if (squeezed > start)
            return fits > start && may.Length - squeezed <= 2 ? fits : squeezed;
        // Even one character too wide for the line must go somewhere.
        return start + 1;
    }
}
