using Luohu.Bulletins.Data;
using Luohu.Plan;

namespace Luohu.Bulletins.Text;

/// <summary>One sentence on one indicator, without the mark that closes it.</summary>
/// <param name="Subject">The indicator, or the project of a milestone.</param>
/// <param name="Predicate">What is said of it.</param>
internal sealed record Statement(string Subject, string Predicate)
{
    /// <summary>The whole sentence.</summary>
    public string Text => Subject + Predicate;

    /// <summary>The sentence on an indicator: what was reported and how it compares with the plan, or that nothing was.</summary>
    public static Statement Of(Review review, Assessment assessment) =>
        new(SubjectOf(assessment.Indicator), assessment switch
        {
            { Due: not { } } => Absence.NotDue(assessment.Indicator),
            { Due: { } due, Figure: null } => Absence.Missing(review, assessment.Indicator, due),
            { Due: { } due, Figure: { } figure } => Reported(review, assessment, due, figure.Reading),
        });

    private static string SubjectOf(Indicator indicator) =>
        indicator.Target is Target.Milestone target ? StageWords.Subject(indicator.Name, target.Stage) : indicator.Name;

    private static string Reported(Review review, Assessment assessment, Period due, Reading reading)
    {
        var phrases = string.Join("，",
            ValuePhrase.Of(review, assessment.Indicator, due, reading).Append(Verdict.Of(review, assessment, due, reading)).OfType<string>());
        return phrases.Length > 0 ? phrases : "报送数据不完整，暂不评价";
    }
}
