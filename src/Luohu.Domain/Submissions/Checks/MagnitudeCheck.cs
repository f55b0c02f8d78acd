using Luohu.Domain.Plans;
using Luohu.Domain.Text;

namespace Luohu.Domain.Submissions.Checks;

/// <summary>
/// 数量级: a level ten times off (or whatever factor the plan sets) what was reported last, what stood a year before, or what the
/// target's pace asks for: 万元 written for 亿元, a decimal point that slipped. Shares in percent are left out: their range tells.
/// </summary>
internal sealed class MagnitudeCheck : FigureCheck
{
    // Of fewer units of the last decimal a ratio says little: from 1 to 12 pieces is growth.
    private const int FewUnits = 5;

    public override string Code => ValidationErrorCode.WrongMagnitude;

    public override CheckSeverity Severity => CheckSeverity.NeedsRemark;

    protected override IEnumerable<(string Place, string Message)> Look(CheckedFigure figure)
    {
        if (figure.Level is not { } level || level == 0 || figure.Indicator.Unit == "%")
            yield break;
        foreach (var reference in References(figure).Where(reference => IsOff(figure, level, reference)).Take(1))
        {
            var (high, low) = (Math.Max(Math.Abs(level), Math.Abs(reference.Level)), Math.Min(Math.Abs(level), Math.Abs(reference.Level)));
            var times = Numerals.PrintShort(high / low, high / low < 100 ? 1 : 0);
            yield return (
                "/level",
                $"{figure.Name}{figure.Period}数值{figure.Words(level)}，"
                    + (
                        Math.Abs(level) > Math.Abs(reference.Level)
                            ? $"约为{reference.Words}的{times}倍"
                            : $"仅约为{reference.Words}的1/{times}"
                    )
                    + "，请核对数值和单位。"
            );
        }
    }

    private static bool IsOff(CheckedFigure figure, decimal level, Reference reference)
    {
        if (Math.Sign(level) != Math.Sign(reference.Level))
            return false;
        var (factor, few) = (figure.Plan.ChecksInForce.Magnitude, FewUnits / Numerals.PowerOfTen(figure.Indicator.Decimals));
        var (own, other) = (Math.Abs(level), Math.Abs(reference.Level));
        return own >= factor * reference.Room * Math.Max(other, few) || (reference.CountsBelow && other >= factor * Math.Max(own, few));
    }

    private static IEnumerable<Reference> References(CheckedFigure figure)
    {
        var last = figure.Earlier.FirstOrDefault(earlier => earlier.Value.Level is not (null or 0));
        if (last is { Value.Level: { } reported })
            yield return new(reported, $"{last.Period}所报{figure.Words(reported)}", RoomSince(figure, last.Period), CountsBelow: true);
        if (figure.History.LastYear(figure.Indicator.Code, figure.Period)?.Value.Level is { } year)
            yield return new(year, $"上年同期{figure.Words(year)}", 1, CountsBelow: true);

        // What falls short of the pace may be a slow start: the status tells, and below a ceiling all is well.
        if (figure.Indicator.Target.HighestLevel is { } target)
            yield return new(PaceOf(figure, target), $"年度目标{figure.Words(target)}{Share(figure)}", 1, CountsBelow: false);
        else if (figure.Indicator.Baseline?.Level is { } baseline)
            yield return new(PaceOf(figure, baseline), $"上年结果{figure.Words(baseline)}{Share(figure)}", 1, CountsBelow: false);
    }

    // A sum since January doubles by itself from January to February, and grows twelvefold over a year.
    private static decimal RoomSince(CheckedFigure figure, Period before) =>
        figure.Indicator.Accumulation == Accumulation.Cumulative ? Math.Max(1, figure.Period.Month / (2m * before.Month)) : 1;

    private static decimal PaceOf(CheckedFigure figure, decimal year) =>
        figure.Indicator.Accumulation == Accumulation.Cumulative ? year * figure.Indicator.PlannedPercent(figure.Period.Month) / 100 : year;

    private static string Share(CheckedFigure figure) =>
        figure.Indicator.Accumulation == Accumulation.Cumulative
            ? $"按序时进度（{Wording.Percent(figure.Indicator.PlannedPercent(figure.Period.Month))}）"
            : "";

    /// <param name="Level">What the level is held against.</param>
    /// <param name="Words">What that is called.</param>
    /// <param name="Room">How much more than it the level may be by the passing of time alone, at least 1.</param>
    /// <param name="CountsBelow">Whether a level far below it is odd as well.</param>
    private sealed record Reference(decimal Level, string Words, decimal Room, bool CountsBelow);
}
