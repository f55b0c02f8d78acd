using Luohu.Bulletins.Content.Tables;
using Luohu.Domain;
using Luohu.Domain.Text;
using Luohu.Typesetting.Model;

namespace Luohu.Bulletins.Web;

/// <summary>Writes charts for a screen: the data that they show, and the words that stand for the drawing.</summary>
internal static class ChartPart
{
    // A chart's figures have as many decimals as were reported.
    private const int MostDecimals = 12;

    public static ContentBlock.LineChart Write(LineChart chart, string? note = null) =>
        new(
            chart.Caption,
            chart.Unit ?? "",
            chart.Alt,
            [.. chart.Labels],
            [.. chart.Series.Select(series => new ChartLine(series.Name, RoleOf(series.Look), [.. series.Values.Select(PointOf)]))],
            note
        );

    public static ContentBlock.BulletChart Write(BulletBars chart) =>
        new(chart.Caption ?? "", string.Concat(chart.Bars.Select(bar => bar.Alt)), [.. chart.Bars.SelectMany(BarsOf)]);

    // A row without a completion has no bar.
    private static IEnumerable<ChartBar> BarsOf(BulletBar bar)
    {
        if (bar.Completion is { } completion && bar.Symbol is { } symbol)
            yield return new(
                bar.Label,
                new(PercentOf(completion), bar.Value.TrimEnd('%')),
                TablePart.StatusOf(symbol),
                symbol.Word,
                PrintedValue.Share(bar.Schedule is { } schedule ? PercentOf(schedule) : null)
            );
    }

    private static ChartPoint PointOf(decimal? value) =>
        value is { } known ? new(Numerals.PrintShort(known, MostDecimals), known) : new(IndicatorCells.Unreported);

    // Bars are drawn in doubles; of a decimal percentage, 15 digits come back.
    private static decimal PercentOf(double share) => (decimal)(share * 100);

    private static LineRole RoleOf(SeriesLook look) =>
        look switch
        {
            SeriesLook.Current => LineRole.Actual,
            SeriesLook.Target => LineRole.Planned,
            _ => LineRole.LastYear,
        };
}
