using System.Collections.Immutable;
using Luohu.Bulletins.Data;
using Luohu.Bulletins.Text;
using Luohu.Domain.Plans;
using Luohu.Domain.Snapshots;

namespace Luohu.Bulletins.Board;

/// <summary>What a bulletin's first page says, as data: the same counts, words and numbers, from the same evaluations.</summary>
/// <param name="Title">What is shown: 2021年6月计划执行情况.</param>
/// <param name="Notice">Words that mark all of it; null for none.</param>
/// <param name="Counts">All indicators by status.</param>
/// <param name="HeadlineCounts">The headline indicators by status.</param>
/// <param name="Leads">The sentences of the first page.</param>
/// <param name="Sections">The plan's sections that have indicators.</param>
/// <param name="Departments">Who reports them, in plan order.</param>
/// <param name="Evaluations">Each indicator, in plan order.</param>
/// <param name="Attention">The codes of what is behind, the worst first.</param>
public sealed record BulletinBoard(
    string Title,
    string? Notice,
    ImmutableArray<BoardCount> Counts,
    ImmutableArray<BoardCount> HeadlineCounts,
    ImmutableArray<BoardLead> Leads,
    ImmutableArray<BoardSection> Sections,
    ImmutableArray<Department> Departments,
    ImmutableArray<BoardEvaluation> Evaluations,
    ImmutableArray<string> Attention
)
{
    /// <summary>The board of <paramref name="snapshot"/>.</summary>
    /// <param name="snapshot">What is evaluated.</param>
    /// <param name="department">The department whose indicators alone are shown and counted; null for all.</param>
    public static BulletinBoard From(Snapshot snapshot, string? department = null)
    {
        var data = new BulletinData(snapshot, department);
        var reporters = data.All.Select(evaluation => evaluation.Indicator.Department).ToHashSet();
        return new(
            PeriodText.Month(data.Period) + "计划执行情况",
            snapshot.Notice,
            BoardCount.Of(data.All),
            BoardCount.Of(data.Headlines),
            [.. FirstPage(data)],
            [
                .. data
                    .Plan.Sections.Select(section => (section, own: data.In(section)))
                    .Where(one => !one.own.IsEmpty)
                    .Select(one => new BoardSection(one.section.Code, one.section.Title, one.section.Headline, BoardCount.Of(one.own))),
            ],
            [.. data.Plan.Departments.Where(one => reporters.Contains(one.Code))],
            [.. data.All.Select(evaluation => BoardEvaluation.From(data, evaluation))],
            [.. Deviations.Behind(data).Select(evaluation => evaluation.Indicator.Code)]
        );
    }

    private static IEnumerable<BoardLead> FirstPage(BulletinData data)
    {
        foreach (
            var line in new[]
            {
                OverviewText.Behind(data),
                OverviewText.TurnedRed(data),
                OverviewText.Recovered(data),
                OverviewText.Missing(data),
            }
        )
            yield return new(line.Runs[0].Text.TrimEnd('。'), string.Concat(line.Runs.Skip(1).Select(run => run.Text)));
    }
}

/// <summary>A sentence of the first page, with the bold words that begin it.</summary>
public sealed record BoardLead(string Title, string Text);

/// <summary>A section of the plan, counted.</summary>
public sealed record BoardSection(string Code, string Title, bool Headline, ImmutableArray<BoardCount> Counts);
