using Luohu.Domain;
using Luohu.Domain.Submissions;

namespace LuohuFunctions.Tests.Submissions.Sheets;

/// <summary>What clerks write, and what the answer tells them.</summary>
public sealed class ClerkTests
{
    [Theory]
    [InlineData("下降20.4", "-20.4")]
    [InlineData("同比下降20.4%", "-20.4")]
    [InlineData("（20.4）", "-20.4")]
    [InlineData("–20", "-20")]
    [InlineData("—20.4", "-20.4")]
    [InlineData("负20.4", "-20.4")]
    [InlineData("减少3个百分点", "-3")]
    [InlineData("▲20.4", "-20.4")]
    [InlineData("1.234,5", "-20.4")]
    public void Fall_IsRefused_WithTheNumberThatIsMeant(string written, string example)
    {
        var parsed = ParsedSheets.ReadCsv($"报送期,指标代码,数值,同比增速\n2021-06,gdp,1,\"{written}\"\n");

        Assert.Equal(["D2 ambiguous-number"], parsed.Told());
        Assert.Contains(example, parsed.Words(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("持平")]
    [InlineData("与上年同期持平")]
    public void Level_IsZero_AndSaysSo(string written)
    {
        var parsed = ParsedSheets.ReadCsv($"报送期,指标代码,数值,同比增速\n2021-06,gdp,1,{written}\n");

        Assert.Empty(parsed.Errors);
        Assert.Equal(0m, parsed.Submission!.Rows[0].Growth);
        Assert.Equal(
            new ValidationError("D2", "read-as-zero", $"同比增速“{written}”按0登记。", "gdp"),
            parsed.Locate(Assert.Single(parsed.Notes))
        );
    }

    [Fact]
    public void LevelThatIsLevel_IsNoNumber() =>
        Assert.Equal(["C2 not-a-number"], ParsedSheets.ReadCsv("报送期,指标代码,数值\n2021-06,unemployment,持平\n").Told());

    [Theory]
    [InlineData("2021年6月")]
    [InlineData("2021年06月份")]
    [InlineData("2021 年 6 月")]
    [InlineData("2021年1-6月")]
    [InlineData("2021年1—6月")]
    [InlineData("2021/6/30")]
    [InlineData("2021年6月30日")]
    [InlineData("2021-06\u200b")]
    public void Period_IsUnderstood(string written) =>
        Assert.Equal(new Period(2021, 6), ParsedSheets.ReadCsv($"报送期,指标代码,数值\n{written},unemployment,2.5\n").Submission?.Period);

    [Theory]
    [InlineData("Jun-21")]
    [InlineData("2021年2-6月")]
    [InlineData("2021.6")]
    [InlineData("6月")]
    [InlineData("2021-13")]
    public void PeriodThatIsUnclear_IsRefused(string written) =>
        Assert.Equal(["A2 wrong-period"], ParsedSheets.ReadCsv($"报送期,指标代码,数值\n{written},unemployment,2.5\n").Told());

    [Theory]
    [InlineData("<c s=\"2\"><v>44348</v></c>", false)]
    [InlineData("<c s=\"3\"><v>44377.75</v></c>", false)]
    [InlineData("<c t=\"d\"><v>2021-06-01T00:00:00</v></c>", false)]
    [InlineData("<c s=\"2\"><v>42886</v></c>", true)]
    public void DateCell_IsThePeriodOfItsMonth(string cell, bool beginsIn1904)
    {
        var workbook = new Workbook()
            .Sheet(["报送期", "指标代码", "数值"], [cell, "unemployment", 2.5])
            .Edit(
                "xl/workbook.xml",
                xml => beginsIn1904 ? xml.Replace("<sheets>", "<workbookPr date1904=\"1\"/><sheets>", StringComparison.Ordinal) : xml
            );

        Assert.Equal(new Period(2021, 6), workbook.Read().Submission?.Period);
    }

    [Theory]
    [InlineData("g\u200bdp", "地区\u202a生产总值\u202c", "1190\u202d.2", "8.1\ufeff")]
    [InlineData("\u2060gdp", "地区生产\u00ad总值", "\u200e1190.2", "\u202f8.1")]
    public void InvisibleCharacters_AreDropped(string code, string name, string level, string growth)
    {
        var parsed = ParsedSheets.ReadCsv($"报送期,指标代码,名称,数值,同比增速\n2021-06,{code},{name},{level},{growth}\n");

        Assert.Empty(parsed.Errors);
        Assert.Equal(
            ("gdp", 1190.2m, 8.1m),
            (parsed.Submission!.Rows[0].Indicator, parsed.Submission.Rows[0].Level, parsed.Submission.Rows[0].Growth)
        );
    }

    [Fact]
    public void CellOfInvisibleCharactersAlone_IsEmpty() =>
        Assert.Null(ParsedSheets.ReadCsv("报送期,指标代码,数值,说明\n2021-06,unemployment,2.5,\u200b\u200d\n").Submission!.Rows[0].Remark);
}
