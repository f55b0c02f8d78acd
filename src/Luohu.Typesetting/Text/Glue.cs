namespace Luohu.Typesetting.Text;

/// <summary>The space between two clusters of a line, in points.</summary>
/// <param name="Natural">What it is when the line is neither squeezed nor stretched.</param>
/// <param name="Shrink">How much of it can be squeezed out.</param>
/// <param name="Rank">Which spaces give way first (CLREQ 3.2.4): 0 brackets and dots, 1 commas, 2 between Han and Latin, and word spaces, 3 the stops that end a sentence.</param>
/// <param name="Stretches">Whether it takes its share when a line is set out to the full width.</param>
internal readonly record struct Glue(double Natural, double Shrink, int Rank, bool Stretches)
{
    public const int Ranks = 4;

    public static Glue Between(Cluster before, Cluster after)
    {
        var em = Math.Min(before.Run.Style.Em, after.Run.Style.Em);
        if (before.Class == CharacterClass.Space || after.Class == CharacterClass.Space)
            return new(0, before.Class == CharacterClass.Space ? 0.1 * em : 0, 2, before.Class == CharacterClass.Space);

        var blank = before.Trail + after.Lead;
        if (blank > 0 || before.Class.IsMark() || after.Class.IsMark())
        {
            // Two marks that meet take one and a half em together.
            if (before.Class.IsMark() && after.Class.IsMark())
                blank = Math.Max(0, blank - em / 2);
            return new(blank, blank, RankOf(before, after), Stretches: true);
        }

        return (before.Class, after.Class) switch
        {
            (CharacterClass.Western, CharacterClass.Western) => default,
            (CharacterClass.Han, CharacterClass.Western) or (CharacterClass.Western, CharacterClass.Han) when Spaced(before, after) => new(
                em / 4,
                em / 8,
                2,
                Stretches: false
            ),
            (CharacterClass.Han, CharacterClass.Western) or (CharacterClass.Western, CharacterClass.Han) => default,
            (CharacterClass.Dash, CharacterClass.Dash) or (CharacterClass.Ellipsis, CharacterClass.Ellipsis) => default,
            (CharacterClass.Dash, CharacterClass.Western) or (CharacterClass.Western, CharacterClass.Dash) => default,
            _ => new(0, 0, 0, Stretches: after.Text.Length > 0),
        };
    }

    private static int RankOf(Cluster before, Cluster after) =>
        "。！？".Contains(before.First) || "。！？".Contains(after.First) ? 3
        : before.Class == CharacterClass.Stop || after.Class == CharacterClass.Stop ? 1
        : 0;

    /// <summary>Half-width marks carry their own air, and a sign is part of its figure (≤24); other letters and figures are set off from Han characters.</summary>
    private static bool Spaced(Cluster before, Cluster after)
    {
        if ("×÷±≥≤≈".Contains(before.First) || "×÷±≥≤≈".Contains(after.First))
            return false;
        var edge = before.Class == CharacterClass.Western ? before.Last : after.First;
        return char.IsLetterOrDigit(edge) || edge is '%' or '‰' or '℃' or '+' or '-' or '#' or '\'' or '@' or '&';
    }
}
