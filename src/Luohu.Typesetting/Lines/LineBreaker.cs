namespace Luohu.Typesetting.Lines;

/// <summary>
/// Breaks a paragraph into lines. A line that does not come out even is squeezed to take one more word before it is
/// stretched (CLREQ 3.2.4); no line is ever wider than its measure.
/// </summary>
internal static class LineBreaker
{
    private const double Exact = 0.001;

    /// <summary>In ems: rather than leave more of a line empty, a long Latin word such as an address is broken.</summary>
    private const double LargestHole = 6;

    public static IReadOnlyList<Line> Break(IReadOnlyList<Cluster> clusters, Measure measure)
    {
        var setter = new LineSetter(clusters);
        var may = BreakRules.After(clusters);
        var lines = new List<Line>();
        for (var start = 0; start < clusters.Count;)
        {
            var indent = lines.Count == 0 ? measure.FirstIndent : measure.Indent;
            var width = measure.Width - indent;
            var end = End(setter, may, start, width, measure.Justified);
            lines.Add(setter.Set(start, end, indent, width, measure.Justified && end < clusters.Count));
            start = end;
        }

        return lines;
    }

    /// <summary>Where the line that begins at start ends.</summary>
    private static int End(LineSetter setter, bool[] may, int start, double width, bool justified)
    {
        int fits = 0, squeezed = 0, emergency = 0;
        double spare = 0, taken = 0, shrink = 0;
        for (var i = start; i < may.Length; i++)
        {
            var natural = taken + setter.BodyAtEnd(i);
            if (natural - shrink > width + Exact) break;
            if (i == start || !IsInsidePair(setter, i)) emergency = i + 1;
            if (may[i] && natural <= width + Exact) (fits, spare) = (i + 1, width - natural);
            else if (may[i] && squeezed == 0) squeezed = i + 1;
            if (may[i] && i == may.Length - 1) return i + 1;

            if (i + 1 == may.Length) break;
            var gap = setter.GapAfter(i);
            taken += setter.Clusters[i].Body + gap.Natural;
            shrink += gap.Shrink;
        }

        if (fits > 0 && squeezed == 0 && spare > LargestHole * setter.Clusters[start].Run.Style.Em && InsideWord(setter, fits, emergency) is { } inside) return inside;
        if (fits > 0 && (spare <= Exact || !justified || squeezed == 0)) return fits;
        // Squeezing that would leave a last line of one character and its mark gains nothing.
        if (squeezed > 0) return fits > 0 && may.Length - squeezed <= 2 ? fits : squeezed;
        // A word longer than the line is broken where the line is full; even one character too wide for it must go somewhere.
        return Math.Max(emergency, start + 1);
    }

    /// <summary>Where to break a word that stands from start on and does not end before end: after a mark of an address if it has one.</summary>
    private static int? InsideWord(LineSetter setter, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (setter.Clusters[i].Kind != Kind.Western) return null;
        }

        for (var i = end - 1; i > start; i--)
        {
            if ("/._-?&=".Contains(setter.Clusters[i].Last)) return i + 1;
        }

        return end > start ? end : null;
    }

    private static bool IsInsidePair(LineSetter setter, int index) =>
        index + 1 < setter.Clusters.Count && (BreakRules.IsNeverFirst(setter.Clusters[index + 1]) || BreakRules.IsNeverLast(setter.Clusters[index]));
}
