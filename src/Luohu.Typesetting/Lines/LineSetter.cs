namespace Luohu.Typesetting.Lines;

/// <summary>Glyphs in a row with the gaps between them: knows the width of any part, squeezed or not, and sets a part as a line.</summary>
internal sealed class LineSetter
{
    /// <summary>In ems: gaps wider than this look worse than a ragged line.</summary>
    private const double LoosestGap = 1;

    private readonly Gap[] _gaps;

    public LineSetter(IReadOnlyList<Cluster> clusters)
    {
        Clusters = clusters;
        _gaps = new Gap[Math.Max(0, clusters.Count - 1)];
        for (var i = 0; i < _gaps.Length; i++) _gaps[i] = Gap.Between(clusters[i], clusters[i + 1]);
    }

    public IReadOnlyList<Cluster> Clusters { get; }

    public Gap GapAfter(int index) => _gaps[index];

    /// <summary>What a cluster takes at the end of a line: marks without their blank, spaces nothing.</summary>
    public double BodyAtEnd(int index) => Clusters[index].Kind == Kind.Space ? 0 : Clusters[index].Body;

    /// <summary>The natural width of the clusters from start to before end, trimmed at both edges.</summary>
    public double Width(int start, int end)
    {
        var width = end > start ? BodyAtEnd(end - 1) : 0;
        for (var i = start; i < end - 1; i++) width += Clusters[i].Body + _gaps[i].Natural;
        return width;
    }

    /// <summary>Sets a part as a line: squeezed where it is wider than the measure; stretched to the measure when asked.</summary>
    public Line Set(int start, int end, double indent, double measure, bool stretch)
    {
        var spare = measure - Width(start, end);
        var gaps = spare < 0 ? Squeezed(start, end, -spare) : stretch ? Stretched(start, end, spare) : null;

        var glyphs = new PlacedGlyph[end - start];
        double x = 0;
        for (var i = start; i < end; i++)
        {
            var cluster = Clusters[i];
            double before = i > start ? Amount(i - 1) : 0, after = i < end - 1 ? Amount(i) : 0;
            x += before;
            var blank = cluster.Kind == Kind.Opening ? before / cluster.Lead : cluster.TrimShift != 0 ? after / cluster.Trail : 1;
            glyphs[i - start] = new(cluster, indent + x + cluster.Origin + cluster.TrimShift * (1 - Math.Min(1, blank)));
            x += i == end - 1 ? BodyAtEnd(i) : cluster.Body;
        }

        return new Line(glyphs, indent, x);

        double Amount(int gap) => gaps is null ? _gaps[gap].Natural : gaps[gap - start];
    }

    private double[] Squeezed(int start, int end, double excess)
    {
        var gaps = _gaps[start..(end - 1)].Select(g => g.Natural).ToArray();
        for (var rank = 0; rank < Gap.Ranks && excess > 0; rank++)
        {
            var total = 0.0;
            for (var i = start; i < end - 1; i++) total += _gaps[i].Rank == rank ? _gaps[i].Shrink : 0;
            if (total <= 0) continue;
            var share = Math.Min(1, excess / total);
            for (var i = start; i < end - 1; i++) gaps[i - start] -= _gaps[i].Rank == rank ? _gaps[i].Shrink * share : 0;
            excess -= total * share;
        }

        return gaps;
    }

    private double[]? Stretched(int start, int end, double spare)
    {
        // A space that ends the line is not seen, so what stands before it ends at the edge.
        var last = Clusters[end - 1].Kind == Kind.Space ? end - 2 : end - 1;
        var count = 0;
        for (var i = start; i < last; i++) count += _gaps[i].Stretches ? 1 : 0;
        if (count == 0 || spare / count > LoosestGap * Clusters[start].Run.Style.Em) return null;

        var share = spare / count;
        return [.. Enumerable.Range(start, end - 1 - start).Select(i => _gaps[i].Natural + (i < last && _gaps[i].Stretches ? share : 0))];
    }
}
