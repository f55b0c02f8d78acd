using Luohu.Typesetting.Model;

namespace Luohu.Typesetting.Tests;

/// <summary>Documents for the tests, in the register of a district's report.</summary>
internal static class Sample
{
    public const string Sentence =
        "上半年，全区地区生产总值完成1190.2亿元，同比增长8.1%，高于年度目标上限2.1个百分点；打造渔邨“双区”先行示范社区〔2021〕5号——这是全市首个……规模以上工业增加值增长5.5%—6.0%，完成数字人民币（试点）首测落地。";

    public static DocumentProperties Properties(string? footerNote = "数据摘要 3f2a9c55") =>
        new(
            "关于深圳市罗湖区2021年6月国民经济和社会发展计划执行情况的通报",
            "罗湖区发展和改革局",
            "第6期 <演示>",
            new DateTimeOffset(2021, 7, 16, 9, 0, 0, TimeSpan.FromHours(8)),
            "3f2a9c5577e01b3cd8e4a1f0996b7c2d3f2a9c5577e01b3cd8e4a1f0996b7c2d",
            footerNote
        );

    public static OfficialDocument Document(Action<DocumentBuilder> write) => OfficialDocument.Create(Properties(), write);

    /// <summary>A document with every kind of block.</summary>
    public static OfficialDocument Whole() =>
        Document(d =>
        {
            d.Title("关于深圳市罗湖区|2021年6月|国民经济和社会发展|计划执行情况的|通报")
                .Byline("罗湖区发展和改革局　第6期")
                .Note("全区52项指标中，31项正常，12项关注，9项滞后。", 10.5)
                .BulletBars(
                    [
                        new(
                            "社会消费品零售总额",
                            "612.3亿元",
                            0.489,
                            0.5,
                            "社会消费品零售总额完成48.9%，序时进度50.0%。",
                            StatusSymbol.Attention,
                            "tasks"
                        ),
                        new("固定资产投资", "182.4亿元", 0.456, 0.5, "固定资产投资完成45.6%，序时进度50.0%。", StatusSymbol.Behind),
                        new("地区生产总值", "1190.2亿元", null, null, "地区生产总值1190.2亿元。", StatusSymbol.Normal),
                    ],
                    "图1　主要指标完成率"
                )
                .Heading1("一、主要指标完成情况", "targets")
                .Paragraph(Sentence)
                .DashItem("地区生产总值完成1190.2亿元，同比增长8.1%；")
                .DashItem("城镇登记失业率2.6%，控制在3%以内。")
                .Table(Targets)
                .LineChart(Trend("图2　社会消费品零售总额"), Trend("图3　固定资产投资"))
                .Heading1("二、重点任务进展情况", "tasks");
            for (var i = 0; i < 6; i++)
            {
                d.Heading2($"（{"一二三四五六"[i]}）持续发力经济高质量发展")
                    .Heading3("1. 金融创新发展能级显著提升")
                    .Paragraph(p => p.Strong("金融创新发展能级显著提升。").Text(Sentence).Link("见主要指标完成情况", "targets"))
                    .Paragraph(Sentence + Sentence);
            }

            d.AttachmentNote("主要指标完成情况表", "数据报送情况表")
                .Signature("深圳市罗湖区发展和改革局", "2021年7月16日")
                .Annex("附件1", "主要指标|完成情况表", "annex")
                .Table(t => Rows(t, 60))
                .Attach("snapshot.json", "{\"period\":\"2021-06\"}"u8.ToArray(), "application/json", "本期数据快照");
        });

    public static void Rows(TableBuilder table, int count)
    {
        table
            .Size(9)
            .Columns(Column.Millimetres(12, Align.Centre), Column.Share(3), Column.Share(1, Align.Decimal))
            .Header("序号", "指标", "累计");
        for (var i = 1; i <= count; i++)
            table.Row($"{i}", $"规模以上工业增加值第{i}项", $"{i * 1.37m}");
    }

    public static LineChart Trend(string caption) =>
        new(
            caption,
            [.. Enumerable.Range(1, 12).Select(i => $"{i}月")],
            [
                new("2021年", [null, 90.4m, 151.2m, null, 250.1m, 312.3m, null, null, null, null, null, null], SeriesLook.Current),
                new("序时进度", [.. Enumerable.Range(1, 12).Select(i => (decimal?)(i * 54.2m))], SeriesLook.Target),
                new("2020年", [.. Enumerable.Range(1, 12).Select(i => (decimal?)(i * 48.1m))], SeriesLook.Previous),
            ],
            caption + "：各月累计与序时进度、上年同期对比",
            "亿元"
        );

    private static void Targets(TableBuilder table) =>
        table
            .Caption("表1　主要指标完成情况")
            .Unit("单位：亿元")
            .Columns(Column.Share(3), Column.Share(1, Align.Decimal), Column.Share(1, Align.Right), Column.Share(1, Align.Centre))
            .Header("指标", "累计", "同比", "评价")
            .Group("经济发展")
            .LinkedRow("tasks", "地区生产总值", "1190.2", "8.1", StatusSymbol.Normal)
            .Row("固定资产投资", "182.45", new Span("-2.3", Emphasis.Red), StatusSymbol.Behind)
            .Row("一般公共预算收入", "…", "—", "—");
}
