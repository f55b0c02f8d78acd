using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Luohu.Domain.Plans;

namespace Luohu.Domain.Tests;

/// <summary>What the plan of 2021 must hold: the report's goals and tasks, none lost, each with who reports it and when.</summary>
public sealed class PlanOf2021Tests
{
    private static AnnualPlan Plan => PlanOf2021.Plan;

    [Fact]
    public void HeadlineIndicators_AreTheTenOfPartTwoInItsOrder() =>
        Assert.Equal(
            [
                "地区生产总值",
                "社会消费品零售总额",
                "固定资产投资",
                "城镇居民登记失业率",
                "居民人均可支配收入",
                "一般公共预算收入",
                "万元GDP建设用地",
                "万元GDP水耗",
                "万元GDP电耗",
                "节能减排指标",
            ],
            Plan.In(Plan.Sections.Single(s => s.Headline)).Select(i => i.Name)
        );

    [Theory]
    [InlineData("chapter-1", 14)]
    [InlineData("chapter-2", 16)]
    [InlineData("chapter-3", 32)]
    [InlineData("chapter-4", 27)]
    [InlineData("chapter-5", 29)]
    [InlineData("chapter-6", 5)]
    public void Chapter_HoldsItsTasks(string chapter, int count) => Assert.Equal(count, Plan.Indicators.Count(i => i.Section == chapter));

    [Fact]
    public void Sections_HoldAllIndicatorsAndNoneTwice() =>
        Assert.Equal(Plan.Indicators.Select(i => i.Code), Plan.Sections.SelectMany(Plan.In).Select(i => i.Code));

    [Fact]
    public void Indicators_OfChaptersNameTheirTaskAndHeadlinesNone() =>
        Assert.All(Plan.Indicators, i => Assert.Equal(i.Section == "headline", i.Task is null));

    [Fact]
    public void Names_AreAllDifferent() => Assert.Distinct(Plan.Indicators.Select(i => i.Name));

    [Fact]
    public void TargetTypes_AllOccur() =>
        Assert.Equal(
            typeof(Target).GetNestedTypes().Select(t => t.Name).Order(),
            Plan.Indicators.Select(i => i.Target.GetType().Name).Distinct().Order()
        );

    [Fact]
    public void Frequencies_AllOccurAndOneFigureTrails()
    {
        Assert.Equal(Enum.GetValues<Frequency>(), Plan.Indicators.Select(i => i.Schedule.Frequency).Distinct().Order());
        Assert.Contains(Plan.Indicators, i => i.Schedule is { Frequency: Frequency.Monthly, LagMonths: 1 });
    }

    [Fact]
    public void Departments_AllReportAndOneSubmissionTakesAll() =>
        Assert.All(Plan.Departments, d => Assert.InRange(Plan.Indicators.Count(i => i.Department == d.Code), 1, 30));

    [Fact]
    public void StageScales_AreAllUsed() =>
        Assert.Equal(
            Plan.StageScales.Select(s => s.Code).Order(),
            Plan.Indicators.Select(i => i.StageScale).OfType<string>().Distinct().Order()
        );

    [Fact]
    public void Mail_GoesToNobody() =>
        Assert.All(
            [.. Plan.Departments.Select(d => d.Mail), .. Plan.Recipients.Select(r => r.Mail)],
            mail => Assert.EndsWith(".invalid", mail, StringComparison.Ordinal)
        );

    [Fact]
    public void BaselineNumbers_AreWordsOfTheirSource() =>
        Assert.All(
            Plan.Indicators.Select(i => i.Baseline).OfType<Baseline>(),
            baseline =>
                Assert.All(new[] { baseline.Level, baseline.Growth }.OfType<decimal>(), number => AssertSays(baseline.Source, number))
        );

    [Fact]
    public void BaselineLevels_HaveNoMoreDecimalsThanTheirIndicator() =>
        Assert.All(
            Plan.Indicators.Where(i => i.Baseline?.Level is not null),
            i => Assert.True(i.Baseline!.Level!.Value.Scale <= i.Decimals)
        );

    [Theory]
    [InlineData("gdp", 2400.0)]
    [InlineData("fixed-investment", 384.0)]
    [InlineData("budget-revenue", 137.0)]
    [InlineData("high-tech-enterprises", 403.0)]
    [InlineData("innovation-carriers", 11.0)]
    [InlineData("research-institutes", 5.0)]
    [InlineData("licensed-institutions", 5.0)]
    [InlineData("headquarters", 45.0)]
    [InlineData("patent-pledge-loans", 1.615)]
    [InlineData("pm25", 17.4)]
    [InlineData("school-places", 5000.0)]
    [InlineData("public-kindergartens", 51.99)]
    [InlineData("housing-raised", 5953.0)]
    [InlineData("housing-supplied", 2660.0)]
    public void BaselineLevel_IsPartOnesResult(string code, double level) =>
        Assert.Equal((decimal)level, PlanOf2021.Indicator(code).Baseline?.Level);

    [Theory]
    [InlineData("retail-sales", -5.6)]
    [InlineData("land-per-gdp", -1.5)]
    [InlineData("water-per-gdp", -10.6)]
    [InlineData("power-per-gdp", -6.4)]
    public void BaselineGrowth_OfAFallIsNegative(string code, double growth) =>
        Assert.Equal((decimal)growth, PlanOf2021.Indicator(code).Baseline?.Growth);

    [Theory]
    [MemberData(nameof(Targets))]
    public void Target_IsTheReports(string code, Target target) => Assert.Equal(target, PlanOf2021.Indicator(code).Target);

    public static TheoryData<string, Target> Targets =>
        new()
        {
            { "gdp", new Target.Between(Measure.Growth, 5.5m, 6) },
            { "retail-sales", new Target.AtLeast(Measure.Growth, 5) },
            { "fixed-investment", new Target.AtLeast(Measure.Level, 400) },
            { "unemployment", new Target.AtMost(Measure.Level, 3) },
            { "income", new Target.KeepPaceWith("gdp", 1) },
            { "budget-revenue", new Target.AtLeast(Measure.Level, 101.5m) },
            { "water-per-gdp", new Target.FallBy(4) },
            { "energy-saving", new Target.Assigned() },
            { "railway-station-approval", new Target.Milestone("立项") },
            { "luohu-north-station", new Target.Milestone("开工") },
            { "life-health-leaders", new Target.Between(Measure.Level, 1, 2) },
            { "pm25", new Target.AtMost(Measure.Level, 24) },
            { "drug-sampling-pass-rate", new Target.AtLeast(Measure.Level, 98.4m) },
            { "livelihood-projects", new Target.AtLeast(Measure.Level, 800) },
        };

    [Fact]
    public void TargetNumbers_AreWordsOfTheirSource() =>
        Assert.All(Plan.Indicators, i => Assert.All(NumbersOf(i.Target), number => AssertSays(i.Source, number)));

    // KeepPaceWith's tolerance and a milestone's month are this system's, not the report's.
    private static ImmutableArray<decimal> NumbersOf(Target target) =>
        target switch
        {
            Target.AtLeast t => [t.Value],
            Target.AtMost t => [t.Value],
            Target.Between t => [t.Lower, t.Upper],
            Target.FallBy t => [t.Percent],
            _ => [],
        };

    // The report writes a fall as 下降1.5% or as 增长-5.6%.
    private static void AssertSays(string source, decimal number)
    {
        var said = number < 0 && source.Contains("下降", StringComparison.Ordinal) ? -number : number;
        Assert.Matches($"(?<![0-9.]){Regex.Escape(said.ToString(CultureInfo.InvariantCulture))}(?![0-9.])", source);
    }
}
