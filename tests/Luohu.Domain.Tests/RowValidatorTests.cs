using Luohu.Domain.Figures;
using Luohu.Domain.Plans;
using Luohu.Domain.Submissions;
using static Luohu.Domain.Tests.SubmissionBuilder;

namespace Luohu.Domain.Tests;

/// <summary>Each rule for one figure: where the fault is, and the sentence that tells the clerk what, where and how.</summary>
public sealed class RowValidatorTests
{
    private static readonly Figure standing = PlanBuilder.Figure("investment", 6, new FigureValue(180.5m, 6.2m));
    private static readonly string tooLong = new('长', Submission.MaxWords + 1);

    private static readonly (SubmissionRow Row, Figure[] Current, string Place, string Code, string Message)[] cases =
    [
        (Row("nothing", 1), [], "/indicator", ValidationErrorCode.UnknownIndicator, "2021年计划中没有指标“nothing”，请核对指标代码。"),
        (
            Row("clinic", stage: "开工"),
            [],
            "/indicator",
            ValidationErrorCode.NotYourIndicator,
            "“社康中心”由区住房和建设局报送，请从报送内容中删去。"
        ),
        (Row("census", 1, 1), [], "/indicator", ValidationErrorCode.NotDue, "“年报指标”6月不报送（年度报送），请删去本行。"),
        (Row("investment", growth: 6.2m), [], "", ValidationErrorCode.MeasureMissing, "“固定资产投资”缺少数值，请补填。"),
        (Row("investment", 180.5m), [], "", ValidationErrorCode.MeasureMissing, "“固定资产投资”缺少同比增速，请补填。"),
        (Row("station"), [], "", ValidationErrorCode.MeasureMissing, "“车站”缺少进度，请补填。"),
        (Row("homes", 10, growth: 60000.55m), [], "/growth", ValidationErrorCode.MeasureNotReported, "“住房”不报同比增速，请删去。"),
        (Row("station", level: -1.55m, stage: "开工"), [], "/level", ValidationErrorCode.MeasureNotReported, "“车站”不报数值，请删去。"),
        (Row("homes", 10, stage: "封顶"), [], "/stage", ValidationErrorCode.MeasureNotReported, "“住房”不报进度，请删去。"),
        (
            Row("investment", 180.55m, 6.2m),
            [],
            "/level",
            ValidationErrorCode.TooManyDecimals,
            "“固定资产投资”的数值180.55小数位过多，单位为亿元，最多保留1位小数。"
        ),
        (
            Row("homes", 10, noData: "检修"),
            [],
            "/noData",
            ValidationErrorCode.NoDataWithFigure,
            "“住房”既填了数据，又写了无数据的原因，请删去其一。"
        ),
        (
            Row("investment", noData: tooLong),
            [],
            "/noData",
            ValidationErrorCode.TooLong,
            "“固定资产投资”的无数据原因共501字，最多500字，请精简。"
        ),
        (
            Row("investment", noData: "年底一次核算。"),
            [standing],
            "/reason",
            ValidationErrorCode.ReasonMissing,
            "“固定资产投资”2021-06已报送180.5、增速6.2%，现改为无数据（年底一次核算），请填写修订原因。"
        ),
        (Row("homes", 10.5m), [], "/level", ValidationErrorCode.TooManyDecimals, "“住房”的数值10.5小数位过多，单位为套，须填整数。"),
        (
            Row("investment", 180.5m, 6.25m),
            [],
            "/growth",
            ValidationErrorCode.TooManyDecimals,
            "“固定资产投资”的同比增速6.25%小数位过多，最多保留1位小数。"
        ),
        (
            Row("rate", 101),
            [],
            "/level",
            ValidationErrorCode.OutOfRange,
            "“城镇登记失业率”的数值101%超出可能范围（0至100），请核对数值和单位。"
        ),
        (
            Row("homes", -1),
            [],
            "/level",
            ValidationErrorCode.OutOfRange,
            "“住房”的数值-1套超出可能范围（0至1000000000000000），请核对数值和单位。"
        ),
        (
            Row("homes", 1_000_000_000_000_001),
            [],
            "/level",
            ValidationErrorCode.OutOfRange,
            "“住房”的数值1000000000000001套超出可能范围（0至1000000000000000），请核对数值和单位。"
        ),
        (
            Row("investment", 1, -100.1m),
            [],
            "/growth",
            ValidationErrorCode.OutOfRange,
            "“固定资产投资”的同比增速-100.1%超出可能范围（-100%至10000%），请核对。"
        ),
        (
            Row("investment", 1, 10000.1m),
            [],
            "/growth",
            ValidationErrorCode.OutOfRange,
            "“固定资产投资”的同比增速10000.1%超出可能范围（-100%至10000%），请核对。"
        ),
        (
            Row("station", stage: "封顶"),
            [],
            "/stage",
            ValidationErrorCode.UnknownStage,
            "“车站”没有“封顶”这一进度，请从以下选填：未启动、前期工作、开工、完工。"
        ),
        (Row("homes", 10, remark: tooLong), [], "/remark", ValidationErrorCode.TooLong, "“住房”的说明共501字，最多500字，请精简。"),
        (Row("homes", 10, reason: tooLong), [], "/reason", ValidationErrorCode.TooLong, "“住房”的修订原因共501字，最多500字，请精简。"),
        (
            Row("investment", 181, 6.2m),
            [standing],
            "/reason",
            ValidationErrorCode.ReasonMissing,
            "“固定资产投资”2021-06已报送180.5、增速6.2%，现改为181、增速6.2%，请填写修订原因。"
        ),
        (
            Row("station", stage: "完工", reason: " "),
            [PlanBuilder.Figure("station", 6, new FigureValue(stage: "开工"))],
            "/reason",
            ValidationErrorCode.ReasonMissing,
            "“车站”2021-06已报送开工，现改为完工，请填写修订原因。"
        ),
        (
            Row("investment", 180.5m, 6.2m),
            [PlanBuilder.Figure("investment", 5, new FigureValue(190, 6))],
            "/level",
            ValidationErrorCode.CumulativeFell,
            "“固定资产投资”为累计数，2021-06的180.5小于2021-05的190，请核对。如确属实际，请在说明中写明原因后重新报送。"
        ),
        (
            Row("station", stage: "前期工作"),
            [PlanBuilder.Figure("station", 5, new FigureValue(stage: "开工"))],
            "/stage",
            ValidationErrorCode.StageFell,
            "“车站”2021-05已报“开工”，2021-06退回“前期工作”，请核对。如确属实际，请在说明中写明原因后重新报送。"
        ),
        (
            Row("investment", 180.5m, 50.1m),
            [],
            "/growth",
            ValidationErrorCode.Jump,
            "“固定资产投资”同比变动50.1%，超过50%，请核对。如确属实际，请在说明中写明原因后重新报送。"
        ),
        (
            Row("investment", 180.5m, -60),
            [],
            "/growth",
            ValidationErrorCode.Jump,
            "“固定资产投资”同比变动-60%，超过50%，请核对。如确属实际，请在说明中写明原因后重新报送。"
        ),
    ];

    public static TheoryData<int> Cases => [.. Enumerable.Range(0, cases.Length)];

    internal static IEnumerable<string> Codes => cases.Select(c => c.Code);

    [Theory]
    [MemberData(nameof(Cases))]
    public void RowThatBreaksOneRule_HasThatFaultAlone(int n)
    {
        var (row, figures, place, code, message) = cases[n];

        Assert.Equal(
            new ValidationError("/figures/0" + place, code, message, row.Indicator),
            Assert.Single(Check([row], figures).Errors) with
            {
                Answer = null,
            }
        );
    }

    [Fact]
    public void ErrorThatWordsLetPass_SaysWhereTheyStand()
    {
        Assert.Equal(ErrorAnswer.Remark, Assert.Single(Check([Row("investment", 1, 60)]).Errors).Answer);
        Assert.Equal(ErrorAnswer.Reason, Assert.Single(Check([Row("investment", 181, 6.2m)], standing).Errors).Answer);
        Assert.Null(Assert.Single(Check([Row("homes", 10.5m)]).Errors).Answer);
    }

    [Fact]
    public void NoDataWithItsReason_IsAnAnswer()
    {
        Assert.True(Check([Row("investment", noData: "年底一次核算")]).Passes);
        Assert.True(Check([Row("station", noData: "尚未立项")]).Passes);
    }

    [Fact]
    public void MonthWithoutData_HidesNoFall()
    {
        Figure[] before =
        [
            PlanBuilder.Figure("homes", 4, new FigureValue(100)),
            PlanBuilder.Figure("homes", 5, new FigureValue(noData: "检修")),
        ];

        Assert.Equal(ValidationErrorCode.CumulativeFell, Assert.Single(Check([Row("homes", 90)], before).Errors).Code);
    }

    [Theory]
    [InlineData(2021, 1, Frequency.MonthlyFromFebruary, "1月不报送（2月起按月报送）")]
    [InlineData(2021, 5, Frequency.Quarterly, "5月不报送（按季报送）")]
    [InlineData(2021, 9, Frequency.HalfYearly, "9月不报送（半年报送一次）")]
    public void FigureOfNoMonthOfItsSchedule_SaysWhenItIsReported(int year, int month, Frequency frequency, string words)
    {
        var (plan, period) = (PlanBuilder.Of(PlanBuilder.Indicator("gdp", schedule: new Schedule(frequency))), new Period(year, month));
        var result = SubmissionValidator.Validate(
            plan,
            new Submission("statistics", period, [Row("gdp", 1, 1)]),
            [],
            ReportingCalendar.OpensAt(period)
        );

        Assert.Contains(words, Assert.Single(result.Errors).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void LimitsThemselves_Pass()
    {
        Assert.True(
            Check([Row("rate", 100.00m), Row("homes", 1_000_000_000_000_000, remark: "属实") with { Place = "/figures/1" }]).Passes
        );
        Assert.True(Check([Row("investment", 0.0m, 50.0m)]).Passes);
        Assert.True(Check([Row("investment", 0, -100, remark: "停工")]).Passes);
        Assert.True(Check([Row("homes", 10.000m, remark: new string('长', 500), reason: new string('长', 500))]).Passes);
    }
}
