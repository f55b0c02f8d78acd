namespace Luohu.Typesetting.Text;

/// <summary>Where to break what must not be broken, when there is no other way: an address, or a word longer than its line.</summary>
internal static class EmergencyBreak
{
    private const string MarksOfAddresses = "/._-?&=";
    private const string PartsOfNumbers = "0123456789.,%+-·";
    private const int InsideWord = 3;

    /// <summary>The best place after start and up to limit; null where there is none.</summary>
    /// <param name="clusters">The text.</param>
    /// <param name="start">Where the word begins.</param>
    /// <param name="limit">Where the line is full.</param>
    /// <param name="anywhere">Whether a place outside a Latin word will do when there is none inside one.</param>
    public static int? Between(IReadOnlyList<Cluster> clusters, int start, int limit, bool anywhere)
    {
        var (best, bestRank) = (0, anywhere ? 1 : InsideWord);
        for (var place = start + 1; place <= limit && place < clusters.Count; place++)
        {
            // A word that stands after a proper break is broken only while it lasts.
            if (!anywhere && clusters[place - 1].Class != CharacterClass.Western)
                break;
            var rank = Rank(clusters[place - 1], clusters[place]);
            if (rank >= bestRank)
                (best, bestRank) = (place, rank);
        }

        return best > 0 ? best
            : anywhere && limit > start ? limit
            : null;
    }

    /// <summary>4 after a mark of an address, 3 inside a word, 2 inside a number, 1 where at least no mark is out of place, 0 elsewhere.</summary>
    private static int Rank(Cluster before, Cluster after)
    {
        if (BreakRules.IsNeverFirst(after) || BreakRules.IsNeverLast(before))
            return 0;
        if (before.Class != CharacterClass.Western || after.Class != CharacterClass.Western)
            return 1;
        if (PartsOfNumbers.Contains(before.Last) && PartsOfNumbers.Contains(after.First))
            return 2;
        return MarksOfAddresses.Contains(before.Last) ? 4 : InsideWord;
    }
}
