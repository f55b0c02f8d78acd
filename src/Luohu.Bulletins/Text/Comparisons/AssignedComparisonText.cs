using Luohu.Bulletins.Data;
using Luohu.Domain;
using Luohu.Domain.Plans;

namespace Luohu.Bulletins.Text;

/// <summary>完成市里下达的任务: 按市里下达的任务推进，目前达到进度.</summary>
internal static class AssignedComparisonText
{
    /// <summary>How the department says that the task stands; only the year's end says that it is done.</summary>
    public static string Describe(BulletinData data, Period due, TargetEvaluation result, string stage) =>
        (due.Month, result.IsMet) switch
        {
            (12, true) => "完成市里下达的任务",
            (12, false) => $"按市里下达的任务推进，至年末{stage}",
            _ when due == data.Period => $"按市里下达的任务推进，目前{stage}",
            _ => $"按市里下达的任务推进，{StageText.AsOf(due, data.Period)}{stage}",
        };
}
