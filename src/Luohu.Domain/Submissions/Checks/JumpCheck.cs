namespace Luohu.Domain.Submissions.Checks;

/// <summary>同比异动: a growth beyond the indicator's bound, else the plan's.</summary>
internal sealed class JumpCheck : FigureCheck
{
    public override string Code => ValidationErrorCode.Jump;

    public override CheckSeverity Severity => CheckSeverity.NeedsRemark;

    protected override IEnumerable<(string Place, string Message)> Look(CheckedFigure figure)
    {
        var bound = figure.Indicator.JumpPercent ?? figure.Plan.ChecksInForce.JumpPercent;
        if (figure.Growth is { } growth && Math.Abs(growth) > bound)
            yield return ("/growth", $"{figure.Name}同比变动{CheckedFigure.Text(growth)}%，超过{CheckedFigure.Text(bound)}%，请核对。");
    }
}
