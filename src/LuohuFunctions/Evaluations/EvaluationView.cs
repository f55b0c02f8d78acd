using Luohu.Bulletins.Board;
using Luohu.Domain;
using Luohu.Domain.Text;
using LuohuFunctions.Http;

namespace LuohuFunctions.Evaluations;

/// <summary>How one indicator stands, as an answer shows it.</summary>
internal sealed record EvaluationView(
    string Indicator,
    string Name,
    string Unit,
    string Section,
    NamedView Department,
    bool Headline,
    Period? Period,
    string? PeriodText,
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
    public static EvaluationView From(BoardEvaluation one, string department, bool headline) =>
        new(
            one.Indicator.Code,
            one.Indicator.Name,
            one.Indicator.Unit,
            one.Indicator.Section,
            new(one.Indicator.Department, department),
            headline,
            one.Due,
            one.DueText,
            one.Status,
            one.StatusText,
            one.Level,
            one.Growth,
            one.Stage,
            one.NoData,
            one.Target,
            one.Completion,
            one.PlannedRate,
            one.Gap,
            one.RequiredPace,
            one.Projection,
            one.Movement,
            one.Since,
            one.Sentence,
            one.Remark,
            one.Late
        );
}
