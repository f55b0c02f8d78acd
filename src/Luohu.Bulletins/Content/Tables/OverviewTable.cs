using Luohu.Bulletins.Data;
using Luohu.Bulletins.Text;

namespace Luohu.Bulletins.Content.Tables;

/// <summary>The headline indicators at a glance.</summary>
internal static class OverviewTable
{
    /// <summary>The table of a bulletin.</summary>
    public static BulletinTable From(BulletinData data) =>
        new(
            "主要指标一览",
            [
                new("指标", ColumnKind.Text, 130),
                new("完成情况", ColumnKind.Figure, 48),
                new("同比（%）", ColumnKind.Figure, 36),
                new("年度目标", ColumnKind.Text, 97),
                new("完成率（%）", ColumnKind.Figure, 40),
                new("序时进度（%）", ColumnKind.Figure, 46),
                new("评价", ColumnKind.Status, 43),
                new("较上月", ColumnKind.Word, 38),
            ],
            [
                .. data
                    .Headlines.Select(evaluation => new IndicatorCells(data, evaluation))
                    .Select(cells => new BulletinRow([
                        cells.NameWithUnit,
                        cells.ToDate,
                        cells.Growth,
                        cells.Target,
                        cells.Completion,
                        cells.Scheduled,
                        cells.Status,
                        cells.Change,
                    ])),
            ],
            MonthOnMonthText.Note
        );
}
