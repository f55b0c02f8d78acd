using Luohu.Bulletins.Data;
using Luohu.Bulletins.Text;
using Luohu.Domain;
using Luohu.Domain.Evaluation;
using Luohu.Domain.Plans;
using Luohu.Domain.Text;

namespace Luohu.Bulletins.Content.Tables;

/// <summary>The cells that tell of an indicator behind the plan where it comes from and what the rest of the year must bring.</summary>
/// <param name="data">The bulletin data.</param>
/// <param name="evaluation">An evaluation with a figure and a result.</param>
internal sealed class OutlookCells(BulletinData data, IndicatorEvaluation evaluation)
{
    private readonly Indicator indicator = evaluation.Indicator;

    private int MonthsLeft => 12 - evaluation.Due!.Value.Month;

    /// <summary>上月评价.</summary>
    public BulletinCell StatusBefore =>
        evaluation.PreviousStatus == RagStatus.None
            ? new(IndicatorCells.NotApplicable)
            : new(Wording.StatusName(evaluation.PreviousStatus), evaluation.PreviousStatus);

    /// <summary>今后需完成: each month's share of what is left of a sum, or the stages that are left.</summary>
    public BulletinCell Required => new(Pace() ?? Stages() ?? IndicatorCells.NotApplicable);

    /// <summary>全年推算: where the year leads at the pace so far. December is no projection, and nothing grows from nothing.</summary>
    public BulletinCell Projection =>
        new(
            MonthsLeft > 0 && evaluation.Result is { Projection: { } projection and > 0 } && indicator.Target.LevelGoals.Count > 0
                ? ValueText.Print(indicator, Measure.Level, projection)
                : IndicatorCells.NotApplicable
        );

    // Of things that are counted, less than one a month says nothing: then all that is left.
    private string? Pace() =>
        evaluation.Result?.RequiredPace is not { } monthly ? null
        : MonthsLeft == 1 || (indicator.Decimals == 0 && monthly < 1) ? ValueText.Print(indicator, Measure.Level, monthly * MonthsLeft)
        : $"每月{Numerals.Print(monthly, Math.Max(indicator.Decimals, 1))}{indicator.Unit}";

    private string? Stages()
    {
        if (
            indicator.Target is not Target.Milestone target
            || evaluation.Figure?.Value.Stage is not { } stage
            || data.Plan.ScaleOf(indicator) is not { } scale
            || scale.PositionOf(stage) is not { } position
            || scale.PositionOf(target.Stage) is not { } goal
        )
            return null;
        var left = target.ByMonth - evaluation.Due!.Value.Month;
        return $"{goal - position}个阶段，" + (left > 0 ? $"尚余{left}个月" : "已到期");
    }
}
