namespace Luohu.Typesetting.Text;

/// <summary>Glyphs in a row with the gaps between them: knows the width of any part, squeezed or not, and sets a part as a line.</summary>
internal sealed class LineSetter
{
    /// <summary>In ems: gaps wider than this look worse than a ragged line.</summary>
    private const double LoosestGlue = 1;

    private readonly Glue[] _glue;

    // What stands before each cluster, so that the width of any part is one subtraction.
    private readonly double[] _before;

    public LineSetter(IReadOnlyList<Cluster> clusters)
    {
        Clusters = clusters;
        _glue = new Glue[Math.Max(0, clusters.Count - 1)];
        _before = new double[clusters.Count];
        for (var i = 0; i < _glue.Length; i++)
        {
            _glue[i] = Glue.Between(clusters[i], clusters[i + 1]);
            _before[i + 1] = _before[i] + clusters[i].Body + _glue[i].Natural;
        }
    }

    public IReadOnlyList<Cluster> Clusters { get; }

    public Glue GlueAfter(int index) => _glue[index];

    /// <summary>What a cluster takes at the end of a line: marks without their blank, spaces nothing.</summary>
    public double BodyAtEnd(int index) => Clusters[index].Class == CharacterClass.Space ? 0 : Clusters[index].Body;

    /// <summary>The natural width of the clusters from start to before end, trimmed at both edges.</summary>
    public double Width(int start, int end) => end > start ? _before[end - 1] - _before[start] + BodyAtEnd(end - 1) : 0;

    /// <summary>Sets a part as a line: squeezed where it is wider than the column; stretched to its width when asked.</summary>
    public Line Set(int start, int end, double indent, double width, bool stretch)
    {
        var spare = width - Width(start, end);
        var spaces = Natural(start, end);
        if (spare < 0)
            Squeeze(spaces, start, -spare);
        else if (stretch)
            Stretch(spaces, start, end, spare);

        var glyphs = new PlacedGlyph[end - start];
        double x = 0;
        for (var i = start; i < end; i++)
        {
            var cluster = Clusters[i];
            double before = i > start ? spaces[i - start - 1] : 0,
                after = i < end - 1 ? spaces[i - start] : 0;
            x += before;
            var blank =
                cluster.Class == CharacterClass.Opening ? before / cluster.Lead
                : cluster.TrimShift != 0 ? after / cluster.Trail
                : 1;
            glyphs[i - start] = new(cluster, indent + x + cluster.Origin + cluster.TrimShift * (1 - Math.Min(1, blank)));
            x += i == end - 1 ? BodyAtEnd(i) : cluster.Body;
        }

        return new Line(glyphs, indent, x);
    }

    private double[] Natural(int start, int end)
    {
        var spaces = new double[Math.Max(0, end - start - 1)];
        for (var i = 0; i < spaces.Length; i++)
            spaces[i] = _glue[start + i].Natural;
        return spaces;
    }

    private void Squeeze(double[] spaces, int start, double excess)
    {
        for (var rank = 0; rank < Glue.Ranks && excess > 0; rank++)
        {
            var total = 0.0;
            for (var i = 0; i < spaces.Length; i++)
                total += _glue[start + i].Rank == rank ? _glue[start + i].Shrink : 0;
            if (total <= 0)
                continue;
            var share = Math.Min(1, excess / total);
            for (var i = 0; i < spaces.Length; i++)
                spaces[i] -= _glue[start + i].Rank == rank ? _glue[start + i].Shrink * share : 0;
            excess -= total * share;
        }
    }

    private void Stretch(double[] spaces, int start, int end, double spare)
    {
        // A space that ends the line is not seen, so what stands before it ends at the edge.
        var last = spaces.Length - (Clusters[end - 1].Class == CharacterClass.Space ? 1 : 0);
        var count = 0;
        for (var i = 0; i < last; i++)
            count += _glue[start + i].Stretches ? 1 : 0;
        if (count == 0 || spare / count > LoosestGlue * Clusters[start].Run.Style.Em)
            return;

        for (var i = 0; i < last; i++)
            spaces[i] += _glue[start + i].Stretches ? spare / count : 0;
    }
}
