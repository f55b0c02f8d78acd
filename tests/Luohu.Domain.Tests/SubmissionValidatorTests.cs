using System.Reflection;
using Luohu.Domain.Plans;
using Luohu.Domain.Submissions;
using static Luohu.Domain.Tests.SubmissionBuilder;

namespace Luohu.Domain.Tests;

/// <summary>The check of a submission as a whole.</summary>
public sealed class SubmissionValidatorTests
{
    private static readonly SubmissionRow good = Row("investment", 180.5m, 6.2m);

    [Fact]
    public void GoodSubmission_Passes()
    {
        var result = Check([good, Row("station", stage: "开工") with { Place = "/figures/1" }]);

        Assert.True(result.Passes);
        Assert.Empty(result.Errors);
        Assert.Empty(result.Warnings);
    }

    [Theory]
    [InlineData(2022, 1)]
    [InlineData(2020, 12)]
    [InlineData(1, 1)] // the calendar's ends are asked for too, by mistake
    [InlineData(9999, 12)]
    public void PeriodOfAnotherYear_IsAFault(int year, int month)
    {
        var period = new Period(year, month);
        var result = SubmissionValidator.Validate(
            SubmissionBuilder.Plan,
            new Submission("statistics", period, [good]),
            [],
            new DateTimeOffset(2021, 7, 1, 0, 0, 0, ChinaTime.Offset)
        );

        Assert.Equal(
            new ValidationError("/period", ValidationErrorCode.NoPlan, $"2021年计划不包含{period}，请检查报送期。"),
            Assert.Single(result.Errors)
        );
    }

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    public void PeriodNotOver_IsAFault_ToTheTick(long ticks, bool passes)
    {
        var now = ReportingCalendar.OpensAt(June).AddTicks(ticks);
        var result = SubmissionValidator.Validate(SubmissionBuilder.Plan, new Submission("statistics", June, [good]), [], now);

        Assert.Equal(passes, result.Passes);
        Assert.Equal(
            passes ? [] : [new ValidationError("/period", ValidationErrorCode.PeriodNotOpen, "2021-06尚未结束，2021年7月1日起方可报送。")],
            result.Errors.AsEnumerable()
        );
    }

    [Fact]
    public void NoRows_IsAFault() =>
        Assert.Equal(
            new ValidationError("/figures", ValidationErrorCode.NoFigures, "没有任何指标数据，请至少填报一项。"),
            Assert.Single(Check([]).Errors)
        );

    [Fact]
    public void MoreRowsThanATransactionTakes_IsAFault()
    {
        var plan = PlanBuilder.Of(Enumerable.Range(0, 50).Select(n => PlanBuilder.Indicator($"i{n}")));
        ValidationResult Of(int rows) =>
            SubmissionValidator.Validate(
                plan,
                new Submission(
                    "statistics",
                    June,
                    [.. Enumerable.Range(0, rows).Select(n => new SubmissionRow($"/figures/{n}", $"i{n}", 1, 1))]
                ),
                [],
                ReportingCalendar.OpensAt(June)
            );

        Assert.True(Of(49).Passes);
        Assert.Equal(
            new ValidationError("/figures", ValidationErrorCode.TooManyFigures, "一次最多报送49项，现有50项，请分次报送。"),
            Assert.Single(Of(50).Errors)
        );
    }

    [Fact]
    public void IndicatorTwice_IsAFaultOfEachLaterRow()
    {
        var result = Check([good, good with { Place = "/figures/1" }, good with { Place = "/figures/2" }]);

        Assert.Equal(["/figures/1/indicator", "/figures/2/indicator"], result.Errors.Select(f => f.Place));
        Assert.All(
            result.Errors,
            f =>
                Assert.Equal(
                    (ValidationErrorCode.DuplicateIndicator, "investment", "指标“investment”重复出现，请只保留一行。"),
                    (f.Code, f.Indicator, f.Message)
                )
        );
    }

    [Fact]
    public void ManyFaults_AreToldAtOnce()
    {
        var result = SubmissionValidator.Validate(
            SubmissionBuilder.Plan,
            new Submission(
                "statistics",
                June,
                [
                    new("/figures/0", "nothing"),
                    new("/figures/1", "clinic", Stage: "开工"),
                    new("/figures/2", "homes", Level: -1.5m, Growth: 3),
                    new("/figures/3", "homes"),
                    new("/figures/4", "station", Stage: "封顶"),
                ]
            ),
            [],
            ReportingCalendar.OpensAt(June).AddDays(-1)
        );

        Assert.Equal(
            [
                ("/period", ValidationErrorCode.PeriodNotOpen),
                ("/figures/3/indicator", ValidationErrorCode.DuplicateIndicator),
                ("/figures/0/indicator", ValidationErrorCode.UnknownIndicator),
                ("/figures/1/indicator", ValidationErrorCode.NotYourIndicator),
                ("/figures/2/growth", ValidationErrorCode.MeasureNotReported),
                ("/figures/2/level", ValidationErrorCode.TooManyDecimals),
                ("/figures/2/level", ValidationErrorCode.OutOfRange),
                ("/figures/3", ValidationErrorCode.MeasureMissing),
                ("/figures/4/stage", ValidationErrorCode.UnknownStage),
            ],
            result.Errors.Select(f => (f.Place, f.Code))
        );
    }

    [Fact]
    public void EveryRule_HasACaseInTheTests()
    {
        string[] whole =
        [
            ValidationErrorCode.NoPlan,
            ValidationErrorCode.PeriodNotOpen,
            ValidationErrorCode.NoFigures,
            ValidationErrorCode.TooManyFigures,
            ValidationErrorCode.DuplicateIndicator,
        ];
        string[] tuned =
        [
            ValidationErrorCode.PeriodClosed,
            ValidationErrorCode.SumTooLarge,
            ValidationErrorCode.Contradiction,
            ValidationErrorCode.WrongMagnitude,
        ];
        var codes = typeof(ValidationErrorCode)
            .GetFields(BindingFlags.Public | BindingFlags.Static)
            .Select(field => (string)field.GetValue(null)!);

        Assert.Equal(codes.Order(), whole.Concat(tuned).Concat(RowValidatorTests.Codes).Distinct().Order());
    }
}
