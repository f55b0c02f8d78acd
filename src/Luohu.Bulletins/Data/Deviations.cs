using Luohu.Domain.Evaluation;
using Luohu.Domain.Plans;

namespace Luohu.Bulletins.Data;

/// <summary>Tells what a chapter has to tell of from what stands as planned.</summary>
internal static class Deviations
{
    /// <summary>Whether an indicator is missing, behind the plan, or of another status than a month before.</summary>
    public static bool Deviates(IndicatorEvaluation evaluation) =>
        evaluation.IsMissing
        || evaluation.Status is RagStatus.Yellow or RagStatus.Red
        || evaluation.Change is MonthOnMonthChange.Recovered or MonthOnMonthChange.Worsened;

    /// <summary>What is behind the plan: red before yellow, the furthest behind first.</summary>
    public static IEnumerable<IndicatorEvaluation> Behind(BulletinData data) =>
        data.All.Where(a => a.Status is RagStatus.Red or RagStatus.Yellow).OrderByDescending(a => a.Status).ThenBy(a => a.Result?.Gap);
}
