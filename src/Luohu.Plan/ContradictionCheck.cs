using System.Globalization;

namespace Luohu.Plan;

/// <summary>
/// Level and growth of one row tell a level of the year before. Where growth is at current prices, that must be the one
/// that is known: last year's figure for the month, the baseline in December, and at most the baseline before.
/// </summary>
internal static class ContradictionCheck
{
    // Half of the last digit that growth is reported with.
    private const decimal GrowthRounding = 0.05m;

    public static IEnumerable<Finding> Check(AnnualPlan plan, Indicator indicator, Period period, SubmissionRow row, CheckBackground background)
    {
        if (indicator.GrowthAtCurrentPrices != true || row is not { Level: { } level, Growth: { } growth }
            || growth is < SamePeriodLastYear.LowestGrowth or > Indicator.MaxGrowth || level < indicator.LevelRange.Min || level > indicator.LevelRange.Max)
            yield break;

        var half = 0.5m / Numerals.PowerOfTen(indicator.Decimals);
        var least = SamePeriodLastYear.LevelOf(level - half, growth + GrowthRounding);
        var most = SamePeriodLastYear.LevelOf(level + half, growth - GrowthRounding);
        var told = Numerals.Print(SamePeriodLastYear.LevelOf(level, growth), indicator.Decimals) + indicator.Unit;
        var tolerance = plan.ChecksInForce.ContradictionPercent;
        var where = $"“{indicator.Name}”{period}数值{Text(level)}{indicator.Unit}、增速{Text(growth)}%，倒推上年同期为{told}";

        if (background.LastYear.FirstOrDefault(f => f.Indicator == indicator.Code && f.Period == period.AddMonths(-12)) is { Reading.Level: { } reported })
        {
            if (IsOff(reported))
                yield return RowCheck.Passing(row, "/level", FaultCode.Contradiction, $"{where}，与上年同期报送的{Text(reported)}{indicator.Unit}不符（容许相差{Text(tolerance)}%），请核对数值和增速。");
        }
        else if (indicator is { Accumulation: Accumulation.Cumulative, Baseline.Level: { } year })
        {
            if (period.Month == 12 ? IsOff(year) : least > year * (1 + (tolerance / 100)))
                yield return RowCheck.Passing(row, "/level", FaultCode.Contradiction,
                    $"{where}，{(period.Month == 12 ? "与" : "超过")}上年全年的{Text(year)}{indicator.Unit}{(period.Month == 12 ? "不符" : "")}（容许相差{Text(tolerance)}%），请核对数值和增速。");
        }

        bool IsOff(decimal known) => least > known * (1 + (tolerance / 100)) || most < known * (1 - (tolerance / 100));
    }

    private static string Text(decimal value) => value.ToString(CultureInfo.InvariantCulture);
}
