using Luohu.Domain.Submissions;
using LuohuFunctions.Submissions;

namespace LuohuFunctions.Tests.Submissions.Sheets;

/// <summary>What stands in a cell, as the programs of the world write it.</summary>
public sealed class CellReadingTests
{
    private static readonly object?[] Header = ["报送期", "指标代码", "数值", "同比增速(%)", "进度", "说明"];

    [Theory]
    [InlineData("<c t=\"inlineStr\"><is><t>一_x000D_\n二</t></is></c>", "一\n二")]
    [InlineData("<c t=\"inlineStr\"><is><r><t>一_x000D_</t></r><r><t>_x000A_二</t></r></is></c>", "一\n二")]
    [InlineData("<c t=\"str\"><v>一_x000A_二</v></c>", "一\n二")]
    [InlineData("<c t=\"s\"><v>0</v></c>", "共享_x000D_的\n话")]
    [InlineData("<c t=\"str\"><v>_x005F_x000D_</v></c>", "_x000D_")]
    [InlineData("<c t=\"str\"><v>_x5f00__x5DE5_</v></c>", "开工")]
    [InlineData("<c t=\"str\"><v>_xD840__xDC0B_</v></c>", "\ud840\udc0b")]
    [InlineData("<c t=\"str\"><v>a_xD840_b</v></c>", "a\ufffdb")]
    [InlineData("<c t=\"str\"><v>_x00_ _xZZZZ_ x000D_</v></c>", "_x00_ _xZZZZ_ x000D_")]
    public void EscapedCharacters_AreRead(string cell, string words)
    {
        var parsed = Shared(
                new Workbook().Sheet(Header, ["2021-06", "unemployment", 1, null, null, cell]),
                "共享_x005F_x000D_的_x000D__x000A_话"
            )
            .Read();

        Assert.Equal(words, Row(parsed).Remark);
    }

    [Fact]
    public void EscapedControlCharacter_IsRefused() =>
        Assert.Equal(
            ["F2 control-character"],
            new Workbook().Sheet(Header, ["2021-06", "unemployment", 1, null, null, "<c t=\"str\"><v>a_x0000_b</v></c>"]).Read().Told()
        );

    [Theory]
    [InlineData("<c t=\"str\"><f>IF(A1=\"\",\"\",A1)</f><v></v></c>")]
    [InlineData("<c t=\"str\"><f>IF(A1=\"\",\"\",A1)</f><v/></c>")]
    [InlineData("<c t=\"str\"><f>IF(A1=\"\",\"\",A1)</f></c>")]
    [InlineData("<c t=\"str\"><f>\" \"</f><v> </v></c>")]
    public void FormulaWhoseResultIsEmptyText_IsAnEmptyCell(string cell)
    {
        var parsed = new Workbook()
            .Sheet(Header, ["2021-06", "unemployment", 2.5, cell, cell, cell], ["2021-06", "gdp", cell, cell, cell, cell])
            .Read();

        Assert.Empty(parsed.Errors);
        Assert.Equal(new SubmissionRow("/figures/0", "unemployment", 2.5m), Row(parsed));
    }

    [Theory]
    [InlineData("<c><f>B1</f></c>")]
    [InlineData("<c><f>B1</f><v/></c>")]
    [InlineData("<c t=\"n\"><f>B1</f><v></v></c>")]
    public void FormulaWithoutAResult_IsRefused(string cell)
    {
        var parsed = new Workbook().Sheet(Header, ["2021-06", "unemployment", cell]).Read();

        Assert.Equal(["C2 not-a-number"], parsed.Told());
        Assert.Contains("用Excel打开并保存一次", parsed.Words(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<calcPr calcId=\"124519\" fullCalcOnLoad=\"1\"/>", "C2 not-a-number")]
    [InlineData("<calcPr fullCalcOnLoad=\"true\"/>", "C2 not-a-number")]
    [InlineData("<calcPr calcMode=\"manual\" calcCompleted=\"0\"/>", "C2 not-a-number")]
    [InlineData("<calcPr calcId=\"191029\" fullCalcOnLoad=\"0\"/>", null)]
    [InlineData("<calcPr calcId=\"191029\"/>", null)]
    public void ResultsThatTheWriterDidNotCalculate_AreRefused(string calculation, string? fault)
    {
        var workbook = new Workbook()
            .Sheet(Header, ["2021-06", "unemployment", "<c><f>1+1</f><v>0</v></c>", null, null, "手填"])
            .Edit("xl/workbook.xml", xml => xml.Replace("</sheets>", "</sheets>" + calculation, StringComparison.Ordinal));

        Assert.Equal(fault is null ? [] : [fault], workbook.Read().Told());
    }

    [Theory]
    [InlineData("0.00,,")]
    [InlineData("#,##0,")]
    [InlineData("#,##0,.0")]
    [InlineData("0!.0,")]
    [InlineData("0\\.0,")]
    [InlineData("0\".\"0,\"万\"")]
    [InlineData("0!.0")]
    [InlineData("0\"00\"")]
    [InlineData("[>=10000]0!.0,\"万\";0")]
    [InlineData("0;0.0,,")]
    [InlineData("0.00,,%")]
    public void NumberThatIsShownAsAnother_IsRefused(string format)
    {
        var parsed = Formatted(format, "5658800");

        Assert.Equal(["C2 ambiguous-number"], parsed.Told());
        Assert.Contains(format, parsed.Words(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("#,##0.00")]
    [InlineData("#,##0.00_);[Red](#,##0.00)")]
    [InlineData("_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * \"-\"??_ ;_ @_ ")]
    [InlineData("0.00\"万元\"")]
    [InlineData("0.00E+00")]
    [InlineData("##0.0E+0")]
    [InlineData("[蓝色]0.0")]
    [InlineData("[DBNum1][$-804]General")]
    [InlineData("G/通用格式")]
    [InlineData("\"e\"0")]
    [InlineData("# ?/?")]
    [InlineData("@")]
    public void NumberThatIsShownAsItIs_IsRead(string format) => Assert.Equal(55.66m, Row(Formatted(format, "55.66")).Level);

    [Theory]
    [InlineData("e")]
    [InlineData("aaaa")]
    [InlineData("[h]:mm")]
    [InlineData("[mm]:ss")]
    [InlineData("[$-411]ggge\"年\"")]
    [InlineData("bbbb")]
    [InlineData("m\"月\"d\"日\"")]
    [InlineData("h\"时\"mm\"分\"")]
    [InlineData("mmm-yy")]
    [InlineData("上午/下午h:mm")]
    [InlineData("[$-F800]dddd, mmmm dd, yyyy")]
    [InlineData("_x0079__x0079_")]
    public void DateOrTime_IsNoNumber(string format)
    {
        var parsed = Formatted(format, "44.5");

        Assert.Equal(["C2 not-a-number"], parsed.Told());
        Assert.Contains("日期或时间", parsed.Words(), StringComparison.Ordinal);
    }

    private static Workbook Shared(Workbook workbook, string text) =>
        workbook
            .Edit(
                "xl/sharedStrings.xml",
                _ =>
                    $"<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><si><t>{text}</t><rPh sb=\"0\" eb=\"1\"><t>读音</t></rPh></si></sst>"
            )
            .Edit(
                "xl/_rels/workbook.xml.rels",
                xml =>
                    xml.Replace(
                        "</Relationships>",
                        "<Relationship Id=\"texts\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings\" Target=\"sharedStrings.xml\"/></Relationships>",
                        StringComparison.Ordinal
                    )
            );

    private static ParsedSubmission Formatted(string format, string value) =>
        new Workbook()
            .Sheet(Header, ["2021-06", "unemployment", $"<c s=\"2\"><v>{value}</v></c>"])
            .Edit(
                "xl/styles.xml",
                xml =>
                    xml.Replace(
                        "yyyy&quot;年&quot;m&quot;月&quot;",
                        format.Replace("\"", "&quot;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal),
                        StringComparison.Ordinal
                    )
            )
            .Read();

    private static SubmissionRow Row(ParsedSubmission parsed) => Assert.Single(parsed.Submission!.Rows);
}
