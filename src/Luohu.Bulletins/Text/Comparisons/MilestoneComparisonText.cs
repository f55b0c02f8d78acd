using Luohu.Bulletins.Data;
using Luohu.Domain;
using Luohu.Domain.Plans;

namespace Luohu.Bulletins.Text;

/// <summary>年内开工: 已开工，达到年度目标; 处于前期工作阶段，落后于年内开工的进度要求.</summary>
internal static class MilestoneComparisonText
{
    /// <summary>A stage against the one that is to be reached.</summary>
    public static string Describe(
        BulletinData data,
        Indicator indicator,
        Period due,
        TargetEvaluation result,
        string stage,
        Target.Milestone target
    )
    {
        var goal = indicator.Target.Describe(data.Plan, indicator);
        return StageText.AsOf(due, data.Period)
            + result switch
            {
                { IsMet: true } => $"{StageText.Reached(stage)}，达到年度目标",
                _ when due.Month >= target.ByMonth => $"{StageText.Now(stage)}，未实现{goal}的目标",
                { Status: RagStatus.Green } => $"{StageText.Now(stage)}，符合{goal}的进度要求",
                _ => $"{StageText.Now(stage)}，落后于{goal}的进度要求",
            };
    }
}
