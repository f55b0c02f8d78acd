using Luohu.Bulletins.Board;
using Luohu.Bulletins.Content;
using Luohu.Bulletins.Content.Tables;
using Luohu.Domain;
using Luohu.Domain.Snapshots;

namespace Luohu.Bulletins.Tests;

/// <summary>The board says what the bulletin of the same snapshot says, number by number and word by word, in every month of a year.</summary>
public sealed class BulletinBoardTests
{
    public static TheoryData<int> Months => [.. Enumerable.Range(1, 12)];

    [Theory]
    [MemberData(nameof(Months))]
    public void Counts_AreThoseOfTheFirstPage(int month)
    {
        var (board, content) = (BulletinBoard.From(RealPlan.SnapshotOf(month)), BulletinContent.From(RealPlan.SnapshotOf(month)));

        Assert.Equal(
            content.Overview.Counts,
            [
                $"全部指标{board.Evaluations.Length}项：{InFull(board.Counts)}。",
                $"主要指标{board.HeadlineCounts.Sum(count => count.Count)}项：{InFull(board.HeadlineCounts)}。",
            ]
        );
        Assert.Equal(
            new[] { content.Overview.Behind, content.Overview.TurnedRed, content.Overview.Recovered, content.Overview.Missing }.Select(p =>
                p.Text
            ),
            board.Leads.Select(lead => $"{lead.Title}。{lead.Text}")
        );
        Assert.Equal(board.Counts.Sum(count => count.Count), board.Sections.Sum(section => section.Counts.Sum(count => count.Count)));
    }

    [Theory]
    [MemberData(nameof(Months))]
    public void EachEvaluation_IsTheAnnexesRow(int month)
    {
        var snapshot = RealPlan.SnapshotOf(month);
        var rows = BulletinContent.From(snapshot).Annex.Rows.Where(row => !row.IsGroup).ToList();
        var board = BulletinBoard.From(snapshot);
        var shown = snapshot.Plan.Sections.SelectMany(section => board.Evaluations.Where(one => one.Indicator.Section == section.Code));

        Assert.Equal(rows.Select(row => Texts(row.Cells)), shown.Select(TextsOf));
    }

    [Theory]
    [MemberData(nameof(Months))]
    public void Attention_IsTheConcernsInTheirOrder_WithWhatTheYearMustBring(int month)
    {
        var snapshot = RealPlan.SnapshotOf(month);
        var board = BulletinBoard.From(snapshot);
        var rows = BulletinContent.From(snapshot).Concerns.Table?.Rows ?? [];
        var behind = board.Attention.Select(code => board.Evaluations.Single(one => one.Indicator.Code == code)).ToList();

        Assert.Equal(rows.Length, behind.Count);
        foreach (var (row, one) in rows.Zip(behind))
        {
            Assert.StartsWith(one.Indicator.Name, row.Cells[0].Text, StringComparison.Ordinal);
            Assert.Equal(row.Cells[5].Text, one.StatusText);
            Assert.Equal(row.Cells[8].Text, one.Projection?.Text ?? IndicatorCells.NotApplicable);
            if (one.RequiredPace is { } pace)
                Assert.Equal(row.Cells[7].Text, pace.Text);
            Assert.NotNull(one.Since);
        }
    }

    [Theory]
    [MemberData(nameof(Months))]
    public void Sentences_AreThoseOfTheText(int month)
    {
        var snapshot = RealPlan.SnapshotOf(month);
        var items = BulletinContent.From(snapshot).Headlines.Items;
        var headline = snapshot.Plan.Sections.First(section => section.Headline).Code;
        var said = BulletinBoard.From(snapshot).Evaluations.Where(one => one.Indicator.Section == headline);

        Assert.Equal(items.Select(item => item.TrimEnd('；', '。')), said.Select(one => one.Sentence.TrimEnd('。')));
    }

    [Fact]
    public void Department_SeesItsOwnIndicators_AndItsOwnCounts()
    {
        var snapshot = RealPlan.SnapshotOf(6);
        var all = BulletinBoard.From(snapshot);
        foreach (var department in snapshot.Plan.Departments)
        {
            var own = BulletinBoard.From(snapshot, department.Code);

            Assert.Equal(
                all.Evaluations.Where(one => one.Indicator.Department == department.Code),
                own.Evaluations,
                (one, other) => one.Indicator == other.Indicator && one.Sentence == other.Sentence
            );
            Assert.Equal(own.Evaluations.Length, own.Counts.Sum(count => count.Count));
            Assert.All(own.Departments, one => Assert.Equal(department.Code, one.Code));
            Assert.All(own.Attention, code => Assert.Equal(department.Code, snapshot.Plan.Find(code)!.Department));
        }
    }

    [Fact]
    public void Since_IsTheFirstMonthOfTheStatus()
    {
        var board = BulletinBoard.From(SampleFigures.SnapshotOf(6));

        foreach (var one in board.Evaluations.Where(one => one.Since is not null))
        {
            var first = int.Parse(one.Since!["自2021年".Length..^"月起".Length], System.Globalization.CultureInfo.InvariantCulture);
            var statuses = Enumerable
                .Range(1, 6)
                .ToDictionary(
                    month => month,
                    month =>
                        BulletinBoard
                            .From(SnapshotBuilder.Build(PlanBuilder.Plan, new Period(2021, month), SampleFigures.To(6), null, null))
                            .Evaluations.Single(other => other.Indicator == one.Indicator)
                            .Status
                );
            Assert.All(Enumerable.Range(first, 7 - first), month => Assert.Equal(one.Status, statuses[month]));
            Assert.True(first == 1 || statuses[first - 1] != one.Status);
        }
    }

    private static string InFull(IEnumerable<BoardCount> counts) =>
        string.Join("，", counts.Select(count => $"{count.Text}{count.Count}项"));

    private static string Texts(IEnumerable<BulletinCell> cells)
    {
        var texts = cells.Select(cell => cell.Text is IndicatorCells.Unreported ? IndicatorCells.NotApplicable : cell.Text).ToList();
        return string.Join("|", texts[3], texts[4], texts[5], texts[6], texts[7], texts[8]);
    }

    private static string TextsOf(BoardEvaluation one) =>
        string.Join(
            "|",
            one.Level?.Text ?? one.Stage?.Text ?? IndicatorCells.NotApplicable,
            one.Growth?.Text ?? IndicatorCells.NotApplicable,
            one.Target,
            one.Completion?.Text ?? IndicatorCells.NotApplicable,
            one.PlannedRate?.Text ?? IndicatorCells.NotApplicable,
            one.Status == BoardStatus.NotDue ? "未到期" : one.StatusText
        );
}
