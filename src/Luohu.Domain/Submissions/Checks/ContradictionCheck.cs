using Luohu.Domain.Figures;
using Luohu.Domain.Plans;

namespace Luohu.Domain.Submissions.Checks;

/// <summary>
/// 数值与增速矛盾: level and growth of one figure tell a level of the year before. Where growth is at current prices, that must be
/// the one that is known: last year's figure for the month, the baseline in December, and at most the baseline before.
/// </summary>
internal sealed class ContradictionCheck : FigureCheck
{
    // Half of the last digit that growth is reported with.
    private const decimal GrowthRounding = 0.05m;

    public override string Code => ValidationErrorCode.Contradiction;

    public override CheckSeverity Severity => CheckSeverity.NeedsRemark;

    protected override IEnumerable<(string Place, string Message)> Look(CheckedFigure figure)
    {
        var (indicator, period) = (figure.Indicator, figure.Period);
        if (
            indicator.GrowthAtCurrentPrices != true
            || figure is not { Level: { } level, Growth: >= SamePeriodLastYear.LowestGrowth and var growth }
        )
            yield break;

        var half = 0.5m / Numerals.PowerOfTen(indicator.Decimals);
        var least = SamePeriodLastYear.LevelOf(level - half, growth + GrowthRounding);
        var most = SamePeriodLastYear.LevelOf(level + half, growth - GrowthRounding);
        var told = Numerals.Print(SamePeriodLastYear.LevelOf(level, growth), indicator.Decimals) + indicator.Unit;
        var tolerance = figure.Plan.ChecksInForce.ContradictionPercent;
        var allowed = $"（容许相差{CheckedFigure.Text(tolerance)}%），请核对数值和增速。";
        var where = $"{figure.Name}{period}数值{figure.Words(level)}、增速{CheckedFigure.Text(growth)}%，倒推上年同期为{told}";

        if (figure.History.LastYear(indicator.Code, period) is { Value.Level: { } reported })
        {
            if (IsOff(reported))
                yield return ("/level", $"{where}，与上年同期报送的{figure.Words(reported)}不符{allowed}");
        }
        else if (indicator is { Accumulation: Accumulation.Cumulative, Baseline.Level: { } year })
        {
            if (period.Month == 12 && IsOff(year))
                yield return ("/level", $"{where}，与上年全年的{figure.Words(year)}不符{allowed}");
            else if (period.Month < 12 && least > year * (1 + (tolerance / 100)))
                yield return ("/level", $"{where}，超过上年全年的{figure.Words(year)}{allowed}");
        }

        bool IsOff(decimal known) => least > known * (1 + (tolerance / 100)) || most < known * (1 - (tolerance / 100));
    }
}
