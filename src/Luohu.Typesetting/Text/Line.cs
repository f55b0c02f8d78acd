namespace Luohu.Typesetting.Text;

/// <summary>A glyph at its place: the origin, counted from the start of the line.</summary>
internal sealed record PlacedGlyph(Cluster Cluster, double X);

/// <summary>One line, set.</summary>
/// <param name="Glyphs">Its glyphs from left to right.</param>
/// <param name="Start">How far the line begins right of the measure's left edge.</param>
/// <param name="Width">From its first body's left edge to its last body's right edge.</param>
internal sealed record Line(IReadOnlyList<PlacedGlyph> Glyphs, double Start, double Width)
{
    /// <summary>The width of the widest of some lines; a loop, since LINQ over numbers is compiled anew at each start.</summary>
    public static double Widest(List<Line> lines)
    {
        var widest = 0.0;
        foreach (var line in lines)
            widest = Math.Max(widest, line.Width);
        return widest;
    }

    public string Text => string.Concat(Glyphs.Select(g => g.Cluster.Text));
}
