using System.Globalization;
using CsCheck;
using Luohu.Domain.Plans;
using Luohu.Domain.Text;

namespace Luohu.Domain.Tests;

public sealed class WordingTests
{
    [Theory]
    [InlineData("8.1", "同比增长8.1%")]
    [InlineData("8", "同比增长8.0%")]
    [InlineData("-5.6", "同比下降5.6%")]
    [InlineData("0", "与上年同期持平")]
    [InlineData("0.05", "与上年同期持平")] // half to even
    [InlineData("-0.05", "与上年同期持平")]
    [InlineData("0.15", "同比增长0.2%")]
    [InlineData("-0.15", "同比下降0.2%")]
    public void Growth_SaysItsDirection(string growth, string words) => Assert.Equal(words, Wording.Growth(Number(growth)));

    [Fact]
    public void Growth_NeverPrintsAMinusSign() =>
        Generators.Growth.Sample(growth =>
            !Wording.Growth(growth).Contains('-') && Wording.Growth(growth).StartsWith("同比下降", StringComparison.Ordinal) == growth < 0
        );

    [Theory]
    [InlineData("8.1", "8.1")]
    [InlineData("-5.6", "-5.6")]
    [InlineData("-0.04", "0.0")]
    public void GrowthCell_KeepsTheSign(string growth, string cell) => Assert.Equal(cell, Wording.GrowthCell(Number(growth)));

    [Theory]
    [InlineData("2.1", "2.1个百分点")]
    [InlineData("-2.1", "2.1个百分点")]
    [InlineData("8.3333333333333333", "8.3个百分点")]
    public void Points_HaveNoSign(string difference, string words) => Assert.Equal(words, Wording.Points(Number(difference)));

    [Fact]
    public void Level_HasTheIndicatorsDecimalsAndUnit() =>
        Assert.Equal("1190.2亿元", Wording.Level(PlanBuilder.Indicator("gdp"), 1190.25m));

    [Fact]
    public void Percent_HasOneDecimal() => Assert.Equal("8.0%", Wording.Percent(8));

    [Theory]
    [InlineData(1, "1月")]
    [InlineData(2, "1—2月")]
    [InlineData(5, "1—5月")]
    [InlineData(6, "上半年")]
    [InlineData(9, "1—9月")]
    [InlineData(12, "全年")]
    public void SpanTo_IsTheYearSoFar(int month, string words) => Assert.Equal(words, Wording.SpanTo(new Period(2021, month)));

    [Theory]
    [InlineData(3, "一季度")]
    [InlineData(6, "上半年")]
    [InlineData(9, "前三季度")]
    [InlineData(12, "全年")]
    public void QuarterTo_IsTheQuartersSoFar(int month, string words) => Assert.Equal(words, Wording.QuarterTo(new Period(2021, month)));

    [Theory]
    [InlineData(RagStatus.Green, "正常")]
    [InlineData(RagStatus.Yellow, "关注")]
    [InlineData(RagStatus.Red, "滞后")]
    [InlineData(RagStatus.None, "—")]
    public void Of_Light_IsAWord(RagStatus light, string word) => Assert.Equal(word, Wording.StatusName(light));

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
}
