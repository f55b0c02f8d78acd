using System.Collections.Immutable;
using Luohu.Bulletins.Data;
using Luohu.Bulletins.Text;
using Luohu.Domain;
using Luohu.Domain.Evaluation;
using Luohu.Domain.Figures;
using Luohu.Domain.Plans;
using Luohu.Domain.Snapshots;
using Luohu.Domain.Text;

namespace Luohu.Bulletins.Board;

/// <summary>One month of an indicator's year.</summary>
/// <param name="Period">The month.</param>
/// <param name="Text">What it is called: 7月.</param>
/// <param name="Due">Whether it has a figure at all.</param>
/// <param name="Value">What the target is about, level or growth; null where there is none.</param>
/// <param name="Growth">The growth beside a level; null where there is none.</param>
/// <param name="Stage">The stage; null where there is none.</param>
/// <param name="NoData">Why there is no figure; null where there is one.</param>
/// <param name="Target">The year's target as it stood then; null where it is not one number.</param>
/// <param name="Planned">What was planned by then, where the target is spread over the year; null elsewhere.</param>
/// <param name="LastYear">The same month of the year before; null where it is not known.</param>
/// <param name="Status">The status by the figure as it is now and the target as it stood then.</param>
/// <param name="StatusText">Its word.</param>
/// <param name="Revision">How often the figure was reported; null where it was not.</param>
/// <param name="Late">Whether it was first reported after its due day; null where it was not reported.</param>
public sealed record IndicatorMonth(
    Period Period,
    string Text,
    bool Due,
    PrintedValue? Value,
    PrintedValue? Growth,
    BoardStage? Stage,
    string? NoData,
    PrintedValue? Target,
    PrintedValue? Planned,
    PrintedValue? LastYear,
    BoardStatus Status,
    string StatusText,
    int? Revision,
    bool? Late
);

/// <summary>The twelve months of an indicator.</summary>
public static class IndicatorMonths
{
    /// <summary>The months.</summary>
    /// <param name="snapshot">The figures as they are now, up to the newest month that is over.</param>
    /// <param name="indicator">The indicator in the plan of now.</param>
    /// <param name="planOf">The plan as it stood in a month; of a month without a bulletin the plan of now.</param>
    public static ImmutableArray<IndicatorMonth> From(Snapshot snapshot, Indicator indicator, Func<Period, AnnualPlan> planOf)
    {
        ImmutableArray<Period> periods = [.. Enumerable.Range(1, 12).Select(month => new Period(snapshot.Period.Year, month))];
        var lastYear = LastYearLine.Find(new BulletinData(snapshot), indicator, periods);
        return [.. periods.Select((period, n) => Of(snapshot, indicator, planOf(period), period, lastYear?.Values[n]))];
    }

    private static IndicatorMonth Of(Snapshot snapshot, Indicator now, AnnualPlan plan, Period period, decimal? lastYear)
    {
        var indicator = plan.Find(now.Code) ?? now;
        var (about, figure) = (now.Target.About, snapshot.Find(now.Code, period));
        var status = StatusOf(snapshot, plan, indicator, period, figure);
        var spread = indicator.Target.IsSpread(indicator);
        return new(
            period,
            $"{period.Month}月",
            indicator.Schedule.Has(period),
            Printed(now, about, figure?.Value.ValueOf(about)),
            about == Measure.Growth ? null : PrintedValue.Growth(figure?.Value.Growth),
            BoardStage.From(plan, indicator, figure?.Value.Stage),
            figure?.Value.NoData,
            Printed(now, about, indicator.Target.LineValue),
            spread ? Printed(now, about, indicator.Target.PlannedValue(indicator, period)) : null,
            Printed(now, about, lastYear),
            BoardStatuses.From(status),
            StatusText.Word(status),
            figure?.Revision,
            figure is null ? null : figure.FirstFiledAt >= plan.Calendar.LateFrom(period, indicator.Schedule)
        );
    }

    private static EvaluationStatus StatusOf(Snapshot snapshot, AnnualPlan plan, Indicator indicator, Period period, Figure? figure)
    {
        // A month that has no figure of its own, or whose figure is not awaited yet.
        if (!indicator.Schedule.Has(period) || (figure is null && period.AddMonths(indicator.Schedule.LagMonths) > snapshot.Period))
            return EvaluationStatus.NotDue;
        var compared = indicator.Target.ComparedIndicator is { } other ? snapshot.Find(other, period)?.Value.Growth : null;
        var result = figure is null ? null : TargetEvaluator.Evaluate(plan, indicator, period, figure.Value, compared);
        return EvaluationStatuses.Classify(new(indicator, period, figure, result, null));
    }

    private static PrintedValue? Printed(Indicator indicator, Measure measure, decimal? value) =>
        measure switch
        {
            Measure.Level => PrintedValue.Level(indicator, value),
            Measure.Growth => PrintedValue.Growth(value),
            _ => null,
        };
}
