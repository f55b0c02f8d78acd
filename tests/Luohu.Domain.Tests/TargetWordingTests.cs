using CsCheck;
using Luohu.Domain.Plans;

namespace Luohu.Domain.Tests;

/// <summary>Targets in the words of the report's part two, such as ——固定资产投资达到400亿元.</summary>
public sealed class TargetWordingTests
{
    public static TheoryData<string, Target, string> Targets =>
        new()
        {
            { "亿元", new Target.AtLeast(Measure.Growth, 5.0m), "增长5%以上" },
            { "亿元", new Target.AtLeast(Measure.Growth, 0), "不低于上年" },
            { "亿元", new Target.AtLeast(Measure.Growth, -2.5m), "降幅控制在2.5%以内" },
            { "亿元", new Target.AtLeast(Measure.Level, 400m), "达到400亿元" },
            { "亿元", new Target.AtLeast(Measure.Level, 101.50m), "达到101.5亿元" },
            { "%", new Target.AtLeast(Measure.Level, 98.4m), "达到98.4%" },
            { "起", new Target.AtMost(Measure.Growth, 3), "增长3%以内" },
            { "起", new Target.AtMost(Measure.Growth, 0), "不高于上年" },
            { "起", new Target.AtMost(Measure.Growth, -10), "下降10%以上" },
            { "%", new Target.AtMost(Measure.Level, 3), "控制在3%以内" },
            { "微克/立方米", new Target.AtMost(Measure.Level, 24), "控制在24微克/立方米以内" },
            { "亿元", new Target.Between(Measure.Growth, 5.5m, 6.0m), "增长5.5%—6%" },
            { "亿元", new Target.Between(Measure.Growth, -6, -4), "下降4%—6%" },
            { "亿元", new Target.Between(Measure.Growth, -1, 2), "下降1%至增长2%" },
            { "家", new Target.Between(Measure.Level, 1, 2), "达到1—2家" },
            { "%", new Target.Between(Measure.Level, 40, 50), "达到40%—50%" },
            { "%", new Target.FallBy(4), "下降4%" },
            { "元", new Target.KeepPaceWith("gdp", 0.5m), "与地区生产总值增速基本持平" },
            { "", new Target.Assigned(), "完成市里下达的任务" },
            { "", new Target.Milestone("立项"), "年内立项" },
            { "", new Target.Milestone("开工", 9), "9月底前开工" },
        };

    [Theory]
    [MemberData(nameof(Targets))]
    public void TargetOf_EachType_IsTheReportsWords(string unit, Target target, string words)
    {
        var indicator = PlanBuilder.Indicator("x", target) with { Unit = unit };

        Assert.Equal(
            words,
            indicator.Target.Describe(PlanBuilder.Of(PlanBuilder.Indicator("gdp") with { Name = "地区生产总值" }, indicator), indicator)
        );
    }

    [Fact]
    public void TargetOf_Range_RepeatsThePercentSignAndHasNoMinus() =>
        Gen.Select(Generators.Growth, Generators.Growth, Gen.OneOf(Measure.Growth, Measure.Level))
            .Where((a, b, _) => a < b)
            .Sample(
                (lower, upper, measure) =>
                {
                    var (low, high) = measure == Measure.Level ? (Math.Abs(lower), Math.Abs(lower) + 1) : (lower, upper);
                    var indicator = PlanBuilder.Indicator("x", new Target.Between(measure, low, high)) with { Unit = "%" };
                    var words = indicator.Target.Describe(PlanBuilder.Of(indicator), indicator);
                    return words.Count(c => c == '%') == 2 && !words.Contains('-');
                }
            );
}
