using Luohu.Domain;
using Luohu.Domain.Figures;
using Luohu.Domain.Plans;

namespace LuohuFunctions.Figures;

/// <summary>A figure as an answer shows it: with the names that a reader needs, and whether it was late.</summary>
internal sealed record FigureView(
    string Indicator,
    string Name,
    string Unit,
    Period Period,
    decimal? Level,
    decimal? Growth,
    string? Stage,
    string? NoData,
    string? Remark,
    string? Reason,
    int Revision,
    string Department,
    DateTimeOffset FirstFiledAt,
    DateTimeOffset FiledAt,
    bool Late
)
{
    public static FigureView From(AnnualPlan plan, Indicator indicator, Figure figure) =>
        new(
            indicator.Code,
            indicator.Name,
            indicator.Unit,
            figure.Period,
            figure.Value.Level,
            figure.Value.Growth,
            figure.Value.Stage,
            figure.Value.NoData,
            figure.Remark,
            figure.Reason,
            figure.Revision,
            figure.Department,
            figure.FirstFiledAt,
            figure.FiledAt,
            figure.FirstFiledAt >= plan.Calendar.LateFrom(figure.Period, indicator.Schedule)
        );
}
