using Luohu.Domain.Figures;
using Luohu.Domain.Plans;

namespace Luohu.Domain.Text;

/// <summary>The report's own words for figures, growth, gaps and targets.</summary>
public static class Wording
{
    /// <summary>A level with its unit, such as 1190.2亿元.</summary>
    public static string Level(Indicator indicator, decimal level) => Numerals.Print(level, indicator.Decimals) + indicator.Unit;

    /// <summary>同比增长8.1%, 同比下降5.6%, or 与上年同期持平 where it rounds to nothing.</summary>
    public static string Growth(decimal growth) =>
        Math.Sign(Numerals.Round(growth, Indicator.GrowthDecimals)) switch
        {
            > 0 => $"同比增长{Percent(growth)}",
            < 0 => $"同比下降{Percent(-growth)}",
            _ => "与上年同期持平",
        };

    /// <summary>A growth as a table prints it: the sign is the minus sign of the figures, 8.1 or -5.6.</summary>
    public static string GrowthCell(decimal growth) => Numerals.Print(growth, Indicator.GrowthDecimals);

    /// <summary>A share or growth with its sign, such as 8.1%.</summary>
    public static string Percent(decimal value) => Numerals.Print(value, Indicator.GrowthDecimals) + "%";

    /// <summary>All that a value holds, as it was reported: 175.3亿元、同比增长4.1%.</summary>
    /// <param name="indicator">The indicator; null where the plan no longer has it.</param>
    /// <param name="value">The value.</param>
    public static string Reading(Indicator? indicator, FigureValue value) =>
        string.Join(
            "、",
            new[]
            {
                value.Level is { } level ? (indicator is null ? Numerals.PrintShort(level) : Level(indicator, level)) : null,
                value.Growth is { } growth ? Growth(growth) : null,
                value.Stage,
                value.NoData is { } reason ? NoData(reason) : null,
            }.OfType<string>()
        );

    /// <summary>That a department has none for the period, and why: 无数据（年底一次核算）.</summary>
    public static string NoData(string reason) => $"无数据（{reason.TrimEnd('。', '；', '，', '.', ';', ',')}）";

    /// <summary>A difference of percentages, such as 2.1个百分点; always without a sign.</summary>
    public static string Points(decimal difference) => Numerals.Print(Math.Abs(difference), Indicator.GrowthDecimals) + "个百分点";

    /// <summary>How the months from January to a period are called: 1—5月, 上半年 in June, 全年 in December.</summary>
    public static string SpanTo(Period period) =>
        period.Month switch
        {
            1 => "1月",
            6 => "上半年",
            12 => "全年",
            var month => $"1—{month}月",
        };

    /// <summary>What a figure of <paramref name="period"/> covers: 上半年 or 1—5月, 一季度 for a quarterly one, 6月末 for a stock.</summary>
    public static string SpanOf(Indicator indicator, Period period) =>
        indicator switch
        {
            { Accumulation: Accumulation.AsOf } => period.Month == 12 ? "年末" : $"{period.Month}月末",
            { Schedule.Frequency: Frequency.Monthly or Frequency.MonthlyFromFebruary } => SpanTo(period),
            _ => QuarterTo(period),
        };

    /// <summary>How a quarter's end is called: 一季度, 上半年, 前三季度, 全年.</summary>
    public static string QuarterTo(Period period) =>
        period.Month switch
        {
            3 => "一季度",
            9 => "前三季度",
            _ => SpanTo(period),
        };

    /// <summary>The word of a status.</summary>
    public static string StatusName(RagStatus status) =>
        status switch
        {
            RagStatus.Green => "正常",
            RagStatus.Yellow => "关注",
            RagStatus.Red => "滞后",
            _ => "—",
        };
}
