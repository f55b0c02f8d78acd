using Luohu.Bulletins.Data;
using Luohu.Bulletins.Text;

namespace Luohu.Bulletins.Content.Tables;

/// <summary>The headline indicators in figures.</summary>
internal static class HeadlineTable
{
    /// <summary>The table of a review.</summary>
    public static BulletinTable Of(Review review) => new(
        $"表1　{PeriodWords.Month(review.Period)}主要指标完成情况",
        [
            new("指标", ColumnKind.Text, 124),
            new("单位", ColumnKind.Word, 34),
            new("累计", ColumnKind.Figure, 52),
            new("同比（%）", ColumnKind.Figure, 38),
            new("年度目标", ColumnKind.Text, 104),
            new("完成率（%）", ColumnKind.Figure, 42),
            new("序时进度（%）", ColumnKind.Figure, 52),
            new("评价", ColumnKind.Light, 44),
        ],
        [
            .. review.Headlines.Select(assessment => new Cells(review, assessment)).Select(cells => new BulletinRow(
                [cells.Name, cells.Unit, cells.ToDate, cells.Growth, cells.Target, cells.Completion, cells.Scheduled, cells.Light])),
        ],
        TableNotes.Figures);
}
