using Luohu.Bulletins.Data;
using Luohu.Bulletins.Text;

namespace Luohu.Bulletins.Content.Tables;

/// <summary>全部指标完成情况表: every indicator of the plan, by section.</summary>
internal static class AnnexTable
{
    /// <summary>What the annex is called.</summary>
    public const string Title = "全部指标完成情况表";

    /// <summary>The table of a review.</summary>
    public static BulletinTable Of(Review review) => new(
        $"（{PeriodWords.Month(review.Period)}）",
        [
            new("指标", ColumnKind.Text, 126),
            new("单位", ColumnKind.Word, 38),
            new("本月", ColumnKind.Figure, 40),
            new("累计", ColumnKind.Figure, 50),
            new("同比（%）", ColumnKind.Figure, 36),
            new("年度目标", ColumnKind.Text, 92),
            new("完成率（%）", ColumnKind.Figure, 39),
            new("序时进度（%）", ColumnKind.Figure, 47),
            new("评价", ColumnKind.Light, 40),
        ],
        [.. review.Plan.Sections.SelectMany(section => (BulletinRow[])[BulletinRow.Group(Punctuation.FullWidth(section.Title)), .. Rows(review, section)])],
        TableNotes.Figures);

    private static IEnumerable<BulletinRow> Rows(Review review, Plan.Section section) =>
        review.In(section).Select(assessment => new Cells(review, assessment)).Select(cells => new BulletinRow(
        [
            cells.Name, cells.Unit, cells.Month, cells.ToDate, cells.Growth,
            cells.Target, cells.Completion, cells.Scheduled, cells.Light,
        ]));
}
