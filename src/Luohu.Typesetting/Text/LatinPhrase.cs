namespace Luohu.Typesetting.Text;

/// <summary>
/// Where a line speaks a language other than Chinese: two Latin words or more beside each other. A single one, such as GDP or PM2.5,
/// is part of the Chinese sentence (WCAG 2.2, 3.1.2 leaves out the words that belong to the text around them).
/// </summary>
internal static class LatinPhrase
{
    private const int FewestWords = 2;
    private const int FewestLetters = 2;

    /// <summary>Each phrase's first cluster and where it ends, in order.</summary>
    public static List<(int Start, int End)> Find(IReadOnlyList<Cluster> clusters)
    {
        var phrases = new List<(int, int)>();
        for (var at = 0; at < clusters.Count; at++)
        {
            var (start, end, words) = (at, WordEnd(clusters, at), 1);
            if (end == at)
                continue;
            while (
                end < clusters.Count
                && clusters[end].Class == CharacterClass.Space
                && WordEnd(clusters, end + 1) is var next
                && next > end + 1
            )
                (end, words) = (next, words + 1);
            if (words >= FewestWords)
                phrases.Add((start, end));
            at = end;
        }

        return phrases;
    }

    /// <summary>Where the word at a place ends; the place itself where none begins there.</summary>
    private static int WordEnd(IReadOnlyList<Cluster> clusters, int start)
    {
        var (end, letters) = (start, 0);
        while (
            end < clusters.Count
            && clusters[end] is { Class: CharacterClass.Western } cluster
            && ReferenceEquals(cluster.Run.Element, clusters[start].Run.Element)
        )
        {
            letters += IsLatin(cluster.First) ? 1 : 0;
            end++;
        }

        return letters >= FewestLetters && IsLatin(clusters[start].First) ? end : start;
    }

    private static bool IsLatin(char character) => character is (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') or (>= '\u00C0' and <= '\u024F');
}
