using Luohu.Bulletins.Data;
using Luohu.Domain;
using Luohu.Domain.Plans;
using Luohu.Domain.Text;

namespace Luohu.Bulletins.Text;

/// <summary>What is said where there is no figure.</summary>
internal static class MissingDataText
{
    /// <summary>That no headline indicator has two values yet, so that there is nothing to draw.</summary>
    public const string NoTrends = "主要指标尚无两期以上数据，本期没有走势图。";

    /// <summary>A figure is due and has not come: 上半年数据未报送.</summary>
    public static string Missing(BulletinData data, Indicator indicator, Period due) => Span(data, indicator, due) + "数据未报送";

    /// <summary>The department has reported that there is none: 上半年无数据（年底一次核算）.</summary>
    public static string NoData(BulletinData data, Indicator indicator, Period due, string reason) =>
        Span(data, indicator, due) + Wording.NoData(reason);

    /// <summary>None is due yet this year: 按季度报送，本期未到报送期.</summary>
    public static string NotDue(Indicator indicator) =>
        indicator.Schedule switch
        {
            { Frequency: Frequency.Quarterly } => "按季度报送，",
            { Frequency: Frequency.HalfYearly } => "按半年报送，",
            { Frequency: Frequency.Yearly } => "按年度报送，",
            { LagMonths: > 0 and var lag } => $"数据错后{lag}个月报送，",
            { Frequency: Frequency.MonthlyFromFebruary } => "1月不单独报送，",
            _ => "",
        } + "本期未到报送期";

    // A rate of the bulletin's own month needs no word for its time.
    private static string Span(BulletinData data, Indicator indicator, Period due) =>
        indicator.Accumulation == Accumulation.Rate && due == data.Period ? "" : PeriodText.Span(indicator, due);
}
