using Luohu.Typesetting.Model;

namespace Luohu.Benchmarks;

/// <summary>The content as an official document.</summary>
internal static class ContentDocument
{
    private const string Identifier = "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa";

    private static readonly string[] months = ["1月", "2月", "3月", "4月", "5月", "6月", "7月", "8月", "9月", "10月", "11月", "12月"];

    public static OfficialDocument Of(Content content) =>
        OfficialDocument.Create(
            new(content.Title, "罗湖区发展和改革局", "计划执行情况", new(2021, 7, 16, 9, 0, 0, TimeSpan.FromHours(8)), Identifier),
            document =>
            {
                document.Title(content.Title);
                foreach (var section in content.Sections)
                    Add(document, section);
            }
        );

    private static void Add(DocumentBuilder document, ContentSection section)
    {
        document.Heading1(section.Heading);
        foreach (var paragraph in section.Paragraphs)
            document.Paragraph(text => text.Strong(paragraph.Lead).Text(paragraph.Text));
        if (section.Charts is [var left, var right])
            document.LineChart(ChartOf(left), ChartOf(right));
        if (section.Rows.Count > 0)
            document.Table(table => Fill(table, section.Rows));
    }

    private static void Fill(TableBuilder table, IReadOnlyList<IReadOnlyList<string>> rows)
    {
        table
            .Caption("主要指标完成情况")
            .Columns(Column.Share(4), Column.Share(1, Align.Centre), Column.Share(1, Align.Decimal), Column.Share(1, Align.Centre))
            .Header("指标", "单位", "累计", "评价");
        foreach (var row in rows)
            table.Row(row[0], row[1], row[2], row[3]);
    }

    private static LineChart ChartOf(ContentChart chart) =>
        new(
            chart.Caption,
            months,
            [new("2021年", chart.Current, SeriesLook.Current), new("序时进度", chart.Target, SeriesLook.Target)],
            chart.Caption + "：各月累计与序时进度",
            "亿元"
        );
}
