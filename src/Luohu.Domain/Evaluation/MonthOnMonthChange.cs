using Luohu.Domain.Plans;

namespace Luohu.Domain.Evaluation;

/// <summary>较上月: how an indicator has moved since the bulletin of the month before.</summary>
public enum MonthOnMonthChange
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

/// <summary>Compares the results of two months.</summary>
internal static class MonthOnMonth
{
    public static MonthOnMonthChange Compare(TargetEvaluation now, TargetEvaluation before)
    {
        if (now.Status != before.Status)
            return now.Status < before.Status ? MonthOnMonthChange.Recovered : MonthOnMonthChange.Worsened;
        return now.Gap.CompareTo(before.Gap) switch
        {
            > 0 => MonthOnMonthChange.Gaining,
            < 0 => MonthOnMonthChange.Slipping,
            _ => MonthOnMonthChange.Unchanged,
        };
    }
}
