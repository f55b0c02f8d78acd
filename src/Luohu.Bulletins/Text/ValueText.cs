using Luohu.Bulletins.Data;
using Luohu.Domain;
using Luohu.Domain.Figures;
using Luohu.Domain.Plans;
using Luohu.Domain.Text;

namespace Luohu.Bulletins.Text;

/// <summary>Puts values into the report's words: 上半年完成1190.2亿元，同比增长8.1%.</summary>
internal static class ValueText
{
    /// <summary>A value with its unit: 1190.2亿元, 同比增长8.1%.</summary>
    public static string Print(Indicator indicator, Measure measure, decimal value) =>
        measure == Measure.Growth ? Wording.Growth(value) : Wording.Level(indicator, value);

    /// <summary>A planned level as targets are written, without trailing zeros: 400亿元.</summary>
    public static string PrintPlanned(Indicator indicator, decimal level, int decimals = 6) =>
        Numerals.PrintShort(level, decimals) + indicator.Unit;

    /// <summary>All that a value holds, as it was reported: 175.3亿元、同比增长4.1%.</summary>
    /// <param name="indicator">The indicator; null where the plan no longer has it.</param>
    /// <param name="figureValue">The value.</param>
    public static string PrintAll(Indicator? indicator, FigureValue figureValue) => Wording.Reading(indicator, figureValue);

    /// <summary>The clauses for the measures of a value; the words for a stage that the target is about are left to the comparison with the target.</summary>
    /// <param name="data">The bulletin data.</param>
    /// <param name="indicator">The indicator.</param>
    /// <param name="due">The value's month.</param>
    /// <param name="figureValue">What was reported.</param>
    public static IEnumerable<string> Describe(BulletinData data, Indicator indicator, Period due, FigureValue figureValue)
    {
        // A rate of the bulletin's own month needs no word for its time; anything else does.
        var span = indicator.Accumulation == Accumulation.Rate && due == data.Period ? "" : PeriodText.Span(indicator, due);
        if (figureValue.Level is { } level)
        {
            yield return span + VerbOf(indicator) + Print(indicator, Measure.Level, level);
            span = "";
        }

        if (figureValue.Growth is { } growth)
        {
            yield return span + Wording.Growth(growth);
            span = "";
        }

        if (figureValue.Stage is { } stage && indicator.Target.About != Measure.Stage)
            yield return span + StageText.Now(stage);
    }

    // Money is 完成 as in the report (地区生产总值、预算收入), money per head and shares are 达到, things counted are 累计完成.
    private static string VerbOf(Indicator indicator) =>
        indicator switch
        {
            { Accumulation: not Accumulation.Cumulative } => "为",
            { Unit: "元" or "%" } => "达到",
            { Unit: [.., '元'] } => "完成",
            _ => "累计完成",
        };
}
