using System.Collections.Immutable;
using Luohu.Bulletins.Data;
using Luohu.Domain;
using Luohu.Domain.Plans;
using Luohu.Domain.Text;

namespace Luohu.Bulletins.Text;

/// <summary>Says in words what a trend shows.</summary>
internal sealed class TrendText(AnnualPlan plan, Indicator indicator, ImmutableArray<Period> periods)
{
    /// <summary>What the chart shows: 固定资产投资, 社会消费品零售总额同比增速.</summary>
    public string Title => indicator.Name + (IsGrowth ? "同比增速" : "");

    private bool IsGrowth => indicator.Target.About == Measure.Growth;

    /// <summary>What a period is called along the foot of the chart: 6月, 上半年 for a quarterly indicator.</summary>
    public string Label(Period period) =>
        indicator.Schedule.Frequency is Frequency.Monthly or Frequency.MonthlyFromFebruary
            ? $"{period.Month}月"
            : Wording.QuarterTo(period);

    /// <summary>What the plan's line is called.</summary>
    public string PlanName =>
        indicator.Target.ComparedIndicator is { } compared ? $"{plan.Find(compared)?.Name ?? compared}增速"
        : indicator.Target.IsSpread(indicator) ? "序时进度"
        : indicator.Target.LineName;

    /// <summary>All of it, for who cannot see the chart: this year, the plan's line, the year before.</summary>
    public string Alt(ImmutableArray<decimal?> values, string planName, ImmutableArray<decimal?> planValues, LastYearLine? lastYear) =>
        $"{indicator.Name}走势图：{Points(values)}。{PlanLine(values, planName, planValues)}"
        + (lastYear is null ? "" : $"{LastYearText.NameOf(lastYear)}：{Points(lastYear.Values)}。");

    /// <summary>The newest value and the target, under a title that says 同比增速 where it is one: 上半年162.4亿元，目标达到400亿元.</summary>
    public string Note(ImmutableArray<decimal?> values)
    {
        var last = LastOf(values);
        return $"{Point(last, values[last]!.Value).Replace("同比", "", StringComparison.Ordinal)}，目标{indicator.Target.Describe(plan, indicator)}";
    }

    // Where a line that moves stands now, and the target in the words of the table.
    private string PlanLine(ImmutableArray<decimal?> values, string name, ImmutableArray<decimal?> line)
    {
        var now = LastOf(values);
        var planned = line[now] is { } value && line.Distinct().Count() > 1 ? $"{name}：{SpanOf(now)}{Planned(value)}。" : "";
        return $"{planned}年度目标：{indicator.Target.Describe(plan, indicator)}。";
    }

    private string Points(ImmutableArray<decimal?> values) =>
        string.Join("，", values.Select((value, i) => value is { } known ? Point(i, known) : null).OfType<string>());

    private string Point(int index, decimal value) => SpanOf(index) + Value(value);

    private string SpanOf(int index) => PeriodText.Span(indicator, periods[index]);

    // What is planned by now may be half of a thing that is counted.
    private string Planned(decimal value) =>
        IsGrowth ? Value(value) : ValueText.PrintPlanned(indicator, value, Math.Max(indicator.Decimals, 1));

    private string Value(decimal value) => ValueText.Print(indicator, indicator.Target.About, value);

    private static int LastOf(ImmutableArray<decimal?> values)
    {
        var last = values.Length - 1;
        while (values[last] is null)
            last--;
        return last;
    }
}
