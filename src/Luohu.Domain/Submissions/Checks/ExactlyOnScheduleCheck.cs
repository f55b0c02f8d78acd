using Luohu.Domain.Plans;
using Luohu.Domain.Text;

namespace Luohu.Domain.Submissions.Checks;

/// <summary>恰与序时进度相同: a sum since January that is, to its last decimal, what the plan spread over the year asks for by now.</summary>
internal sealed class ExactlyOnScheduleCheck : FigureCheck
{
    public override string Code => "exactly-on-schedule";

    public override CheckSeverity Severity => CheckSeverity.Notice;

    protected override IEnumerable<(string Place, string Message)> Look(CheckedFigure figure)
    {
        var percent = figure.Indicator.PlannedPercent(figure.Period.Month);
        if (figure is not { Indicator.Accumulation: Accumulation.Cumulative, Level: { } level } || percent is 0 or 100)
            yield break;
        foreach (var target in figure.Indicator.Target.LevelGoals)
        {
            if (level == Numerals.Round(target * percent / 100, figure.Indicator.Decimals))
                yield return (
                    "/level",
                    $"{figure.Name}{figure.Period}数值{figure.Words(level)}，恰为年度目标{figure.Words(target)}的序时进度{Wording.Percent(percent)}。"
                );
        }
    }
}
