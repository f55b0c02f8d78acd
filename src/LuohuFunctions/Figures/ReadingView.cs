using Luohu.Domain.Figures;
using Luohu.Domain.Plans;
using Luohu.Domain.Text;

namespace LuohuFunctions.Figures;

/// <summary>A figure of another time, to be held against: what it covers, and what it says.</summary>
internal sealed record ReadingView(
    string PeriodText,
    PrintedValue? Level,
    PrintedValue? Growth,
    string? Stage,
    string? NoData,
    string? Remark
)
{
    public static ReadingView? From(Indicator indicator, Figure? figure) =>
        figure is null
            ? null
            : new(
                Wording.SpanOf(indicator, figure.Period),
                PrintedValue.Level(indicator, figure.Value.Level),
                PrintedValue.Growth(figure.Value.Growth),
                figure.Value.Stage,
                figure.Value.NoData,
                figure.Remark
            );
}
