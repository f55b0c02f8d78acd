using System.Collections.Immutable;
using System.Globalization;
using Luohu.Bulletins.Board;
using Luohu.Domain;
using Luohu.Domain.Figures;
using Luohu.Domain.Plans;
using Luohu.Domain.Snapshots;
using Luohu.Domain.Text;
using Luohu.Storage.Bulletins;
using LuohuFunctions.Http;

namespace LuohuFunctions.Evaluations;

/// <summary>An indicator's year as an answer shows it.</summary>
internal sealed record IndicatorYearView(
    string Indicator,
    string Name,
    string Unit,
    int Year,
    NamedView Department,
    NamedView Section,
    Measure Measure,
    string MeasureText,
    string Target,
    string Source,
    string? Note,
    ImmutableArray<string>? Stages,
    ImmutableArray<IndicatorMonth> Months,
    ImmutableArray<IndicatorRevisionView> Revisions,
    EvaluationView Newest,
    PublishedSentenceView? Published
)
{
    public static IndicatorYearView From(
        Indicator indicator,
        Snapshot now,
        IReadOnlyList<(BulletinRecord Record, Snapshot Snapshot)> published,
        int? page,
        IReadOnlyList<(Period Period, Revision Revision)> revisions
    )
    {
        var plan = now.Plan;
        var section = plan.Sections.First(one => one.Code == indicator.Section);
        var department = plan.FindDepartment(indicator.Department)?.Name ?? indicator.Department;
        var plans = published.ToDictionary(one => one.Record.Period, one => one.Snapshot.Plan);
        return new(
            indicator.Code,
            indicator.Name,
            indicator.Unit,
            plan.Year,
            new(indicator.Department, department),
            new(section.Code, section.Title),
            indicator.Target.About,
            MeasureTextOf(indicator),
            indicator.Target.Describe(plan, indicator),
            indicator.Source,
            indicator.Note,
            plan.ScaleOf(indicator)?.Stages,
            IndicatorMonths.From(now, indicator, period => plans.GetValueOrDefault(period, plan)),
            [
                .. revisions
                    .Select((one, n) => IndicatorRevisionView.From(indicator, one, n > 0 ? revisions[n - 1] : null))
                    .OrderByDescending(one => one.At)
                    .ThenByDescending(one => one.Period),
            ],
            EvaluationView.From(EvaluationOf(now, indicator)!, department, section.Headline),
            published is [.., var (record, snapshot)] ? PublishedSentenceView.From(record, page, EvaluationOf(snapshot, indicator)) : null
        );
    }

    private static BoardEvaluation? EvaluationOf(Snapshot snapshot, Indicator indicator) =>
        BulletinBoard.From(snapshot).Evaluations.FirstOrDefault(one => one.Indicator.Code == indicator.Code);

    private static string MeasureTextOf(Indicator indicator) =>
        indicator switch
        {
            { Target.About: Measure.Growth } => "同比增速（%）",
            { Target.About: Measure.Stage } => "进度",
            { Accumulation: Accumulation.Cumulative } => $"累计数（{indicator.Unit}）",
            _ => $"数值（{indicator.Unit}）",
        };
}

/// <summary>One report of a figure, and what it said before.</summary>
internal sealed record IndicatorRevisionView(
    Period Period,
    string PeriodText,
    int Number,
    string Text,
    string? Before,
    string? Remark,
    string? Reason,
    string By,
    DateTimeOffset At,
    string Receipt
)
{
    public static IndicatorRevisionView From(
        Indicator indicator,
        (Period Period, Revision Revision) one,
        (Period Period, Revision Revision)? earlier
    ) =>
        new(
            one.Period,
            Wording.SpanOf(indicator, one.Period),
            one.Revision.Number,
            Wording.Reading(indicator, one.Revision.Value),
            earlier is { } before && before.Period == one.Period ? Wording.Reading(indicator, before.Revision.Value) : null,
            one.Revision.Remark,
            one.Revision.Reason,
            one.Revision.By,
            one.Revision.At,
            one.Revision.Receipt
        );
}

/// <summary>The sentence of the newest bulletin on an indicator.</summary>
internal sealed record PublishedSentenceView(Period Period, string PeriodText, int Version, string Text, int? Page, string Digest)
{
    public static PublishedSentenceView? From(BulletinRecord record, int? page, BoardEvaluation? evaluation) =>
        evaluation is null
            ? null
            : new(
                record.Period,
                string.Create(CultureInfo.InvariantCulture, $"{record.Period.Year}年{record.Period.Month}月"),
                record.Version,
                evaluation.Sentence,
                page,
                record.Digest
            );
}
