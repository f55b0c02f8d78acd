using System.Collections.Immutable;
using Luohu.Plan;

namespace Luohu.Bulletins.Data;

/// <summary>How many indicators stand where. The counts add up to <see cref="Total"/>.</summary>
internal sealed record Tally(int Total, ImmutableArray<(Standing Standing, int Count)> Counts)
{
    /// <summary>Counts <paramref name="assessments"/>; what cannot be judged is counted only where there is any.</summary>
    public static Tally Of(ImmutableArray<Assessment> assessments)
    {
        var counts = assessments.CountBy(Standings.Of).ToDictionary();
        return new(assessments.Length,
        [
            .. Enum.GetValues<Standing>()
                .Select(standing => (standing, counts.GetValueOrDefault(standing)))
                .Where(count => count.Item2 > 0 || count.standing != Standing.NotJudged),
        ]);
    }

    /// <summary>Every count, zeros too: 正常7项，关注2项，滞后1项，未报送0项，未到报送期0项.</summary>
    public string InFull => string.Join("，", Counts.Select(Words));

    /// <summary>The counts above zero: 正常7项、关注2项、滞后1项.</summary>
    public string InShort => string.Join("、", Counts.Where(c => c.Count > 0).Select(Words));

    private static string Words((Standing Standing, int Count) count) => $"{Standings.Word(count.Standing)}{count.Count}项";
}
