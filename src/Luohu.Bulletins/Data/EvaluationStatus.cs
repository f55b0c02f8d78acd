using Luohu.Domain.Evaluation;
using Luohu.Domain.Plans;

namespace Luohu.Bulletins.Data;

/// <summary>Where an indicator stands in a bulletin; each stands in exactly one place, so that the counts add up.</summary>
internal enum EvaluationStatus
{
    /// <summary>Green.</summary>
    OnSchedule,

    /// <summary>Yellow.</summary>
    Watched,

    /// <summary>Red.</summary>
    Behind,

    /// <summary>A figure is due and has not been reported.</summary>
    Missing,

    /// <summary>No figure is due yet this year.</summary>
    NotDue,

    /// <summary>A figure stands but cannot be evaluated, since it says that there is no data, or what it is to be compared with is missing.</summary>
    NotJudged,
}

/// <summary>Classifies evaluations.</summary>
internal static class EvaluationStatuses
{
    /// <summary>Where an indicator stands.</summary>
    public static EvaluationStatus Classify(IndicatorEvaluation evaluation) =>
        evaluation switch
        {
            { Status: RagStatus.Green } => EvaluationStatus.OnSchedule,
            { Status: RagStatus.Yellow } => EvaluationStatus.Watched,
            { Status: RagStatus.Red } => EvaluationStatus.Behind,
            { Due: null } => EvaluationStatus.NotDue,
            { IsMissing: true } => EvaluationStatus.Missing,
            _ => EvaluationStatus.NotJudged,
        };
}
