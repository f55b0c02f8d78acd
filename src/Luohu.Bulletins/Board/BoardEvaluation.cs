using Luohu.Bulletins.Content.Tables;
using Luohu.Bulletins.Data;
using Luohu.Bulletins.Text;
using Luohu.Domain;
using Luohu.Domain.Evaluation;
using Luohu.Domain.Plans;
using Luohu.Domain.Text;

namespace Luohu.Bulletins.Board;

/// <summary>How one indicator stands: what the bulletin's tables and sentence say of it.</summary>
/// <param name="Indicator">The indicator.</param>
/// <param name="Due">The figure's month; null where none is due yet.</param>
/// <param name="DueText">What the figure covers: 上半年; null where none is due yet.</param>
/// <param name="Status">The status.</param>
/// <param name="StatusText">Its word.</param>
/// <param name="Level">The level; null where there is none.</param>
/// <param name="Growth">The growth; null where there is none.</param>
/// <param name="Stage">The stage; null where there is none.</param>
/// <param name="NoData">Why there is no figure; null where there is one.</param>
/// <param name="Target">年度目标 in words.</param>
/// <param name="Completion">完成率.</param>
/// <param name="PlannedRate">序时进度.</param>
/// <param name="Gap">Completion less 序时进度, with the words for it; null where the target is not spread over the year.</param>
/// <param name="RequiredPace">What the rest of the year must bring, with the words for it.</param>
/// <param name="Projection">Where the year leads, with its unit.</param>
/// <param name="Movement">较上月.</param>
/// <param name="Since">Since which month it has been behind, in words; null where it is not.</param>
/// <param name="Sentence">The bulletin's sentence on it.</param>
/// <param name="Remark">The department's words; null for none.</param>
/// <param name="Late">Whether the figure was first reported after its due day.</param>
public sealed record BoardEvaluation(
    Indicator Indicator,
    Period? Due,
    string? DueText,
    BoardStatus Status,
    string StatusText,
    PrintedValue? Level,
    PrintedValue? Growth,
    BoardStage? Stage,
    string? NoData,
    string Target,
    PrintedValue? Completion,
    PrintedValue? PlannedRate,
    PrintedValue? Gap,
    PrintedValue? RequiredPace,
    PrintedValue? Projection,
    BoardMovement? Movement,
    string? Since,
    string Sentence,
    string? Remark,
    bool Late
)
{
    internal static BoardEvaluation From(BulletinData data, IndicatorEvaluation evaluation)
    {
        var (indicator, figure, result) = (evaluation.Indicator, evaluation.Figure, evaluation.Result);
        var cells = new IndicatorCells(data, evaluation);
        var outlook = result is null ? null : new OutlookCells(data, evaluation);
        var status = EvaluationStatuses.Classify(evaluation);
        return new(
            indicator,
            evaluation.Due,
            evaluation.Due is { } due ? PeriodText.Span(indicator, due) : null,
            BoardStatuses.From(status),
            Text.StatusText.Word(status),
            PrintedValue.Level(indicator, figure?.Value.Level),
            PrintedValue.Growth(figure?.Value.Growth),
            BoardStage.From(data.Plan, indicator, figure?.Value.Stage),
            figure?.Value.NoData,
            cells.Target.Text,
            indicator.Accumulation == Accumulation.Rate ? null : PrintedValue.Share(result?.CompletionRate),
            PrintedValue.Share(result?.PlannedRate),
            result is { CompletionRate: { } completion, PlannedRate: { } planned }
                ? new(completion - planned, DifferenceText.FromSchedule(completion, planned))
                : null,
            result?.RequiredPace is { } pace ? new(pace, outlook!.Required.Text) : null,
            result?.Projection is { } projection && outlook!.Projection.Text is not IndicatorCells.NotApplicable and var leads
                ? new(projection, leads)
                : null,
            BoardMovement.From(evaluation.Change),
            evaluation.Status is RagStatus.Yellow or RagStatus.Red
                ? $"自{PeriodText.Month(IndicatorEvaluator.Since(data.Snapshot, evaluation))}起"
                : null,
            SentencePunctuation.Closed(IndicatorSentence.From(data, evaluation).Text),
            string.IsNullOrWhiteSpace(figure?.Remark) ? null : figure.Remark,
            figure is not null && figure.FirstFiledAt >= data.Plan.Calendar.LateFrom(figure.Period, indicator.Schedule)
        );
    }
}

/// <summary>How far a task has come.</summary>
/// <param name="Text">The stage.</param>
/// <param name="Position">Its place, from 1.</param>
/// <param name="Stages">All stages, first to last.</param>
/// <param name="Goal">The place of the stage that the plan asks for; null where it asks for none.</param>
public sealed record BoardStage(string Text, int Position, IEnumerable<string> Stages, int? Goal)
{
    /// <summary>The stage on its indicator's scale; null where there is none, or no scale has it.</summary>
    public static BoardStage? From(AnnualPlan plan, Indicator indicator, string? stage) =>
        stage is not null && plan.ScaleOf(indicator) is { } scale && scale.PositionOf(stage) is { } position
            ? new(
                stage,
                position + 1,
                scale.Stages,
                indicator.Target is Target.Milestone target && scale.PositionOf(target.Stage) is { } goal ? goal + 1 : null
            )
            : null;
}
