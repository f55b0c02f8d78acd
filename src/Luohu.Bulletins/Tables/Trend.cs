using System.Collections.Immutable;
using Luohu.Bulletins.Content;
using Luohu.Plan;

namespace Luohu.Bulletins.Tables;

/// <summary>The months of one indicator, and the line that the plan draws beside them.</summary>
/// <param name="Title">What is shown, with its unit.</param>
/// <param name="Months">Month and value as reported.</param>
/// <param name="PlanName">What the plan's line is called.</param>
/// <param name="PlanLine">Month and value of the plan's line.</param>
/// <param name="Alt">The same in words, for who cannot see it.</param>
internal sealed record Trend(
    string Title,
    ImmutableArray<(int Month, decimal Value)> Months,
    string PlanName,
    ImmutableArray<(int Month, decimal Value)> PlanLine,
    string Alt)
{
    /// <summary>The trend of an indicator; null for stages, and where fewer than two months stand.</summary>
    public static Trend? Of(Review review, Assessment assessment)
    {
        var indicator = assessment.Indicator;
        var measure = indicator.Target.About;
        ImmutableArray<(int, decimal)> months = [.. MonthsOf(review, indicator.Code, measure)];
        if (months.Length < 2 || PlanOf(review, indicator) is not { } plan)
            return null;

        var (word, unit) = measure == Measure.Growth ? ("同比增速", "%") : ("", indicator.Unit);
        return new($"{indicator.Name}{word}（{unit}）", months, plan.Name, plan.Line, AltOf(indicator, measure, months));
    }

    private static IEnumerable<(int Month, decimal Value)> MonthsOf(Review review, string indicator, Measure measure) =>
        from figure in review.Snapshot.Figures
        where figure.Indicator == indicator && figure.Reading.Of(measure) is not null
        select (figure.Period.Month, figure.Reading.Of(measure)!.Value);

    private static (string Name, ImmutableArray<(int, decimal)> Line)? PlanOf(Review review, Indicator indicator) => indicator.Target switch
    {
        Target.AtLeast { Measure: Measure.Level } t when indicator.Accumulation == Accumulation.Cumulative => ("序时进度", Scheduled(indicator, t.Value)),
        Target.Between { Measure: Measure.Level } t when indicator.Accumulation == Accumulation.Cumulative => ("序时进度", Scheduled(indicator, t.Lower)),
        Target.AtLeast t => ("年度目标", Flat(t.Value)),
        Target.AtMost t => ("年度控制目标", Flat(t.Value)),
        Target.Between t => ("年度目标下限", Flat(t.Lower)),
        Target.FallBy t => ("年度目标", Flat(-t.Percent)),
        Target.KeepPaceWith t => ($"{review.Plan.Find(t.Indicator)?.Name}增速", [.. MonthsOf(review, t.Indicator, Measure.Growth)]),
        _ => null,
    };

    private static ImmutableArray<(int, decimal)> Scheduled(Indicator indicator, decimal target) =>
        [.. Enumerable.Range(1, 12).Select(month => (month, target * indicator.ScheduledPercent(month) / 100))];

    private static ImmutableArray<(int, decimal)> Flat(decimal value) => [(1, value), (12, value)];

    private static string AltOf(Indicator indicator, Measure measure, ImmutableArray<(int Month, decimal Value)> months) =>
        $"{indicator.Name}走势图：" + string.Join("，", months.Select(m =>
            $"{m.Month}月" + (measure == Measure.Growth ? Wording.Growth(m.Value) : Wording.Level(indicator, m.Value)))) + "。";
}
