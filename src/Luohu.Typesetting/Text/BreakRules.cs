namespace Luohu.Typesetting.Text;

/// <summary>Where a line may end (CLREQ 3.1.3, 3.2.3): not before a closing mark, not after an opening one, not inside what is one word.</summary>
internal static class BreakRules
{
    private const string NeverFirst = "%‰℃°′″％,.;:!?)]}>/~·";
    private const string NeverLast = "([{<￥$#+-±≥≤≈−第";

    /// <summary>For each cluster, whether a line may end after it. The last one is true.</summary>
    public static bool[] After(IReadOnlyList<Cluster> clusters)
    {
        var may = new bool[clusters.Count];
        for (var i = 0; i + 1 < clusters.Count; i++)
            may[i] = Between(clusters, i);
        if (may.Length > 0)
            may[^1] = true;
        HoldNumbersTogether(clusters, may);
        return may;
    }

    /// <summary>True where no line may begin with the cluster.</summary>
    public static bool IsNeverFirst(Cluster cluster) =>
        cluster.Class.IsClosing()
        || cluster.Class is CharacterClass.Dot or CharacterClass.Dash or CharacterClass.Ellipsis
        || NeverFirst.Contains(cluster.First);

    /// <summary>True where no line may end with the cluster.</summary>
    public static bool IsNeverLast(Cluster cluster) => cluster.Class == CharacterClass.Opening || "([{".Contains(cluster.Last);

    private static bool Between(IReadOnlyList<Cluster> clusters, int i)
    {
        var (before, after) = (clusters[i], clusters[i + 1]);
        if (after.Text.Length == 0 || after.Class == CharacterClass.Space || IsNeverFirst(after) || IsNeverLast(before))
            return false;
        return (before.Class, after.Class) switch
        {
            (CharacterClass.Western, CharacterClass.Western) => false,
            (CharacterClass.Space, _) => before.First == ' ' && !(i > 0 && IsNeverLast(clusters[i - 1])),
            (_, CharacterClass.Western) when char.IsAsciiDigit(after.First) && NeverLast.Contains(before.Last) => false,
            // A range is one number: 1—2月, 5.5%—6.0%.
            (CharacterClass.Dash, CharacterClass.Western) => i == 0 || clusters[i - 1].Class is not CharacterClass.Western,
            _ => true,
        };
    }

    private static void HoldNumbersTogether(IReadOnlyList<Cluster> clusters, bool[] may)
    {
        Span<char> next = stackalloc char[12];
        for (var i = 0; i + 1 < clusters.Count; i++)
        {
            if (!char.IsAsciiDigit(clusters[i].Last) || clusters[i + 1].Class != CharacterClass.Han)
                continue;
            var count = 0;
            for (var k = i + 1; k < clusters.Count && clusters[k].Class == CharacterClass.Han && count < next.Length; k++)
                next[count++] = clusters[k].First;
            for (var k = Units.Length(next[..count]); k > 0; k--)
                may[i + k - 1] = false;
        }
    }
}
