using Luohu.Bulletins.Data;
using Luohu.Domain;
using Luohu.Domain.Evaluation;
using Luohu.Domain.Figures;
using Luohu.Domain.Plans;

namespace Luohu.Bulletins.Text;

/// <summary>One sentence on one indicator, without the mark that closes it.</summary>
/// <param name="Subject">The indicator, or the project of a milestone.</param>
/// <param name="Predicate">What is said of it.</param>
internal sealed record IndicatorSentence(string Subject, string Predicate)
{
    /// <summary>The whole sentence.</summary>
    public string Text => Subject + Predicate;

    /// <summary>The sentence on an indicator: what was reported and how it compares with the plan, or that nothing was.</summary>
    public static IndicatorSentence From(BulletinData data, IndicatorEvaluation evaluation) =>
        new(
            SubjectOf(evaluation.Indicator),
            evaluation switch
            {
                { Due: not { } } => MissingDataText.NotDue(evaluation.Indicator),
                { Due: { } due, Figure: null } => MissingDataText.Missing(data, evaluation.Indicator, due),
                { Due: { } due, Figure.Value.NoData: { } reason } => MissingDataText.NoData(data, evaluation.Indicator, due, reason),
                { Due: { } due, Figure: { } figure } => Reported(data, evaluation, due, figure.Value),
            }
        );

    private static string SubjectOf(Indicator indicator) =>
        indicator.Target is Target.Milestone target ? StageText.Subject(indicator.Name, target.Stage) : indicator.Name;

    private static string Reported(BulletinData data, IndicatorEvaluation evaluation, Period due, FigureValue figureValue)
    {
        var clauses = string.Join(
            "，",
            ValueText
                .Describe(data, evaluation.Indicator, due, figureValue)
                .Append(TargetComparisonText.Describe(data, evaluation, due, figureValue))
                .OfType<string>()
        );
        return clauses.Length > 0 ? clauses : "报送数据不完整，暂不评价";
    }
}
