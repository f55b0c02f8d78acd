using System.Collections.Immutable;
using System.Globalization;
using Luohu.Domain;
using Luohu.Domain.Figures;
using Luohu.Domain.Plans;
using Luohu.Domain.Text;

namespace LuohuFunctions.Templates;

/// <summary>A department's sheet for one month: what it reports, with what stands already.</summary>
/// <param name="Title">The words above the table.</param>
/// <param name="Note">How and until when to fill it in.</param>
/// <param name="Period">The month.</param>
/// <param name="Lines">A line for each indicator that has a figure for the month, in plan order.</param>
internal sealed record FigureTemplate(string Title, string Note, Period Period, ImmutableArray<TemplateLine> Lines)
{
    /// <summary>The sheet of <paramref name="department"/>.</summary>
    /// <param name="plan">The plan of the period's year.</param>
    /// <param name="department">Who reports.</param>
    /// <param name="period">The month.</param>
    /// <param name="figures">What stands of January to <paramref name="period"/>.</param>
    public static FigureTemplate Create(AnnualPlan plan, Department department, Period period, IEnumerable<Figure> figures)
    {
        var existing = figures.ToLookup(f => f.Indicator);
        var due = ChinaTime.DayOf(plan.Calendar.LateFrom(period, new Schedule(Frequency.Monthly))).AddDays(-1);
        return new(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{plan.Region.ShortName}计划执行情况报送表（{department.Name}，{period.Year}年{period.Month}月）"
            ),
            $"请填写白色单元格，不报的指标整行留空；本期确无数据的写明无数据原因；已报送的数据已填入，改动须写修订原因。截止{due.ToString("yyyy年M月d日", CultureInfo.InvariantCulture)}（错月指标顺延）。",
            period,
            [.. plan.ReportedBy(department.Code, period).Select(i => TemplateLine.Create(plan, i, period, existing[i.Code]))]
        );
    }
}

/// <summary>One indicator's line.</summary>
/// <param name="Indicator">The indicator.</param>
/// <param name="Stages">The stages to choose from; none where none is reported.</param>
/// <param name="Earlier">上期数: the newest figure before the month, in words; empty when there is none.</param>
/// <param name="Target">年度目标, in words.</param>
/// <param name="Current">The figure that stands for the month; null when none does.</param>
internal sealed record TemplateLine(Indicator Indicator, ImmutableArray<string> Stages, string Earlier, string Target, Figure? Current)
{
    public static TemplateLine Create(AnnualPlan plan, Indicator indicator, Period period, IEnumerable<Figure> figures)
    {
        var known = figures.ToList();
        return new(
            indicator,
            plan.ScaleOf(indicator)?.Stages ?? [],
            known.Where(f => f.Period < period).MaxBy(f => f.Period) is { } earlier ? InWords(indicator, earlier) : "",
            indicator.Target.Describe(plan, indicator),
            known.FirstOrDefault(f => f.Period == period)
        );
    }

    private static string InWords(Indicator indicator, Figure figure) =>
        string.Join(
            "，",
            new[]
            {
                figure.Value.Level is { } level ? Numerals.Print(level, indicator.Decimals) : null,
                figure.Value.Growth is { } growth ? Wording.Growth(growth) : null,
                figure.Value.Stage,
                figure.Value.NoData is null ? null : "无数据",
            }.OfType<string>()
        ) + string.Create(CultureInfo.InvariantCulture, $"（{figure.Period.Month}月）");
}
