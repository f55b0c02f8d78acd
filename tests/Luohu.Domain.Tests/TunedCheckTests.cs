using Luohu.Domain.Figures;
using Luohu.Domain.Plans;
using Luohu.Domain.Submissions;

namespace Luohu.Domain.Tests;

/// <summary>The checks that a planner tunes in the plan file: sums, contradictions, jumps, closing.</summary>
public sealed class TunedCheckTests
{
    private static readonly Period June = new(2021, 6);

    [Theory]
    [InlineData(60, 40, null)]
    [InlineData(60.1, 40, null)]
    [InlineData(60.2, 40, "占比合计：“指标a”60.2、“指标b”40合计100.2亿元，超过上限100亿元，请核对。")]
    public void SumAboveItsMost_IsAFaultOfEachPart(decimal a, decimal b, string? message)
    {
        var plan = Plan(new PlanChecks(Sums: [new("占比合计", ["a", "b"], Max: 100)]));

        var errors = Check(plan, [Row("a", a), Row("b", b)]).Errors;

        Assert.Equal(message is null ? [] : ["/figures/0/level", "/figures/1/level"], errors.Select(f => f.Place));
        Assert.All(errors, fault => Assert.Equal((ValidationErrorCode.SumTooLarge, message), (fault.Code, fault.Message)));
    }

    [Fact]
    public void PartAboveItsWhole_IsFound_WhicheverIsReportedFirst()
    {
        var plan = Plan(new PlanChecks(Sums: [new("其中项", ["a"], Whole: "b")]));

        Assert.Equal(
            ValidationErrorCode.SumTooLarge,
            Assert.Single(Check(plan, [Row("a", 12)], PlanBuilder.Figure("b", 6, new FigureValue(10, 1))).Errors).Code
        );
        Assert.Equal(
            ValidationErrorCode.SumTooLarge,
            Assert.Single(Check(plan, [Row("b", 10)], PlanBuilder.Figure("a", 6, new FigureValue(12, 1))).Errors).Code
        );
        Assert.Empty(Check(plan, [Row("a", 12)]).Errors);
        Assert.Empty(Check(plan, [Row("a", 12)], PlanBuilder.Figure("b", 5, new FigureValue(10, 1))).Errors);
    }

    [Theory]
    [InlineData(6, 200, 5, 384, null)]
    [InlineData(6, 410, 5, 384, "超过上年全年的384亿元")]
    [InlineData(12, 400, 4.2, 384, null)]
    [InlineData(12, 400, 8, 384, "与上年全年的384亿元不符")]
    [InlineData(12, 360, 4.2, 384, "与上年全年的384亿元不符")]
    public void LevelAndGrowth_AreHeldAgainstTheBaseline(int month, decimal level, decimal growth, decimal baseline, string? words)
    {
        var plan = PlanBuilder.Of(
            PlanBuilder.Indicator("a", baseline: new Baseline("来源", Level: baseline)) with
            {
                GrowthAtCurrentPrices = true,
            }
        );

        var bare = Check(plan, [new("/figures/0", "a", level, growth)], month);
        var explained = Check(plan, [new("/figures/0", "a", level, growth, Remark: "口径调整")], month);

        Assert.Equal(words is null ? 0 : 1, bare.Errors.Length);
        Assert.Equal(words is null ? 0 : 1, explained.Warnings.Length);
        Assert.True(explained.Passes);
        Assert.All(
            explained.Warnings,
            warning =>
            {
                Assert.Equal(ValidationErrorCode.Contradiction, warning.Code);
                Assert.Contains(words!, warning.Message, StringComparison.Ordinal);
                Assert.Contains($"数值{level}亿元、增速{growth}%", warning.Message, StringComparison.Ordinal);
            }
        );
    }

    [Fact]
    public void LastYearsFigure_GoesBeforeTheBaseline()
    {
        var indicator = PlanBuilder.Indicator("a", baseline: new Baseline("来源", Level: 384)) with { GrowthAtCurrentPrices = true };
        var last = PlanBuilder.Figure("a", 6, new FigureValue(180, 3)) with { Period = new Period(2020, 6) };

        var fits = SubmissionValidator.Validate(
            PlanBuilder.Of(indicator),
            Submission(June, [Row("a", 189, 5)]),
            [],
            Opening(6),
            new([last])
        );
        var contradicts = SubmissionValidator.Validate(
            PlanBuilder.Of(indicator),
            Submission(June, [Row("a", 200, 5)]),
            [],
            Opening(6),
            new([last])
        );

        Assert.Empty(fits.Errors);
        Assert.Contains(
            "倒推上年同期为190.5亿元，与上年同期报送的180亿元不符（容许相差1%）",
            Assert.Single(contradicts.Errors).Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void GrowthAtConstantPrices_IsNotHeldAgainstLevels() =>
        Assert.Empty(
            Check(PlanBuilder.Of(PlanBuilder.Indicator("a", baseline: new Baseline("来源", Level: 384))), [Row("a", 900, 5)], 12).Errors
        );

    [Theory]
    [InlineData(null, null, 51, true)]
    [InlineData(20, null, 21, true)]
    [InlineData(20, null, 20, false)]
    [InlineData(20, 80, 79, false)]
    [InlineData(20, 80, -81, true)]
    public void JumpBound_IsTheIndicators_ElseThePlans_ElseHalf(int? plans, int? indicators, int growth, bool jumps)
    {
        var plan = PlanBuilder.Of(PlanBuilder.Indicator("a") with { JumpPercent = indicators }) with
        {
            Checks = plans is { } bound ? new PlanChecks(bound) : null,
        };

        Assert.Equal(jumps ? [ValidationErrorCode.Jump] : [], Check(plan, [Row("a", 10, growth)]).Errors.Select(f => f.Code));
    }

    [Fact]
    public void ClosedPeriod_TakesNothing_UnlessItIsOpened()
    {
        var plan = PlanBuilder.Of(PlanBuilder.Indicator("a"));
        plan = plan with { Calendar = plan.Calendar with { ClosesAfterMonths = 2 } };
        var closing = new DateTimeOffset(2021, 9, 1, 0, 0, 0, ChinaTime.Offset);
        ValidationResult At(DateTimeOffset now, DateTimeOffset? openUntil = null) =>
            SubmissionValidator.Validate(plan, Submission(June, [Row("a", 10, 1)]), [], now, new([], openUntil));

        Assert.Empty(At(closing.AddTicks(-1)).Errors);
        Assert.Equal(
            new ValidationError(
                "/period",
                ValidationErrorCode.PeriodClosed,
                "2021-06已于2021年9月1日关闭，不再接受报送和修改；确需补报或更正，请联系管理员为本部门开放。"
            ),
            Assert.Single(At(closing).Errors)
        );
        Assert.Empty(At(closing, closing.AddTicks(1)).Errors);
        Assert.Equal(ValidationErrorCode.PeriodClosed, Assert.Single(At(closing, closing).Errors).Code);
    }

    private static AnnualPlan Plan(PlanChecks checks) =>
        PlanBuilder.Of(PlanBuilder.Indicator("a"), PlanBuilder.Indicator("b")) with
        {
            Checks = checks,
        };

    private static SubmissionRow Row(string code, decimal level, decimal growth = 1) =>
        new($"/figures/{(code == "a" ? 0 : 1)}", code, level, growth);

    private static ValidationResult Check(AnnualPlan plan, SubmissionRow[] rows, params Figure[] standing) =>
        SubmissionValidator.Validate(plan, Submission(June, rows), standing, Opening(6));

    private static ValidationResult Check(AnnualPlan plan, SubmissionRow[] rows, int month) =>
        SubmissionValidator.Validate(plan, Submission(new Period(2021, month), rows), [], Opening(month));

    private static Submission Submission(Period period, SubmissionRow[] rows) => new("statistics", period, [.. rows]);

    private static DateTimeOffset Opening(int month) => ReportingCalendar.OpensAt(new Period(2021, month));
}
