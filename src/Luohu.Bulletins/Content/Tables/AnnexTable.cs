using Luohu.Bulletins.Data;
using Luohu.Bulletins.Text;
using Luohu.Domain.Evaluation;
using Luohu.Domain.Plans;

namespace Luohu.Bulletins.Content.Tables;

/// <summary>全部指标完成情况表: every indicator of the plan, by section.</summary>
internal static class AnnexTable
{
    /// <summary>The table of a bulletin.</summary>
    public static BulletinTable From(BulletinData data) =>
        new(
            $"（{PeriodText.Month(data.Period)}）",
            [
                new("指标", ColumnKind.Text, 126),
                new("单位", ColumnKind.Word, 38),
                new("本月", ColumnKind.Figure, 40),
                new("累计", ColumnKind.Figure, 50),
                new("同比（%）", ColumnKind.Figure, 36),
                new("年度目标", ColumnKind.Text, 92),
                new("完成率（%）", ColumnKind.Figure, 39),
                new("序时进度（%）", ColumnKind.Figure, 47),
                new("评价", ColumnKind.Status, 40),
            ],
            [
                .. data.Plan.Sections.SelectMany(section =>
                    (BulletinRow[])[BulletinRow.Group(FullWidthPunctuation.Apply(section.Title)), .. Rows(data, section)]
                ),
            ],
            TableNotes.Figures
        );

    /// <summary>The words of an indicator's row, as they follow one another, without the status, which is drawn.</summary>
    public static string WordsOf(BulletinData data, IndicatorEvaluation evaluation) =>
        string.Concat(RowOf(data, evaluation).Cells.SkipLast(1).Select(cell => cell.Text));

    private static IEnumerable<BulletinRow> Rows(BulletinData data, Section section) =>
        data.In(section).Select(evaluation => RowOf(data, evaluation));

    private static BulletinRow RowOf(BulletinData data, IndicatorEvaluation evaluation)
    {
        var cells = new IndicatorCells(data, evaluation);
        return new([
            cells.Name,
            cells.Unit,
            cells.Month,
            cells.ToDate,
            cells.Growth,
            cells.Target,
            cells.Completion,
            cells.Scheduled,
            cells.Status,
        ]);
    }
}
