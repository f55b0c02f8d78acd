using Luohu.Domain.Plans;

namespace Luohu.Domain.Submissions.Checks;

/// <summary>累计数变小: a sum since January below the newest one before it. The month just before may be missing.</summary>
internal sealed class CumulativeFallCheck : FigureCheck
{
    public override string Code => ValidationErrorCode.CumulativeFell;

    public override CheckSeverity Severity => CheckSeverity.NeedsRemark;

    protected override IEnumerable<(string Place, string Message)> Look(CheckedFigure figure)
    {
        if (
            figure.Indicator.Accumulation == Accumulation.Cumulative
            && figure.Level is { } level
            && figure.LastWithValue is { Value.Level: { } before, Period: var period }
            && level < before
        )
            yield return (
                "/level",
                $"{figure.Name}为累计数，{figure.Period}的{CheckedFigure.Text(level)}小于{period}的{CheckedFigure.Text(before)}，请核对。"
            );
    }
}
