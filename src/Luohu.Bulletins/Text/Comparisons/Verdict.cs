using Luohu.Bulletins.Data;
using Luohu.Plan;

namespace Luohu.Bulletins.Text;

/// <summary>How a figure compares with its target, in the words of the target's type.</summary>
internal static class Verdict
{
    /// <summary>The clause; null where the figure cannot be judged.</summary>
    /// <param name="review">The review.</param>
    /// <param name="assessment">The assessment.</param>
    /// <param name="due">The figure's month.</param>
    /// <param name="reading">The figure's reading.</param>
    public static string? Of(Review review, Assessment assessment, Period due, Reading reading)
    {
        var indicator = assessment.Indicator;
        if (assessment.Judgement is not { } judgement)
            return indicator.Target is Target.KeepPaceWith unknown ? KeepPaceVerdict.Unknown(review.Plan, unknown) : null;

        return indicator.Target switch
        {
            Target.AtLeast { Measure: Measure.Growth } t => AtLeastVerdict.OfGrowth(indicator, reading.Growth!.Value, t.Value),
            Target.AtLeast t => LevelVerdict.Of(indicator, due, judgement, reading.Level!.Value, t.Value, "年度目标"),
            Target.AtMost t => AtMostVerdict.Of(indicator, reading.Of(t.Measure)!.Value, t),
            Target.Between t => BetweenVerdict.Of(indicator, due, judgement, reading.Of(t.Measure)!.Value, t),
            Target.FallBy t => FallByVerdict.Of(indicator, reading.Growth!.Value, t.Percent),
            Target.KeepPaceWith t => KeepPaceVerdict.Of(review, indicator, due, judgement, reading.Growth!.Value, t),
            Target.Assigned => AssignedVerdict.Of(review, due, judgement, reading.Stage!),
            Target.Milestone t => MilestoneVerdict.Of(review, indicator, due, judgement, reading.Stage!, t),
            _ => null,
        };
    }
}
