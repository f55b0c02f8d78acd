using Luohu.Typesetting.Model;

namespace Luohu.Bulletins.Tests;

public sealed class CompositionTests
{
    private readonly IReadOnlyList<Block> blocks = MonthlyBulletin.Compose(SampleFigures.SnapshotOf(6, "演示数据")).Blocks;

    [Fact]
    public void Headings_StandInTheOrderOfTheReport() =>
        Assert.Equal(
            [
                "领导一页通",
                "一、主要指标完成情况",
                "二、重点任务进展情况",
                "（一）紧抓历史机遇，开启高质量发展新征程",
                "（二）实施创新驱动发展战略，培育新动能",
                "（三）增加优质民生服务供给，培育民生新优势",
                "三、需要关注的问题",
                "四、数据报送与修订情况",
                "（一）数据报送情况",
                "（二）数据修订情况",
                "部门说明",
                "指标走势图",
            ],
            blocks.OfType<Heading>().Select(heading => heading.Text)
        );

    [Fact]
    public void TheBodyBegins_OnANewPage() =>
        Assert.IsType<PageBreak>(blocks[blocks.ToList().FindIndex(b => b is Heading { Text: "一、主要指标完成情况" }) - 1]);

    [Fact]
    public void Statuses_AreShapeAndWord()
    {
        var symbols = blocks
            .OfType<TableBlock>()
            .SelectMany(t => t.Rows)
            .OfType<CellRow>()
            .SelectMany(r => r.Cells)
            .Select(c => c.Symbol)
            .OfType<StatusSymbol>()
            .ToList();

        Assert.Contains(StatusSymbol.Normal, symbols);
        Assert.Contains(StatusSymbol.Attention, symbols);
        Assert.Contains(StatusSymbol.Behind, symbols);
    }

    [Fact]
    public void Notice_IsRed() =>
        Assert.Contains(
            blocks.OfType<Paragraph>().SelectMany(p => p.Spans),
            span => span.Text == "【演示数据】" && span.Emphasis.HasFlag(Emphasis.Red)
        );

    [Fact]
    public void DepartmentsWords_AreIn楷体() =>
        Assert.Contains(
            blocks.OfType<Paragraph>().SelectMany(p => p.Spans),
            span => span is { Text: "可行性研究报告已上报市发展改革委。", Emphasis: Emphasis.Kai }
        );

    [Fact]
    public void Annex_FollowsTheSignature() =>
        Assert.Equal(
            ["AttachmentNote", "Signature", "AnnexHeading", "TableBlock", "NoteLine"],
            blocks.SkipWhile(block => block is not AttachmentNote).Take(5).Select(block => block.GetType().Name)
        );
}
