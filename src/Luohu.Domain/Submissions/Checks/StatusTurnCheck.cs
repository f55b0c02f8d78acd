using Luohu.Domain.Evaluation;
using Luohu.Domain.Figures;
using Luohu.Domain.Plans;
using Luohu.Domain.Text;

namespace Luohu.Domain.Submissions.Checks;

/// <summary>亮灯变化: the status is another than that of the figure before.</summary>
internal sealed class StatusTurnCheck : FigureCheck
{
    public override string Code => "light-turned";

    public override CheckSeverity Severity => CheckSeverity.Notice;

    protected override IEnumerable<(string Place, string Message)> Look(CheckedFigure figure)
    {
        if ((figure.Level is null && figure.Growth is null && figure.Stage is null) || figure.LastWithValue is not { } before)
            yield break;
        var (now, then) = (
            LightOf(figure, figure.Period, new(figure.Level, figure.Growth, figure.Stage)),
            LightOf(figure, before.Period, before.Value)
        );
        if (now != then && now != RagStatus.None && then != RagStatus.None)
            yield return ("", $"{figure.Name}由{before.Period}的{Wording.StatusName(then)}转为{Wording.StatusName(now)}。");
    }

    private static RagStatus LightOf(CheckedFigure figure, Period period, FigureValue figureValue)
    {
        var other = figure.Indicator.Target.ComparedIndicator is { } code ? figure.Plan.Find(code) : null;
        var growth = other is null ? null : figure.History.GrowthOf(other, period);
        return TargetEvaluator.Evaluate(figure.Plan, figure.Indicator, period, figureValue, growth)?.Status ?? RagStatus.None;
    }
}
