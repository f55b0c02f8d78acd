using System.Collections.Immutable;
using Luohu.Bulletins.Data;
using Luohu.Domain;
using Luohu.Domain.Evaluation;
using Luohu.Domain.Plans;

namespace Luohu.Bulletins.Text;

/// <summary>The paragraph of one task: its bold words, then what its figures and its departments say.</summary>
internal static class TaskParagraph
{
    /// <summary>The paragraph.</summary>
    /// <param name="data">The bulletin data.</param>
    /// <param name="task">The task's bold words.</param>
    /// <param name="evaluations">Its indicators.</param>
    public static TextParagraph Write(BulletinData data, string task, ImmutableArray<IndicatorEvaluation> evaluations)
    {
        var due = evaluations.Where(a => a.Due is not null).Select(a => Remarked.From(data, a)).ToList();
        var notDue = evaluations.Length - due.Count;
        var runs = ImmutableArray.CreateBuilder<TextRun>();
        runs.Add(new TextRun(SentencePunctuation.Closed(FullWidthPunctuation.Apply(task)), TextStyle.Lead));

        var open = new List<string>();
        foreach (var item in Merged(due))
        {
            open.Add(item.Sentence.Text);
            if (item.Remark is not { } words)
                continue;
            Close();
            runs.AddRange(words);
        }

        if (notDue > 0)
            open.Add((due.Count > 0 ? "另有" : "") + $"{notDue}项指标未到报送期");
        Close();
        return new(runs.ToImmutable());

        // A list joined by ； ends where a department speaks.
        void Close()
        {
            if (open.Count > 0)
                runs.Add(new TextRun(string.Join("；", open) + "。"));
            open.Clear();
        }
    }

    // Ten projects at the same stage are one sentence, not ten: what has the same predicate is told together.
    private static IEnumerable<Remarked> Merged(IEnumerable<Remarked> items) =>
        items
            .GroupBy(item => item.Key)
            .Select(same =>
                same.Count() == 1
                    ? same.First()
                    : new Remarked(
                        new IndicatorSentence(
                            SentencePunctuation.Names([.. same.Select(item => item.Sentence.Subject)]) + Both(same.First()),
                            same.First().Sentence.Predicate
                        ),
                        null,
                        same.First().Evaluation,
                        same.First().Bulletin
                    )
            );

    private static string Both(Remarked item) => item.Evaluation.IsMissing || item.Evaluation.Due != item.Bulletin ? "" : "均";

    private sealed record Remarked(
        IndicatorSentence Sentence,
        ImmutableArray<TextRun>? Remark,
        IndicatorEvaluation Evaluation,
        Period Bulletin
    )
    {
        public static Remarked From(BulletinData data, IndicatorEvaluation evaluation) =>
            new(IndicatorSentence.From(data, evaluation), Text.DepartmentRemark.Quote(data, evaluation), evaluation, data.Period);

        public string Key =>
            Remark is null && (Evaluation.IsMissing || Evaluation.Indicator.Target.About == Measure.Stage)
                ? Sentence.Predicate
                : Evaluation.Indicator.Code;
    }
}
