using Luohu.Bulletins.Content;

namespace Luohu.Bulletins.Tables;

/// <summary>全部指标完成情况表: every indicator of the plan, by section.</summary>
internal static class AnnexTable
{
    /// <summary>What the annex is called.</summary>
    public const string Title = "全部指标完成情况表";

    /// <summary>The table of a review.</summary>
    public static BulletinTable Of(Review review) => new(
        $"{PeriodWords.Month(review.Period)}{Title}",
        [
            new("指标", ColumnKind.Text, 34),
            new("单位", ColumnKind.Word, 12),
            new("本月", ColumnKind.Figure, 12),
            new("累计", ColumnKind.Figure, 14),
            new("同比（%）", ColumnKind.Figure, 11),
            new("年度目标", ColumnKind.Text, 26),
            new("完成率（%）", ColumnKind.Figure, 12),
            new("序时进度（%）", ColumnKind.Figure, 12),
            new("评价", ColumnKind.Light, 14),
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
