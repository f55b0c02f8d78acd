using Luohu.Domain.Submissions;

namespace LuohuFunctions.Tests.Submissions.Sheets;

/// <summary>Headers and delimiters as departments write them.</summary>
public sealed class HeaderReadingTests
{
    [Theory]
    [InlineData("数 值", "同比增速 (%)", "备注")]
    [InlineData("数值（亿元）", "同比增速％", "备 注")]
    [InlineData("*数值", "同比增长（%）：", "情况说明")]
    [InlineData("ＬＥＶＥＬ", "Growth", "Remark")]
    [InlineData("数\u200b值\ufeff", "\u202d同比增速(%)", "说\u00ad明")]
    [InlineData("数值[亿元]", "增速", "说明（必填）")]
    public void Header_IsUnderstood(string level, string growth, string remark)
    {
        var parsed = ParsedSheets.ReadCsv($"报送期,指标代码,{level},{growth},{remark}\n2021-06,gdp,1190.2,8.1,稳\n");

        Assert.Empty(parsed.Errors);
        Assert.Equal(new SubmissionRow("/figures/0", "gdp", 1190.2m, 8.1m, null, "稳"), Assert.Single(parsed.Submission!.Rows));
    }

    [Fact]
    public void ReasonOfAnotherName_IsRead() =>
        Assert.Equal(
            "更正",
            ParsedSheets.ReadCsv("报送期,指标代码,数值,修改原因\n2021-06,unemployment,2.5,更正\n").Submission!.Rows[0].Reason
        );

    [Fact]
    public void UnknownHeader_IsAnsweredWithTheKnownOnes()
    {
        var parsed = ParsedSheets.ReadCsv("报送期,指标代码,数值,电话\n2021-06,unemployment,2.5,1\n");

        Assert.Equal(["D1 unknown-property"], parsed.Told());
        Assert.All(
            ["“电话”", "数值", "同比增速(%)", "说明", "修订原因"],
            word => Assert.Contains(word, parsed.Words(), StringComparison.Ordinal)
        );
    }

    [Fact]
    public void TwoHeadersOfOneField_AreTold()
    {
        var parsed = ParsedSheets.ReadCsv("报送期,指标代码,数值,说明,备注\n2021-06,unemployment,2.5,1,2\n");

        Assert.Equal(["E1 duplicate-column"], parsed.Told());
        Assert.Contains("“备注”与D1同为“说明”列", parsed.Words(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("数值（万元）", "", "C2 unit-mismatch")]
    [InlineData("数值(元)", "", "C2 unit-mismatch")]
    [InlineData("数值", "万元", "F2 unit-mismatch")]
    [InlineData("数值（万元）", "亿元", null)]
    [InlineData("数值（必填）", "", null)]
    [InlineData("数值（亿 元）", "", null)]
    [InlineData("数值", "亿元 ", null)]
    public void AnotherUnit_IsRefused(string header, string unit, string? fault)
    {
        var parsed = ParsedSheets.ReadCsv($"报送期,指标代码,{header},同比增速,说明,单位\n2021-06,gdp,1190.2,8.1,稳,{unit}\n");

        Assert.Equal(fault is null ? [] : [fault], parsed.Told());
    }

    [Theory]
    [InlineData(';')]
    [InlineData('\t')]
    public void OtherDelimiter_IsFound(char delimiter)
    {
        var parsed = ParsedSheets.ReadCsv(
            "六月报送表\n报送期,指标代码,数值,说明\n2021-06,unemployment,2.5,\"一,二;三\t四\"\n".Replace(',', delimiter)
        );

        Assert.Empty(parsed.Errors);
        Assert.Equal((2.5m, 7), (parsed.Submission!.Rows[0].Level, parsed.Submission.Rows[0].Remark!.Length));
    }

    [Fact]
    public void CommaAsDecimalPoint_StaysAmbiguous() =>
        Assert.Equal(["C2 ambiguous-number"], ParsedSheets.ReadCsv("报送期;指标代码;数值\n2021-06;unemployment;2,5\n").Told());

    [Theory]
    [InlineData("报送期，指标代码，数值\n2021-06，unemployment，2.5\n")]
    [InlineData("报送期|指标代码|数值\n2021-06|unemployment|2.5\n")]
    public void DelimiterThatIsNone_IsTold(string csv)
    {
        var parsed = ParsedSheets.ReadCsv(csv);

        Assert.Equal(["A1 header-missing"], parsed.Told());
        Assert.Contains("英文逗号", parsed.Words(), StringComparison.Ordinal);
    }
}
