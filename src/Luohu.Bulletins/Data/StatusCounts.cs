using System.Collections.Immutable;
using Luohu.Plan;

namespace Luohu.Bulletins.Data;

/// <summary>How many indicators stand where. The counts add up to <see cref="Total"/>.</summary>
internal sealed record StatusCounts(int Total, ImmutableArray<(EvaluationStatus Status, int Count)> Counts)
{
    /// <summary>Counts <paramref name="assessments"/>; what cannot be judged is counted only where there is any.</summary>
    public static StatusCounts Count(ImmutableArray<Assessment> assessments)
    {
        var counts = assessments.CountBy(EvaluationStatuses.Classify).ToDictionary();
        return new(assessments.Length,
        [
            .. Enum.GetValues<EvaluationStatus>()
                .Select(status => (status, counts.GetValueOrDefault(status)))
                .Where(count => count.Item2 > 0 || count.status != EvaluationStatus.NotJudged),
        ]);
    }

    /// <summary>Every count, zeros too: 正常7项，关注2项，滞后1项，未报送0项，未到报送期0项.</summary>
    public string InFull => string.Join("，", Counts.Select(Words));

    /// <summary>The counts above zero: 正常7项、关注2项、滞后1项.</summary>
    public string InShort => string.Join("、", Counts.Where(c => c.Count > 0).Select(Words));

    private static string Words((EvaluationStatus Status, int Count) count) => $"{EvaluationStatuses.Word(count.Status)}{count.Count}项";
}
