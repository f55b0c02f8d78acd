using Luohu.Bulletins.Data;
using Luohu.Domain.Evaluation;

namespace Luohu.Bulletins.Content.Tables;

/// <summary>What is behind the plan, a row for each indicator: red before yellow, the furthest behind first.</summary>
internal static class ConcernTable
{
    /// <summary>What stands above it, without a number.</summary>
    public const string Caption = "滞后和关注的指标";

    /// <summary>The table of a bulletin; null where nothing is behind.</summary>
    /// <param name="data">The bulletin data.</param>
    /// <param name="caption">What stands above it.</param>
    public static BulletinTable? From(BulletinData data, string caption)
    {
        var behind = Deviations.Behind(data).ToList();
        return behind.Count == 0
            ? null
            : new(
                caption,
                [
                    new("指标（责任部门）", ColumnKind.Text, 140),
                    new("完成情况", ColumnKind.Figure, 46),
                    new("年度目标", ColumnKind.Text, 72),
                    new("完成率（%）", ColumnKind.Figure, 36),
                    new("序时进度（%）", ColumnKind.Figure, 42),
                    new("评价", ColumnKind.Status, 40),
                    new("上月评价", ColumnKind.Status, 40),
                    new("今后需完成", ColumnKind.Text, 62),
                    new("全年推算", ColumnKind.Text, 56),
                ],
                [.. behind.Select(evaluation => RowOf(data, evaluation))],
                "注：“今后需完成”为完成年度目标今后平均每月需完成的数量，或者尚余的阶段和月数；“全年推算”按目前进度计算。"
            );
    }

    private static BulletinRow RowOf(BulletinData data, IndicatorEvaluation evaluation)
    {
        var (cells, outlook) = (new IndicatorCells(data, evaluation), new OutlookCells(data, evaluation));
        return new([
            new BulletinCell($"{cells.NameWithUnit.Text}（{data.DepartmentOf(evaluation.Indicator)}）"),
            cells.Now,
            cells.Target,
            cells.Completion,
            cells.Scheduled,
            cells.Status,
            outlook.StatusBefore,
            outlook.Required,
            outlook.Projection,
        ]);
    }
}
