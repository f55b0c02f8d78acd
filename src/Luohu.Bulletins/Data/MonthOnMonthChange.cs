using Luohu.Domain.Evaluation;
using Luohu.Domain.Plans;

namespace Luohu.Bulletins.Data;

/// <summary>较上月: how an indicator has moved since the bulletin of the month before.</summary>
internal enum MonthOnMonthChange
{
    /// <summary>The same status, as far from the plan.</summary>
    Unchanged,

    /// <summary>A better status.</summary>
    Recovered,

    /// <summary>A worse status.</summary>
    Worsened,

    /// <summary>The same status, nearer to the plan or further ahead of it.</summary>
    Gaining,

    /// <summary>The same status, further from the plan or less ahead of it.</summary>
    Slipping,
}

/// <summary>Compares two months.</summary>
internal static class MonthOnMonth
{
    /// <summary>The change; null where one of the two bulletins cannot judge.</summary>
    public static MonthOnMonthChange? Compare(BulletinData data, IndicatorEvaluation assessment)
    {
        if (assessment.Result is not { } now || Before(data, assessment) is not { } before)
            return null;
        if (now.Status != before.Status)
            return now.Status < before.Status ? MonthOnMonthChange.Recovered : MonthOnMonthChange.Worsened;
        return now.Gap.CompareTo(before.Gap) switch
        {
            > 0 => MonthOnMonthChange.Gaining,
            < 0 => MonthOnMonthChange.Slipping,
            _ => MonthOnMonthChange.Unchanged,
        };
    }

    private static TargetEvaluation? Before(BulletinData data, IndicatorEvaluation assessment)
    {
        var indicator = assessment.Indicator;
        if (data.Period.Month == 1
            || indicator.Schedule.NewestDueIn(data.Period.AddMonths(-1)) is not { } due
            || data.Snapshot.Find(indicator.Code, due) is not { } figure)
            return null;
        var pace = indicator.Target is Target.KeepPaceWith target ? data.Snapshot.Find(target.Indicator, due)?.Value.Growth : null;
        return TargetEvaluator.Evaluate(data.Plan, indicator, due, figure.Value, pace);
    }
}
