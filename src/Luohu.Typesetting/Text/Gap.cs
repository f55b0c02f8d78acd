namespace Luohu.Typesetting.Text;

/// <summary>The space between two clusters of a line, in points.</summary>
/// <param name="Natural">What it is when the line is neither squeezed nor stretched.</param>
/// <param name="Shrink">How much of it can be squeezed out.</param>
/// <param name="Rank">Which spaces give way first (CLREQ 3.2.4): 0 brackets and dots, 1 commas, 2 between Han and Latin, and word spaces, 3 the stops that end a sentence.</param>
/// <param name="Stretches">Whether it takes its share when a line is set out to the full measure.</param>
internal readonly record struct Gap(double Natural, double Shrink, int Rank, bool Stretches)
{
    public const int Ranks = 4;

    public static Gap Between(Cluster before, Cluster after)
    {
        var em = Math.Min(before.Run.Style.Em, after.Run.Style.Em);
        if (before.Kind == Kind.Space || after.Kind == Kind.Space) return new(0, before.Kind == Kind.Space ? 0.1 * em : 0, 2, before.Kind == Kind.Space);

        var blank = before.Trail + after.Lead;
        if (blank > 0 || before.Kind.IsMark() || after.Kind.IsMark())
        {
            // Two marks that meet take one and a half em together.
            if (before.Kind.IsMark() && after.Kind.IsMark()) blank = Math.Max(0, blank - em / 2);
            return new(blank, blank, RankOf(before, after), Stretches: true);
        }

        return (before.Kind, after.Kind) switch
        {
            (Kind.Western, Kind.Western) => default,
            (Kind.Han, Kind.Western) or (Kind.Western, Kind.Han) when Spaced(before, after) => new(em / 4, em / 8, 2, Stretches: false),
            (Kind.Han, Kind.Western) or (Kind.Western, Kind.Han) => default,
            (Kind.Dash, Kind.Dash) or (Kind.Ellipsis, Kind.Ellipsis) => default,
            (Kind.Dash, Kind.Western) or (Kind.Western, Kind.Dash) => default,
            _ => new(0, 0, 0, Stretches: after.Text.Length > 0),
        };
    }

    private static int RankOf(Cluster before, Cluster after) =>
        "。！？".Contains(before.First) || "。！？".Contains(after.First) ? 3 : before.Kind == Kind.Stop || after.Kind == Kind.Stop ? 1 : 0;

    /// <summary>Half-width marks carry their own air, and a sign is part of its figure (≤24); other letters and figures are set off from Han characters.</summary>
    private static bool Spaced(Cluster before, Cluster after)
    {
        if ("×÷±≥≤≈".Contains(before.First) || "×÷±≥≤≈".Contains(after.First)) return false;
        var edge = before.Kind == Kind.Western ? before.Last : after.First;
        return char.IsLetterOrDigit(edge) || edge is '%' or '‰' or '℃' or '+' or '-' or '#' or '\'' or '@' or '&';
    }
}
