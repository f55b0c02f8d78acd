using Luohu.Bulletins.Data;
using Luohu.Domain;
using Luohu.Domain.Evaluation;
using Luohu.Domain.Plans;
using Luohu.Domain.Text;

namespace Luohu.Bulletins.Text;

/// <summary>One indicator behind the plan: how far, what the rest of the year must bring, where it leads, and since when.</summary>
internal static class ConcernParagraph
{
    /// <summary>The paragraph of an indicator that has a figure and an evaluation.</summary>
    public static TextParagraph Write(BulletinData data, IndicatorEvaluation evaluation)
    {
        var (indicator, due, result) = (evaluation.Indicator, evaluation.Due!.Value, evaluation.Result!);
        var sentences = new[]
        {
            WithoutSubject(IndicatorSentence.From(data, evaluation)),
            Remaining(indicator, due, result),
            Projection(indicator, due, result),
            Stages(data.Plan, evaluation, due),
            Since(evaluation),
        };
        return new([
            new TextRun($"{indicator.Name}（{data.DepartmentOf(indicator)}）。", TextStyle.Lead),
            new TextRun(string.Concat(sentences.OfType<string>().Select(sentence => sentence + "。"))),
        ]);
    }

    // After the lead's full stop, 为94.6% wants a word before it.
    private static string WithoutSubject(IndicatorSentence sentence) =>
        sentence.Predicate.StartsWith('为') ? "目前" + sentence.Predicate : sentence.Predicate;

    private static string? Remaining(Indicator indicator, Period due, TargetEvaluation result)
    {
        if (result.RequiredPace is not { } monthly)
            return null;
        var verb = indicator.Accumulation == Accumulation.AsOf ? "增加" : "完成";
        var all =
            $"要完成年度目标，{PeriodText.RestOfYear(due)}还需{verb}{ValueText.Print(indicator, Measure.Level, monthly * (12 - due.Month))}";

        // Of things that are counted, less than one a month says nothing.
        return due.Month == 11 || (indicator.Decimals == 0 && monthly < 1)
            ? all
            : $"{all}，平均每月{Numerals.Print(monthly, Math.Max(indicator.Decimals, 1))}{indicator.Unit}";
    }

    // December is no projection, and nothing grows from nothing.
    private static string? Projection(Indicator indicator, Period due, TargetEvaluation result)
    {
        if (
            due.Month == 12
            || result.Projection is not { } projection
            || projection <= 0
            || indicator.Target.LevelGoals is not [var goal, ..]
        )
            return null;
        var shortfall = projection < goal ? $"，比年度目标少{DifferenceText.Between(indicator, Measure.Level, projection, goal)}" : "";
        return $"按目前进度推算，全年约为{ValueText.Print(indicator, Measure.Level, projection)}{shortfall}";
    }

    private static string? Stages(AnnualPlan plan, IndicatorEvaluation evaluation, Period due)
    {
        if (
            evaluation.Indicator.Target is not Target.Milestone target
            || plan.ScaleOf(evaluation.Indicator) is not { } scale
            || scale.PositionOf(evaluation.Figure!.Value.Stage!) is not { } position
            || scale.PositionOf(target.Stage) is not { } goal
        )
            return null;

        var ahead = SentencePunctuation.Names([.. scale.Stages[(position + 1)..(goal + 1)]]);
        var left = target.ByMonth - due.Month;
        return $"后续阶段为{ahead}，" + (left > 0 ? $"距目标期限还有{left}个月" : "目标期限已到");
    }

    private static string? Since(IndicatorEvaluation evaluation) =>
        evaluation.PreviousStatus switch
        {
            RagStatus.None => null,
            var earlier when earlier == evaluation.Status => $"上月评价同为“{Wording.StatusName(earlier)}”",
            var earlier => $"评价由上月的“{Wording.StatusName(earlier)}”转为“{Wording.StatusName(evaluation.Status)}”",
        };
}
