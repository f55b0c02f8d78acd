namespace Luohu.Domain.Submissions.Checks;

/// <summary>连续不变: the same numbers for three periods that follow each other. Stages stay for long by their nature.</summary>
internal sealed class UnchangedCheck : FigureCheck
{
    private const int Periods = 3;

    public override string Code => "unchanged";

    public override CheckSeverity Severity => CheckSeverity.Notice;

    protected override IEnumerable<(string Place, string Message)> Look(CheckedFigure figure)
    {
        if (figure.Level is null && figure.Growth is null)
            yield break;
        var (period, count) = (figure.Period, 1);
        foreach (var earlier in figure.Earlier)
        {
            if (
                figure.Indicator.Schedule.Before(period) != earlier.Period
                || (earlier.Value.Level, earlier.Value.Growth) != (figure.Level, figure.Growth)
            )
                break;
            (period, count) = (earlier.Period, count + 1);
        }

        if (count >= Periods)
            yield return (figure.Level is null ? "/growth" : "/level", $"{figure.Name}自{period}起连续{count}期数值未变，请核实是否照抄。");
    }
}
