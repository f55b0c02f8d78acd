namespace Luohu.Domain.Submissions.Checks;

/// <summary>断报后首报: the first figure after a period without one, where there was one before.</summary>
internal sealed class AfterGapCheck : FigureCheck
{
    public override string Code => "after-gap";

    public override CheckSeverity Severity => CheckSeverity.Notice;

    protected override IEnumerable<(string Place, string Message)> Look(CheckedFigure figure)
    {
        if (figure.Earlier.FirstOrDefault() is { } last && figure.Indicator.Schedule.Before(figure.Period) is { } due && last.Period < due)
            yield return ("", $"{figure.Name}上一次报送为{last.Period}，{due}未报送。");
    }
}
