using System.Collections.Immutable;
using Luohu.Bulletins.Data;
using Luohu.Plan;

namespace Luohu.Bulletins.Text;

/// <summary>The paragraph of one task: its bold words, then what its figures and its departments say.</summary>
internal static class TaskParagraph
{
    /// <summary>The paragraph.</summary>
    /// <param name="review">The review.</param>
    /// <param name="task">The task's bold words.</param>
    /// <param name="assessments">Its indicators.</param>
    public static Passage Of(Review review, string task, ImmutableArray<Assessment> assessments)
    {
        var due = assessments.Where(a => a.Due is not null).Select(a => Remarked.Of(review, a)).ToList();
        var notDue = assessments.Length - due.Count;
        var phrases = ImmutableArray.CreateBuilder<Phrase>();
        phrases.Add(new Phrase(Marks.Closed(Punctuation.FullWidth(task)), Tone.Lead));

        var open = new List<string>();
        foreach (var item in Merged(due))
        {
            open.Add(item.Statement.Text);
            if (item.Words is not { } words)
                continue;
            Close();
            phrases.AddRange(words);
        }

        if (notDue > 0)
            open.Add((due.Count > 0 ? "另有" : "") + $"{notDue}项指标未到报送期");
        Close();
        return new(phrases.ToImmutable());

        // A list joined by ； ends where a department speaks.
        void Close()
        {
            if (open.Count > 0)
                phrases.Add(new Phrase(string.Join("；", open) + "。"));
            open.Clear();
        }
    }

    // Ten projects at the same stage are one sentence, not ten: what has the same predicate is told together.
    private static IEnumerable<Remarked> Merged(IEnumerable<Remarked> items) =>
        items.GroupBy(item => item.Key).Select(same => same.Count() == 1 ? same.First() : new Remarked(
            new Statement(
                Marks.Names([.. same.Select(item => item.Statement.Subject)]) + Both(same.First()),
                same.First().Statement.Predicate),
            null,
            same.First().Assessment,
            same.First().Bulletin));

    private static string Both(Remarked item) =>
        item.Assessment.IsMissing || item.Assessment.Due != item.Bulletin ? "" : "均";

    private sealed record Remarked(Statement Statement, ImmutableArray<Phrase>? Words, Assessment Assessment, Period Bulletin)
    {
        public static Remarked Of(Review review, Assessment assessment) =>
            new(Statement.Of(review, assessment), Text.Words.Of(review, assessment), assessment, review.Period);

        public string Key => Words is null && (Assessment.IsMissing || Assessment.Indicator.Target.About == Measure.Stage)
            ? Statement.Predicate
            : Assessment.Indicator.Code;
    }
}
