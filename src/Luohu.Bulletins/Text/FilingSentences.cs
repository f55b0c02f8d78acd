using System.Collections.Immutable;
using Luohu.Bulletins.Data;
using Luohu.Domain.Figures;
using Luohu.Domain.Plans;
using Luohu.Domain.Text;

namespace Luohu.Bulletins.Text;

/// <summary>Who reported on time, who late, who not.</summary>
internal static class FilingSentences
{
    /// <summary>The paragraphs.</summary>
    /// <param name="data">The bulletin data.</param>
    /// <param name="departments">The departments that had something due with this bulletin.</param>
    /// <param name="most">How many names a sentence holds at most.</param>
    public static IEnumerable<string> Write(BulletinData data, ImmutableArray<Completeness> departments, int most = int.MaxValue)
    {
        if (data.Snapshot.CoversFrom is { } first)
            yield return $"本期为{data.Period.Year}年{PeriodText.Months(first, data.Period)}合并通报，{PeriodText.Months(first, data.Period.AddMonths(-1))}不再单独编发。";
        var due = departments.Sum(d => d.Due);
        var (onTime, late, missing) = (
            departments.Sum(d => d.OnTime.Length),
            departments.Sum(d => d.Late.Length),
            departments.Sum(d => d.Missing.Length)
        );
        yield return due == 0
            ? "本期没有应当报送的数据。"
            : $"本期应报送数据{due}项，按时报送{onTime}项，逾期报送{late}项，未报送{missing}项，按时报送率{Wording.Percent(onTime * 100m / due)}。";
        if (late > 0)
            yield return $"逾期报送的有：{ByDepartment(departments, d => d.Late, most)}。";
        if (missing > 0)
            yield return $"未报送的有：{ByDepartment(departments, d => d.Missing, most)}。";

        // What fell due with an earlier bulletin and never came is still missing in the tables.
        var overdue = data.All.Where(a => a.IsMissing && a.Indicator.Schedule.FirstDueIn(data.Period) is null).ToList();
        if (overdue.Count > 0)
            yield return $"以前月份到期、至今未报送的有：{string.Join("；", overdue.GroupBy(a => data.DepartmentOf(a.Indicator)).Select(of =>
                $"{of.Key}{of.Count()}项，{SentencePunctuation.Names([.. of.Select(a => $"{a.Indicator.Name}（{PeriodText.Span(a.Indicator, a.Due!.Value)}）")], most)}"))}。";
    }

    private static string ByDepartment(
        ImmutableArray<Completeness> departments,
        Func<Completeness, ImmutableArray<Indicator>> of,
        int most
    ) =>
        string.Join(
            "；",
            departments
                .Where(d => !of(d).IsEmpty)
                .Select(d => $"{d.Department.Name}{of(d).Length}项，{SentencePunctuation.Names([.. of(d).Select(i => i.Name)], most)}")
        );
}
