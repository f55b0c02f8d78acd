using System.Collections.Immutable;
using Luohu.Bulletins.Tables;
using Luohu.Plan;
using Luohu.Typesetting;

namespace Luohu.Bulletins.Setting;

/// <summary>Sets charts: bars of completion on the first page, trends of the headline indicators two beside each other.</summary>
internal static class ChartSetting
{
    /// <summary>Adds a bar for each indicator whose target is spread over the year; nothing where there is none.</summary>
    public static DocumentBuilder Bars(this DocumentBuilder document, ImmutableArray<ProgressBar> bars) => bars.IsEmpty
        ? document
        : document.BulletBars(
            [.. bars.Select(BarOf)],
            string.Concat(bars.Select(bar => $"{bar.Label}完成年度目标的{Wording.Percent(bar.Completion)}，序时进度为{Wording.Percent(bar.Scheduled)}。")),
            "完成率与序时进度（竖线为序时进度）");

    /// <summary>Adds the trends.</summary>
    public static DocumentBuilder Trends(this DocumentBuilder document, ImmutableArray<Trend> trends)
    {
        foreach (var pair in trends.Select(ChartOf).Chunk(2))
            document.LineChart(pair[0], pair.ElementAtOrDefault(1));
        return document;
    }

    private static BulletBar BarOf(ProgressBar bar) => new(
        bar.Label, Wording.Percent(bar.Completion), (double)bar.Completion / 100, (double)bar.Scheduled / 100, TableSetting.MarkOf(bar.Light), Anchors.Headlines);

    private static LineChart ChartOf(Trend trend, int number) => new(
        $"图{number + 1} {trend.Title}",
        trend.Months,
        [new Series("实绩", trend.Values, SeriesLook.Current), new Series(trend.PlanName, trend.PlanValues, SeriesLook.Target)],
        trend.Alt,
        trend.Unit);
}
