using System.Collections.Immutable;
using System.Text;
using Luohu.Bulletins.Content;
using Luohu.Bulletins.Content.Charts;
using Luohu.Bulletins.Content.Tables;
using Luohu.Bulletins.Text;
using Luohu.Domain;
using Luohu.Domain.Text;

namespace Luohu.Bulletins.Tests;

/// <summary>A bulletin's text as a reader would type it, one paragraph a line.</summary>
internal static class PlainText
{
    public static string Write(BulletinContent bulletin)
    {
        var text = new StringBuilder();
        var m = bulletin.Masthead;
        Lines(m.Title, $"{m.Source}　{m.Issue}", m.Notice ?? "（无标记）", "");
        Lines([Headings.Overview, .. bulletin.Overview.Counts]);
        Table(bulletin.Overview.Table);
        Lines([
            .. bulletin.Overview.Bars.Select(b =>
                $"[条] {b.Label} {Wording.Percent(b.Completion)}/{Wording.Percent(b.Scheduled)} {Wording.StatusName(b.Status)}"
            ),
        ]);
        Paragraphs([bulletin.Overview.Behind, bulletin.Overview.TurnedRed, bulletin.Overview.Recovered, bulletin.Overview.Missing]);
        Lines("", Headings.Headlines, bulletin.Headlines.Lead);
        Lines([.. bulletin.Headlines.Items.Select(item => "——" + item)]);
        Table(bulletin.Headlines.Table);
        Lines([
            .. bulletin.Headlines.Trends.Select(t =>
                $"[图] {t.Title}（{t.Unit}）　{t.PlanName} {Line(t.PlanValues)}　{LastYear(t)}{t.Alt}"
            ),
        ]);
        Paragraphs(bulletin.Headlines.Remarks);
        Lines("", Headings.Tasks);
        foreach (var chapter in bulletin.Tasks.Chapters)
        {
            Lines(chapter.Title);
            Paragraphs(chapter.Paragraphs);
        }

        Lines("", Headings.Concerns, bulletin.Concerns.Lead);
        if (bulletin.Concerns.Table is { } concerns)
            Table(concerns);

        Lines("", Headings.Filing, Headings.Filed);
        Paragraphs(bulletin.Filing.Filed);
        if (bulletin.Filing.Table is { } filing)
            Table(filing);
        Lines(Headings.Corrected, bulletin.Filing.Compared);
        Lines([.. bulletin.Filing.Corrections.Select(item => "——" + item)]);
        Lines("", $"附件：{Headings.Annex}", m.Publisher, PeriodText.Day(m.Date), "");
        Table(bulletin.Annex);
        Lines(Headings.AnnexRemarks);
        Paragraphs(bulletin.AnnexRemarks);
        Lines([.. bulletin.AnnexTrends.Select(t => $"[小图] {t.Title}　{t.Note}　{LastYear(t)}{Line(t.Values)}")]);
        return text.ToString();

        void Lines(params IEnumerable<string> lines)
        {
            foreach (var line in lines)
                text.Append(line).Append('\n');
        }

        void Paragraphs(IEnumerable<TextParagraph> paragraphs) => Lines(paragraphs.Select(Spoken));

        void Table(BulletinTable table)
        {
            Lines(
                table.Caption + (table.Unit is { } unit ? $"　单位：{unit}" : ""),
                string.Join(" | ", table.Columns.Select(c => c.Title))
            );
            Lines(table.Rows.Select(row => row.IsGroup ? $"【{row.Cells[0].Text}】" : string.Join(" | ", row.Cells.Select(c => c.Text))));
            if (table.Note is { } note)
                Lines(note);
        }
    }

    private static string LastYear(Trend trend) => trend.LastYear is { } line ? $"{LastYearText.NameOf(line)} {Line(line.Values)}　" : "";

    private static string Line(ImmutableArray<decimal?> values) =>
        string.Join("/", values.Select(v => v is { } value ? Numerals.PrintShort(value, 1) : "…"));

    private static string Spoken(TextParagraph paragraph) =>
        string.Concat(
            paragraph.Runs.Select(run =>
                run.Style switch
                {
                    TextStyle.Lead => $"*{run.Text}*",
                    TextStyle.Department => $"〔{run.Text}〕",
                    _ => run.Text,
                }
            )
        );
}
