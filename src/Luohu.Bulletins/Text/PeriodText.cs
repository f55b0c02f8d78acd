using System.Globalization;
using Luohu.Domain;
using Luohu.Domain.Plans;
using Luohu.Domain.Text;

namespace Luohu.Bulletins.Text;

/// <summary>How months and days are called.</summary>
internal static class PeriodText
{
    /// <summary>2021年6月.</summary>
    public static string Month(Period period) => $"{period.Year}年{period.Month}月";

    /// <summary>2021年7月16日: Arabic figures without leading zeros (GB/T 9704-2012, 7.3.5.4).</summary>
    public static string Day(DateOnly day) => day.ToString("yyyy年M月d日", CultureInfo.InvariantCulture);

    /// <summary>What a figure of <paramref name="period"/> covers: 上半年 or 1—5月, 一季度 for a quarterly one, 6月末 for a stock.</summary>
    public static string Span(Indicator indicator, Period period) => Wording.SpanOf(indicator, period);

    /// <summary>The months from one to another of the same year: 3—5月, or 4月 where they are one.</summary>
    public static string Months(Period first, Period last) => first == last ? $"{last.Month}月" : $"{first.Month}—{last.Month}月";

    /// <summary>The months of the year after <paramref name="period"/>, which is not December: 7—12月.</summary>
    public static string RestOfYear(Period period) => period.Month == 11 ? "12月" : $"{period.Month + 1}—12月";
}
