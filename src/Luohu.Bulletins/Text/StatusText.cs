using Luohu.Bulletins.Data;
using Luohu.Domain.Plans;
using Luohu.Domain.Text;

namespace Luohu.Bulletins.Text;

/// <summary>Names statuses and how many indicators have each.</summary>
internal static class StatusText
{
    /// <summary>The word for a status: 正常, 未报送.</summary>
    public static string Word(EvaluationStatus status) =>
        status switch
        {
            EvaluationStatus.OnSchedule => Wording.StatusName(RagStatus.Green),
            EvaluationStatus.Watched => Wording.StatusName(RagStatus.Yellow),
            EvaluationStatus.Behind => Wording.StatusName(RagStatus.Red),
            EvaluationStatus.Missing => "未报送",
            EvaluationStatus.NotDue => "未到报送期",
            _ => "暂不评价",
        };

    /// <summary>Every count, zeros too: 正常7项，关注2项，滞后1项，未报送0项，未到报送期0项.</summary>
    public static string InFull(StatusCounts counts) => string.Join("，", counts.Counts.Select(Count));

    /// <summary>The counts above zero: 正常7项、关注2项、滞后1项.</summary>
    public static string InShort(StatusCounts counts) => string.Join("、", counts.Counts.Where(c => c.Count > 0).Select(Count));

    private static string Count((EvaluationStatus Status, int Count) count) => $"{Word(count.Status)}{count.Count}项";
}
