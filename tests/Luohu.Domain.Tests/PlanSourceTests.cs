namespace Luohu.Domain.Tests;

/// <summary>Whatever the plan of 2021 says that the report says, stands in the report.</summary>
public sealed class PlanSourceTests
{
    public static TheoryData<string> Indicators => [.. PlanOf2021.Plan.Indicators.Select(i => i.Code)];

    public static TheoryData<string> Baselines => [.. PlanOf2021.Plan.Indicators.Where(i => i.Baseline is not null).Select(i => i.Code)];

    [Theory]
    [MemberData(nameof(Indicators))]
    public void Source_StandsInPartTwoOrThree(string code) =>
        Assert.NotNull(ReportOf2021.PlaceOf(PlanOf2021.Indicator(code).Source, from: ReportOf2021.PartTwo));

    [Theory]
    [MemberData(nameof(Baselines))]
    public void BaselineSource_StandsInPartOne(string code)
    {
        var place = ReportOf2021.PlaceOf(PlanOf2021.Indicator(code).Baseline!.Source, from: 0);

        Assert.NotNull(place);
        Assert.True(place < ReportOf2021.PartTwo);
    }

    [Theory]
    [MemberData(nameof(Baselines))]
    public void BaselineWords_AreWordsOfItsSource(string code)
    {
        var baseline = PlanOf2021.Indicator(code).Baseline!;

        Assert.Contains(baseline.Words ?? "", baseline.Source, StringComparison.Ordinal);
    }

    [Fact]
    public void Titles_StandInPartThreeInTheReportsOrder() =>
        AssertInOrder(
            from section in PlanOf2021.Plan.Sections
            where !section.Headline
            from title in PlanOf2021.Plan.In(section).Select(i => i.Task!).Distinct().Prepend(section.Title)
            select title
        );

    [Fact]
    public void Indicators_StandInTheReportsOrder() => AssertInOrder(PlanOf2021.Plan.Indicators.Select(i => i.Source));

    [Theory]
    [InlineData("固定资产投资达到401亿元")]
    [InlineData("固定资产投资达到")]
    [InlineData("城镇居民登记失业率控制在3%以内,固定资产投资达到400亿元")]
    [InlineData("")]
    [InlineData(",。")]
    public void WordsThatAreNotTheReports_AreNotFound(string words) => Assert.Null(ReportOf2021.PlaceOf(words, from: 0));

    [Theory]
    [InlineData("——完成“过境”土地(一期)规划:3%;\n《方案》", new[] { "完成", "过境", "土地", "一期", "规划", "3%", "方案" })]
    [InlineData("银行—社区 融资，试点。", new[] { "银行—社区 融资", "试点" })]
    public void Clauses_AreWhatStandsBetweenMarks(string text, string[] clauses) => Assert.Equal(clauses, Clauses.Of(text));

    private static void AssertInOrder(IEnumerable<string> words)
    {
        var last = ReportOf2021.PartTwo;
        foreach (var next in words)
        {
            var place = ReportOf2021.PlaceOf(next, from: last);
            Assert.True(place is not null, $"「{next}」 does not stand at or after place {last} of the report");
            last = place.Value;
        }
    }
}
