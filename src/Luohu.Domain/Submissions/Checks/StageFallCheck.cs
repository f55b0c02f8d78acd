namespace Luohu.Domain.Submissions.Checks;

/// <summary>进度倒退: a stage before the one that was reported last.</summary>
internal sealed class StageFallCheck : FigureCheck
{
    public override string Code => ValidationErrorCode.StageFell;

    public override CheckSeverity Severity => CheckSeverity.NeedsRemark;

    protected override IEnumerable<(string Place, string Message)> Look(CheckedFigure figure)
    {
        if (
            figure.Plan.ScaleOf(figure.Indicator) is { } scale
            && figure.Stage is { } stage
            && figure.LastWithValue is { Value.Stage: { } before, Period: var period }
            && scale.PositionOf(stage) < scale.PositionOf(before)
        )
            yield return ("/stage", $"{figure.Name}{period}已报“{before}”，{figure.Period}退回“{stage}”，请核对。");
    }
}
