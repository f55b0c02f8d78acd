using Luohu.Bulletins.Data;
using Luohu.Bulletins.Text;

namespace Luohu.Bulletins.Content.Tables;

/// <summary>The headline indicators in figures.</summary>
internal static class HeadlineTable
{
    /// <summary>The table of a bulletin.</summary>
    public static BulletinTable From(BulletinData data) =>
        new(
            $"表1　{PeriodText.Month(data.Period)}主要指标完成情况",
            [
                new("指标", ColumnKind.Text, 124),
                new("单位", ColumnKind.Word, 34),
                new("累计", ColumnKind.Figure, 52),
                new("同比（%）", ColumnKind.Figure, 38),
                new("年度目标", ColumnKind.Text, 104),
                new("完成率（%）", ColumnKind.Figure, 42),
                new("序时进度（%）", ColumnKind.Figure, 52),
                new("评价", ColumnKind.Status, 44),
            ],
            [
                .. data
                    .Headlines.Select(evaluation => new IndicatorCells(data, evaluation))
                    .Select(cells => new BulletinRow([
                        cells.Name,
                        cells.Unit,
                        cells.ToDate,
                        cells.Growth,
                        cells.Target,
                        cells.Completion,
                        cells.Scheduled,
                        cells.Status,
                    ])),
            ],
            TableNotes.Figures
        );
}
