using System.Collections.Immutable;
using System.Text.Json;
using Luohu.Bulletins.Data;
using Luohu.Bulletins.Text;
using Luohu.Domain;
using Luohu.Domain.Evaluation;
using Luohu.Domain.Plans;
using Luohu.Domain.Snapshots;

namespace Luohu.Bulletins;

/// <summary>Tells what a version of a bulletin has otherwise than the version before it.</summary>
public static class BulletinChanges
{
    /// <summary>All that differs, by kind.</summary>
    /// <param name="before">The snapshot of a version.</param>
    /// <param name="after">The snapshot of the next version of the same month, whose base is <paramref name="before"/>.</param>
    public static ImmutableArray<BulletinChange> Between(Snapshot before, Snapshot after) =>
        [
            .. after.Corrections.Select(correction =>
                ChangeOf(
                    ChangeKind.Correction,
                    correction.Indicator,
                    CorrectionSentences.Change(after.Plan, correction),
                    CorrectionSentences.Reason(correction)
                )
            ),
            .. OfFigures(before, after).OrderBy(change => change.Kind),
            .. OfTargets(before.Plan, after.Plan),
            .. OfStatuses(before, after),
            .. OfPlans(before.Plan, after.Plan),
            .. before.Notice == after.Notice
                ? (IEnumerable<BulletinChange>)[]
                : [ChangeOf(ChangeKind.Plan, null, VersionText.Notice(before.Notice, after.Notice))],
        ];

    /// <summary>How many things of each kind have changed, in one line: 与第1版相比，修订1项、补报2项.</summary>
    /// <param name="version">The version, from 1.</param>
    /// <param name="changes">What has changed since the version before; nothing for the first.</param>
    public static string Summarize(int version, ImmutableArray<BulletinChange> changes) =>
        version == 1
            ? "为本期第一版"
            : $"与{VersionText.Name(version - 1)}相比，"
                + (
                    changes.IsEmpty
                        ? "内容没有变化"
                        : string.Join("、", changes.CountBy(change => change.KindText).Select(kind => $"{kind.Key}{kind.Value}项"))
                );

    private static IEnumerable<BulletinChange> OfFigures(Snapshot before, Snapshot after)
    {
        foreach (var figure in after.Figures)
        {
            if (after.Plan.Find(figure.Indicator) is not { } indicator)
                continue;
            if (before.Find(figure.Indicator, figure.Period) is not { } printed)
                yield return ChangeOf(ChangeKind.Late, indicator.Code, VersionText.Late(indicator, figure));
            else if (printed.Value == figure.Value && printed.Remark != figure.Remark)
                yield return ChangeOf(ChangeKind.Remark, indicator.Code, VersionText.Remark(indicator, figure.Period));
        }
    }

    private static IEnumerable<BulletinChange> OfTargets(AnnualPlan before, AnnualPlan after) =>
        from indicator in after.Indicators
        let was = before.Find(indicator.Code)
        where was is not null && Differ(was.Target, indicator.Target)
        select ChangeOf(
            ChangeKind.Target,
            indicator.Code,
            VersionText.Target(indicator, was.Target.Describe(before, was), indicator.Target.Describe(after, indicator))
        );

    private static IEnumerable<BulletinChange> OfStatuses(Snapshot before, Snapshot after)
    {
        var were = IndicatorEvaluator.EvaluateAll(before).ToDictionary(evaluation => evaluation.Indicator.Code, WordOf);
        return IndicatorEvaluator
            .EvaluateAll(after)
            .Select(evaluation => (evaluation.Indicator, Was: were.GetValueOrDefault(evaluation.Indicator.Code), Now: WordOf(evaluation)))
            .Where(one => one.Was is not null && one.Was != one.Now)
            .Select(one => ChangeOf(ChangeKind.Status, one.Indicator.Code, ChangeText.Turned(one.Indicator, one.Was!, one.Now)));
    }

    private static IEnumerable<BulletinChange> OfPlans(AnnualPlan before, AnnualPlan after)
    {
        foreach (var indicator in after.Indicators)
        {
            if (before.Find(indicator.Code) is not { } was)
                yield return ChangeOf(ChangeKind.Plan, indicator.Code, VersionText.Added(indicator));
            else if (was.Name != indicator.Name)
                yield return ChangeOf(ChangeKind.Plan, indicator.Code, VersionText.Renamed(was, indicator));
            else if (Differ(was with { Target = indicator.Target }, indicator))
                yield return ChangeOf(ChangeKind.Plan, indicator.Code, VersionText.Redefined(indicator));
        }

        foreach (var was in before.Indicators.Where(indicator => after.Find(indicator.Code) is null))
            yield return ChangeOf(ChangeKind.Plan, null, VersionText.Removed(was));
        if (Differ(before with { Indicators = [] }, after with { Indicators = [] }))
            yield return ChangeOf(ChangeKind.Plan, null, VersionText.OtherPlan);
    }

    private static BulletinChange ChangeOf(ChangeKind kind, string? indicator, string text, string? reason = null) =>
        new(kind, WordOf(kind), indicator, text, reason);

    private static string WordOf(ChangeKind kind) =>
        kind switch
        {
            ChangeKind.Correction => "修订",
            ChangeKind.Late => "补报",
            ChangeKind.Remark => "说明修改",
            ChangeKind.Target => "目标调整",
            ChangeKind.Status => "评价变化",
            _ => "计划调整",
        };

    private static string WordOf(IndicatorEvaluation evaluation) => StatusText.Word(EvaluationStatuses.Classify(evaluation));

    // As they are archived: arrays in records are compared by their place, not by what they hold.
    private static bool Differ<T>(T one, T other) => !JsonOf(one).AsSpan().SequenceEqual(JsonOf(other));

    private static byte[] JsonOf<T>(T value) => JsonSerializer.SerializeToUtf8Bytes(value, PlanJson.Options);
}
