using System.Collections.Immutable;
using Luohu.Bulletins.Content.Charts;
using Luohu.Bulletins.Data;
using Luohu.Bulletins.Text;
using Luohu.Domain.Text;
using Luohu.Typesetting.Model;

namespace Luohu.Bulletins.Rendering;

/// <summary>
/// Sets charts: bars of completion on the first page, trends of the headline indicators two beside each other, those of all
/// indicators small in the annex.
/// </summary>
internal static class ChartRendering
{
    private const string Current = "实绩";
    private const double SmallTrendsTitleSize = 12;

    // Three rows of charts and the table of ten indicators are one page.
    private const double TrendHeight = 92;
    private const int AcrossTheAnnex = 4;

    /// <summary>Adds a bar for each indicator whose target is spread over the year; nothing where there is none.</summary>
    public static DocumentBuilder Bars(this DocumentBuilder document, ImmutableArray<ProgressBar> bars) =>
        bars.IsEmpty ? document : document.BulletBars([.. bars.Select(BarOf)], "完成率与序时进度（竖线为序时进度）");

    /// <summary>
    /// Adds the trends, two beside each other. Those over the same months follow each other, so that the two of a row have one axis.
    /// </summary>
    public static DocumentBuilder Trends(this DocumentBuilder document, ImmutableArray<Trend> trends)
    {
        var rows = trends.GroupBy(trend => string.Concat(trend.Months)).SelectMany(same => same.Chunk(2));
        var number = 0;
        foreach (var row in rows)
        {
            LineChart[] charts = [.. row.Select(trend => ChartOf(trend, $"图{++number}　{trend.Title}"))];
            document.LineChart(charts[0], charts.ElementAtOrDefault(1), TrendHeight);
        }

        return document;
    }

    /// <summary>Adds the trends of the annex under their heading; nothing where there is none.</summary>
    public static DocumentBuilder AnnexTrends(this DocumentBuilder document, ImmutableArray<Trend> trends) =>
        trends.IsEmpty
            ? document
            : document
                .Space(SmallTrendsTitleSize)
                .Heading2(Headings.AnnexTrends, size: SmallTrendsTitleSize)
                .SmallTrends(trends, AcrossTheAnnex);

    /// <summary>Adds small trends, one at least, under one key.</summary>
    public static DocumentBuilder SmallTrends(this DocumentBuilder document, ImmutableArray<Trend> trends, int across) =>
        document.SmallMultiples(
            [.. trends.Select(trend => new SmallChart(ChartOf(trend, trend.Title), trend.Note))],
            [
                new(SeriesLook.Current, Current),
                new(SeriesLook.Target, "序时进度或目标"),
                new(SeriesLook.Previous, LastYearText.NameOf(trends.Select(trend => trend.LastYear).OfType<LastYearLine>())),
            ],
            across
        );

    private static BulletBar BarOf(ProgressBar bar) =>
        new(
            bar.Label,
            Wording.Percent(bar.Completion),
            (double)bar.Completion / 100,
            (double)bar.Scheduled / 100,
            $"{bar.Label}：完成率{Wording.Percent(bar.Completion)}，序时进度{Wording.Percent(bar.Scheduled)}，评价{Wording.StatusName(bar.Status)}。",
            TableRendering.SymbolFor(bar.Status),
            Anchors.Headlines
        );

    private static LineChart ChartOf(Trend trend, string caption) =>
        new(
            caption,
            trend.Months,
            [
                new Series(Current, trend.Values, SeriesLook.Current),
                new Series(trend.PlanName, trend.PlanValues, SeriesLook.Target),
                .. trend.LastYear is { } line
                    ? (IEnumerable<Series>)[new Series(LastYearText.NameOf(line), line.Values, SeriesLook.Previous)]
                    : [],
            ],
            trend.Alt,
            trend.Unit
        );
}
