using System.Collections.Immutable;
using Luohu.Domain;
using Luohu.Domain.Figures;
using Luohu.Domain.Plans;
using Luohu.Domain.Snapshots;

namespace Luohu.Bulletins.Tests;

/// <summary>Figures of <see cref="PlanBuilder.Plan"/>, the same at every run: some ahead, some behind, one late, one missing.</summary>
internal static class SampleFigures
{
    /// <summary>The snapshot of the first bulletin of a month.</summary>
    public static Snapshot SnapshotOf(int month, string? notice = null) =>
        SnapshotBuilder.Build(PlanBuilder.Plan, new Period(2021, month), To(month), null, notice);

    /// <summary>The figures that are due up to the bulletin of <paramref name="month"/>.</summary>
    public static ImmutableArray<Figure> To(int month) =>
        [
            .. from indicator in PlanBuilder.Plan.Indicators
            from period in Enumerable.Range(1, month).Select(m => new Period(2021, m))
            where indicator.Schedule.Has(period) && period.Month + indicator.Schedule.LagMonths <= month
            where ReadingOf(indicator.Code, period.Month) is not null
            select FigureOf(indicator, period),
        ];

    /// <summary>The year before of two headline indicators and a task, one month of them missing.</summary>
    public static ImmutableArray<LastYearValue> LastYear { get; } =
    [
        .. from month in Enumerable.Range(2, 11) select new LastYearValue("retail-sales", new Period(2020, month), month - 8.5m),
        .. from month in Enumerable.Range(2, 11)
        where month != 7
        select new LastYearValue("investment", new Period(2020, month), 28.2m * month),
        .. from month in Enumerable.Range(1, 12) select new LastYearValue("carriers", new Period(2020, month), month / 2),
    ];

    public static Figure FigureOf(Indicator indicator, Period period, FigureValue? reading = null)
    {
        var filed = PlanBuilder.Plan.Calendar.LateFrom(period, indicator.Schedule).AddHours(indicator.Code == "carriers" ? 30 : -60);
        return new Figure(
            indicator.Code,
            period,
            reading ?? ReadingOf(indicator.Code, period.Month)!,
            1,
            indicator.Department,
            filed,
            filed,
            RemarkOf(indicator.Code)
        );
    }

    private static string? RemarkOf(string code) =>
        code switch
        {
            "station" => "可行性研究报告已上报市发展改革委",
            "investment" => "受重点更新单元开工延后影响，增速有所回落。",
            _ => null,
        };

    private static FigureValue? ReadingOf(string code, int month) =>
        code switch
        {
            "gdp" => new(198.4m * month, 9.5m - month * 0.2m),
            "retail-sales" => new(88.25m * month, 12m - month),
            "investment" => new(29.5m * month, 6.1m - month * 0.5m),
            "unemployment" => new(2.40m + month * 0.03m),
            "income" => new(5_810 * month, 8.7m - month * 0.2m),
            "budget" => new(9.05m * month, -21.4m),
            "land" => new(growth: -5.2m),
            "water" => new(growth: month == 6 ? -5.2m : -3.1m),
            "power" => new(growth: -3.0m),
            "energy-saving" => new(stage: month == 3 ? "基本达到进度" : "达到进度"),
            "station" => new(
                stage: month < 6 ? "方案编制"
                : month < 12 ? "申报"
                : "立项"
            ),
            "north-station" => new(
                stage: month < 5 ? "前期工作"
                : month < 11 ? "立项"
                : "开工"
            ),
            "hub" or "statutory-plan" => new(
                stage: month < 4 ? "编制"
                : month < 10 ? "征求意见"
                : "完成"
            ),
            "land-sale" => new(stage: month < 12 ? "前期准备" : "土地出让"),
            "coverage" => new(stage: month < 12 ? "局部覆盖" : "全覆盖"),
            "carriers" => new(month),
            "leaders" => new(month / 6),
            "high-tech" => new(403 + month * 4),
            "pm25" => new(19.5m),
            "pass-rate" => new(98.9m),
            "livelihood" when month is not 3 and not 6 => new(60 * month),
            _ => null,
        };
}
