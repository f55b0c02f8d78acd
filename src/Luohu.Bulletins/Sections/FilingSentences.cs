using System.Collections.Immutable;
using Luohu.Bulletins.Content;
using Luohu.Plan;

namespace Luohu.Bulletins.Sections;

/// <summary>Who reported on time, who late, who not.</summary>
internal static class FilingSentences
{
    /// <summary>The paragraphs.</summary>
    /// <param name="review">The review.</param>
    /// <param name="departments">The departments that had something due with this bulletin.</param>
    public static IEnumerable<string> Of(Review review, ImmutableArray<Completeness> departments)
    {
        if (review.Snapshot.CoversFrom is { } first)
            yield return $"本期为{review.Period.Year}年{PeriodWords.Months(first, review.Period)}合并通报，{PeriodWords.Months(first, review.Period.AddMonths(-1))}不再单独编发。";
        var due = departments.Sum(d => d.Due);
        var (onTime, late, missing) = (departments.Sum(d => d.OnTime.Length), departments.Sum(d => d.Late.Length), departments.Sum(d => d.Missing.Length));
        yield return due == 0
            ? "本期没有应当报送的数据。"
            : $"本期应报送数据{due}项，按时报送{onTime}项，逾期报送{late}项，未报送{missing}项，按时报送率{Wording.Percent(onTime * 100m / due)}。";
        if (late > 0)
            yield return $"逾期报送的有：{ByDepartment(departments, d => d.Late)}。";
        if (missing > 0)
            yield return $"未报送的有：{ByDepartment(departments, d => d.Missing)}。";

        // What fell due with an earlier bulletin and never came is still missing in the tables.
        var overdue = review.All.Where(a => a.IsMissing && a.Indicator.Schedule.FirstDueIn(review.Period) is null).ToList();
        if (overdue.Count > 0)
            yield return $"以前月份到期、至今未报送的有：{string.Join("；", overdue.GroupBy(a => review.DepartmentOf(a.Indicator)).Select(of =>
                $"{of.Key}{of.Count()}项，{Marks.Names([.. of.Select(a => $"{a.Indicator.Name}（{PeriodWords.Span(a.Indicator, a.Due!.Value)}）")])}"))}。";
    }

    private static string ByDepartment(ImmutableArray<Completeness> departments, Func<Completeness, ImmutableArray<Indicator>> of) =>
        string.Join("；", departments
            .Where(d => !of(d).IsEmpty)
            .Select(d => $"{d.Department.Name}{of(d).Length}项，{Marks.Names([.. of(d).Select(i => i.Name)])}"));
}
