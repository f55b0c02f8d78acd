using System.Collections.Immutable;
using CsCheck;
using Luohu.Domain.Figures;
using Luohu.Domain.Plans;
using Luohu.Domain.Submissions;
using Luohu.Domain.Submissions.Checks;

namespace Luohu.Domain.Tests;

/// <summary>Levels that are many times off what is known: 万元 for 亿元, a decimal point that slipped.</summary>
public sealed class MagnitudeTests
{
    private static readonly Period June = new(2021, 6);

    [Theory]
    [InlineData(1805, "约为2021-05所报150.5亿元的12倍")]
    [InlineData(1505, "约为2021-05所报150.5亿元的10倍")]
    [InlineData(1504.9, null)]
    [InlineData(1505000, "约为2021-05所报150.5亿元的10000倍")]
    [InlineData(0.1, "仅约为2021-05所报150.5亿元的1/1505")]
    public void LevelIsHeldAgainstTheLastFigure(decimal level, string? words)
    {
        var errors = Faults(Plan(), level, [PlanBuilder.Figure("a", 5, new FigureValue(150.5m, 1))])
            .Where(f => f.Code == ValidationErrorCode.WrongMagnitude);

        Assert.Equal(
            words is null ? [] : [$"“指标a”2021-06数值{level}亿元，{words}，请核对数值和单位。如确属实际，请在说明中写明原因后重新报送。"],
            errors.Select(fault => fault.Message)
        );
    }

    [Fact]
    public void RemarkLetsItPass_AsAWarning()
    {
        var result = SubmissionValidator.Validate(
            Plan(),
            new("statistics", June, [new("/figures/0", "a", 1_500_000, 1, Remark: "属实")]),
            [PlanBuilder.Figure("a", 5, new FigureValue(150, 1))],
            ReportingCalendar.OpensAt(June)
        );

        Assert.True(result.Passes);
        Assert.Equal(
            (ValidationErrorCode.WrongMagnitude, "/figures/0/level"),
            (result.Warnings.Single().Code, result.Warnings.Single().Place)
        );
    }

    [Theory]
    [InlineData(900, null)]
    [InlineData(1800, "约为上年同期180亿元的10倍")]
    [InlineData(18, "仅约为上年同期180亿元的1/10")]
    public void LevelIsHeldAgainstTheYearBefore(decimal level, string? words)
    {
        var last = PlanBuilder.Figure("a", 6, new FigureValue(180, 1)) with { Period = new Period(2020, 6) };

        Assert.Equal(words, WordsOf(Faults(Plan(), level, [], last)));
    }

    [Theory]
    [InlineData(1999.9, null)]
    [InlineData(2000, "约为年度目标400亿元按序时进度（50.0%）的10倍")]
    [InlineData(5, null)] // a slow start, of which the light tells
    public void LevelIsHeldAgainstTheTargetsPace(decimal level, string? words) => Assert.Equal(words, WordsOf(Faults(Plan(), level, [])));

    [Fact]
    public void WhereTheTargetIsNoLevel_TheResultOfTheYearBeforeIsThePace()
    {
        var plan = PlanBuilder.Of(
            PlanBuilder.Indicator("a", new Target.AtLeast(Measure.Growth, 5), baseline: new Baseline("来源", Level: 2400))
        );

        Assert.Equal("约为上年结果2400亿元按序时进度（50.0%）的10000倍", WordsOf(Faults(plan, 12_000_000, [])));
    }

    [Theory]
    [InlineData(20, 1500, 3000, true)]
    [InlineData(20, 150, 1600, false)]
    [InlineData(5, 150, 800, true)]
    public void Factor_IsThePlans(int factor, int last, int level, bool isOff) =>
        Assert.Equal(
            isOff && level >= last * factor,
            Faults(
                    Plan() with
                    {
                        Checks = new PlanChecks(MagnitudeFactor: factor),
                    },
                    level,
                    [PlanBuilder.Figure("a", 5, new FigureValue(last, 1))]
                )
                .Any(f => f.Code == ValidationErrorCode.WrongMagnitude)
        );

    [Theory]
    [InlineData(0, 1500)] // nothing is told by zero
    [InlineData(0.1, 1.2)] // a few units of the last decimal
    [InlineData(-150, 1500)] // a change of sign is another matter
    public void NearZeroAndAcrossIt_ARatioSaysNothing(decimal last, decimal level)
    {
        var plan = PlanBuilder.Of(PlanBuilder.Indicator("a", accumulation: Accumulation.AsOf) with { Bounds = new Bounds(-10_000) });

        Assert.DoesNotContain(
            Faults(plan, level, [PlanBuilder.Figure("a", 5, new FigureValue(last, 1))]),
            f => f.Code == ValidationErrorCode.WrongMagnitude
        );
    }

    [Fact]
    public void SharesInPercent_AreLeftOut_AndOtherRatesAreNot()
    {
        AnnualPlan Of(string unit) =>
            PlanBuilder.Of(PlanBuilder.Indicator("a", new Target.AtMost(Measure.Level, 24), Accumulation.Rate) with { Unit = unit });

        Assert.Empty(Faults(Of("%"), 24, [PlanBuilder.Figure("a", 5, new FigureValue(2.4m, 1))]));
        Assert.Equal(
            ValidationErrorCode.WrongMagnitude,
            Faults(Of("微克/立方米"), 174, [PlanBuilder.Figure("a", 5, new FigureValue(17.4m, 1))]).Single().Code
        );
    }

    [Fact]
    public void SumSinceJanuary_MayGrowAcrossAGap()
    {
        var plan = PlanBuilder.Of(PlanBuilder.Indicator("a"));
        var january = PlanBuilder.Figure("a", 1, new FigureValue(30, 1));

        Assert.Empty(Faults(plan, 360, [january], month: 12));
        Assert.NotEmpty(Faults(plan, 3_600_000, [january], month: 12));
    }

    /// <summary>万元 for 亿元: ten thousand times what is right is found for every indicator of the real plan, once anything is known of it.</summary>
    [Fact]
    public void TenThousandTimes_IsFoundForEveryLevelOfThePlan_AfterItsFirstFigure()
    {
        var levels = PlanOf2021.Plan.Indicators.Where(i => i.Reports(Measure.Level) && i.Unit != "%").ToList();
        Assert.InRange(levels.Count, 30, 60);
        Gen.Select(Gen.OneOf([.. levels]), Gen.Int[1, 100_000])
            .Sample(
                (indicator, units) =>
                {
                    var due = new Period(2021, 12);
                    var level = units / Numerals.PowerOfTen(indicator.Decimals);
                    var before = PlanBuilder.Figure(indicator.Code, 6, new FigureValue(level));
                    var figure = new CheckedFigure(
                        PlanOf2021.Plan,
                        indicator,
                        due,
                        level * 10_000,
                        null,
                        null,
                        null,
                        1,
                        new CheckHistory([before], [])
                    );
                    return FigureChecks.Find(figure).Any(finding => finding.Code == ValidationErrorCode.WrongMagnitude);
                }
            );
    }

    private static AnnualPlan Plan() => PlanBuilder.Of(PlanBuilder.Indicator("a"));

    private static string? WordsOf(IEnumerable<ValidationError> errors) =>
        errors.SingleOrDefault(f => f.Code == ValidationErrorCode.WrongMagnitude)?.Message.Split("亿元，")[1].Split("，请核对")[0];

    private static ImmutableArray<ValidationError> Faults(
        AnnualPlan plan,
        decimal level,
        Figure[] standing,
        Figure? lastYear = null,
        int month = 6
    )
    {
        var period = new Period(2021, month);
        return SubmissionValidator
            .Validate(
                plan,
                new("statistics", period, [new("/figures/0", "a", level, 1)]),
                standing,
                ReportingCalendar.OpensAt(period),
                new(lastYear is null ? [] : [lastYear])
            )
            .Errors;
    }
}
