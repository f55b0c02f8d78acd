using System.Collections.Immutable;
using Luohu.Bulletins.Data;
using Luohu.Bulletins.Text;
using Luohu.Domain;
using Luohu.Domain.Evaluation;
using Luohu.Domain.Plans;

namespace Luohu.Bulletins.Content.Charts;

/// <summary>The year of one indicator so far, the line that the plan draws beside it, and the year before.</summary>
/// <param name="Title">What is shown.</param>
/// <param name="Unit">The unit of the values.</param>
/// <param name="Months">The names of the year's periods.</param>
/// <param name="Values">What was reported for each; null where nothing was.</param>
/// <param name="PlanName">What the plan's line is called.</param>
/// <param name="PlanValues">The plan's line; null where it has no point.</param>
/// <param name="LastYear">The year before; null where it is not known.</param>
/// <param name="Note">The newest value and the target in a few words.</param>
/// <param name="Alt">The same in words, for who cannot see it.</param>
internal sealed record Trend(
    string Title,
    string Unit,
    ImmutableArray<string> Months,
    ImmutableArray<decimal?> Values,
    string PlanName,
    ImmutableArray<decimal?> PlanValues,
    LastYearLine? LastYear,
    string Note,
    string Alt
)
{
    // One point is no trend.
    private const int FewestValues = 2;

    /// <summary>The trend of an indicator; null for stages, and where fewer than two values stand.</summary>
    public static Trend? From(BulletinData data, IndicatorEvaluation evaluation)
    {
        var indicator = evaluation.Indicator;
        var measure = indicator.Target.About;
        ImmutableArray<Period> periods =
        [
            .. Enumerable.Range(1, 12).Select(month => new Period(data.Period.Year, month)).Where(indicator.Schedule.Has),
        ];
        ImmutableArray<decimal?> values = [.. periods.Select(period => ValueOf(data, indicator.Code, period, measure))];
        if (measure == Measure.Stage || values.Count(value => value is not null) < FewestValues)
            return null;

        ImmutableArray<decimal?> planValues = [.. periods.Select(period => PlanOf(data, indicator, period))];
        var lastYear = LastYearLine.Find(data, indicator, periods);
        var words = new TrendText(data.Plan, indicator, periods);
        var planName = words.PlanName;
        return new(
            words.Title,
            measure == Measure.Growth ? "%" : indicator.Unit,
            [.. periods.Select(words.Label)],
            values,
            planName,
            planValues,
            lastYear,
            words.Note(values),
            words.Alt(values, planName, planValues, lastYear)
        );
    }

    private static decimal? ValueOf(BulletinData data, string indicator, Period period, Measure measure) =>
        data.Snapshot.Find(indicator, period)?.Value.ValueOf(measure);

    private static decimal? PlanOf(BulletinData data, Indicator indicator, Period period) =>
        indicator.Target.ComparedIndicator is { } compared
            ? ValueOf(data, compared, period, Measure.Growth)
            : indicator.Target.PlannedValue(indicator, period);
}
