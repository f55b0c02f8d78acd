using Luohu.Plan;

namespace Luohu.Bulletins.Data;

/// <summary>较上月: how an indicator has moved since the bulletin of the month before.</summary>
internal static class MonthOnMonthChange
{
    /// <summary>What the words mean.</summary>
    public const string Note = "注：“好转”“转差”指评价等级变化，“向好”“趋弱”指等级未变、与计划之差上升或下降。";

    /// <summary>The word; null where one of the two bulletins cannot judge.</summary>
    public static string? Describe(BulletinData data, Assessment assessment)
    {
        if (assessment.Judgement is not { } now || Before(data, assessment) is not { } before)
            return null;
        if (now.Light != before.Light)
            return now.Light < before.Light ? "好转" : "转差";
        return now.Gap.CompareTo(before.Gap) switch
        {
            > 0 => "向好",
            < 0 => "趋弱",
            _ => "不变",
        };
    }

    private static Judgement? Before(BulletinData data, Assessment assessment)
    {
        var indicator = assessment.Indicator;
        if (data.Period.Month == 1
            || indicator.Schedule.NewestDueIn(data.Period.AddMonths(-1)) is not { } due
            || data.Snapshot.Find(indicator.Code, due) is not { } figure)
            return null;
        var pace = indicator.Target is Target.KeepPaceWith target ? data.Snapshot.Find(target.Indicator, due)?.Reading.Growth : null;
        return Judge.Of(data.Plan, indicator, due, figure.Reading, pace);
    }
}
