using System.Collections.Immutable;

namespace Luohu.Domain.Tests;

/// <summary>The plan report of 2021 as the digests of its clauses, in order.</summary>
internal static class ReportOf2021
{
    private static readonly ImmutableArray<string> Digests =
    [
        .. File.ReadLines(Repository.PathOf("tests/Luohu.Domain.Tests/report-2021.clauses.sha256")).Where(line => !line.StartsWith('#')),
    ];

    /// <summary>Where part two, the year's goals, begins: part one is about the year before.</summary>
    public static int PartTwo { get; } =
        PlaceOf("2021年经济社会发展总体目标", from: 0)
        ?? throw new InvalidDataException("The report's digests lack the title of part two.");

    /// <summary>The place of the first clause of <paramref name="words"/>, where all of them follow each other; null when they do not.</summary>
    /// <param name="words">Words of the report.</param>
    /// <param name="from">The place to look from.</param>
    public static int? PlaceOf(string words, int from)
    {
        ImmutableArray<string> wanted = [.. Clauses.Of(words).Select(Clauses.Digest)];
        for (var place = from; place + wanted.Length <= Digests.Length; place++)
        {
            if (Digests.AsSpan(place, wanted.Length).SequenceEqual(wanted.AsSpan()))
                return wanted.IsEmpty ? null : place;
        }

        return null;
    }
}
