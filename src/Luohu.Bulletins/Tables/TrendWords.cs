using System.Collections.Immutable;
using Luohu.Bulletins.Content;
using Luohu.Plan;

namespace Luohu.Bulletins.Tables;

/// <summary>Says in words what a trend shows.</summary>
internal sealed class TrendWords(AnnualPlan plan, Indicator indicator, ImmutableArray<Period> periods)
{
    private bool IsGrowth => indicator.Target.About == Measure.Growth;

    /// <summary>All of it, for who cannot see the chart: this year, the plan's line, the year before.</summary>
    public string Alt(ImmutableArray<decimal?> values, string planName, ImmutableArray<decimal?> planValues, LastYearLine? lastYear) =>
        $"{indicator.Name}走势图：{Points(values)}。{PlanLine(values, planName, planValues)}" + (lastYear is null ? "" : $"{lastYear.Name}：{Points(lastYear.Values)}。");

    /// <summary>The newest value and the target: 上半年162.4亿元，目标达到400亿元.</summary>
    public string Note(ImmutableArray<decimal?> values)
    {
        var last = LastOf(values);
        return $"{Point(last, values[last]!.Value)}，目标{Wording.TargetOf(plan, indicator)}";
    }

    // Where the line stands now and where it ends; once where it is level.
    private string PlanLine(ImmutableArray<decimal?> values, string name, ImmutableArray<decimal?> line)
    {
        if (line.All(value => value is null))
            return "";
        var (now, end) = (LastOf(values), LastOf(line));
        return line.Distinct().Count() == 1 || now >= end || line[now] is not { } due
            ? $"{name}：{(line.Distinct().Count() == 1 ? Value(line[end]!.Value) : Point(end, line[end]!.Value))}。"
            : $"{name}：{Point(now, due)}，{Point(end, line[end]!.Value)}。";
    }

    private string Points(ImmutableArray<decimal?> values) =>
        string.Join("，", values.Select((value, i) => value is { } known ? Point(i, known) : null).OfType<string>());

    private string Point(int index, decimal value) => PeriodWords.Span(indicator, periods[index]) + Value(value);

    private string Value(decimal value) => IsGrowth ? Wording.Growth(value) : Wording.Level(indicator, value);

    private static int LastOf(ImmutableArray<decimal?> values)
    {
        var last = values.Length - 1;
        while (values[last] is null)
            last--;
        return last;
    }
}
