using CsCheck;
using Luohu.Domain.Figures;
using Luohu.Domain.Submissions;
using static Luohu.Domain.Tests.SubmissionBuilder;

namespace Luohu.Domain.Tests;

/// <summary>A row against what stands already: corrections, and what is odd but possible.</summary>
public sealed class RowChangeTests
{
    private static readonly Figure standing = PlanBuilder.Figure("investment", 6, new FigureValue(180.5m, 6.2m));

    [Fact]
    public void RowEqualToTheStandingOne_NeedsNoReason_HoweverItIsWritten()
    {
        Assert.True(Check([Row("investment", 180.5m, 6.2m)], standing).Passes);
        Assert.True(Check([Row("investment", 180.500m, 6.20m)], standing).Passes);
    }

    [Fact]
    public void ChangedRemarkAlone_NeedsNoReason() =>
        Assert.True(Check([Row("investment", 180.5m, 6.2m, remark: "含跨区项目")], standing).Passes);

    [Fact]
    public void ChangeWithAReason_Passes() => Assert.True(Check([Row("investment", 181, 6.2m, reason: "漏报一个项目")], standing).Passes);

    [Fact]
    public void MissingMeasure_IsNoChange() =>
        Assert.Equal(ValidationErrorCode.MeasureMissing, Assert.Single(Check([Row("investment", 180.5m)], standing).Errors).Code);

    [Fact]
    public void FirstReport_NeedsNoReason_ThoughAnotherMonthStands() =>
        Assert.True(Check([Row("investment", 200, 6.2m)], PlanBuilder.Figure("investment", 5, new FigureValue(180.5m, 6.2m))).Passes);

    public static TheoryData<string, string, string> Oddities =>
        new()
        {
            { ValidationErrorCode.Jump, "/growth", "“固定资产投资”同比变动60%，超过50%，请核对。" },
            { ValidationErrorCode.CumulativeFell, "/level", "“固定资产投资”为累计数，2021-06的180.5小于2021-04的190，请核对。" },
        };

    [Theory]
    [MemberData(nameof(Oddities))]
    public void OddRow_WithARemark_PassesWithAWarning(string code, string place, string message)
    {
        // May is missing: the newest figure before counts.
        var result = Check(
            [Row("investment", 180.5m, 60, remark: "上年同期停工")],
            PlanBuilder.Figure("investment", 4, new FigureValue(190, 6))
        );

        Assert.True(result.Passes);
        Assert.Contains(new ValidationError("/figures/0" + place, code, message, "investment"), result.Warnings);
        Assert.Equal(Oddities.Count, result.Warnings.Length);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \u3000\n")]
    public void OddRow_WithoutWords_IsAFault(string? remark) =>
        Assert.Equal(ValidationErrorCode.Jump, Assert.Single(Check([Row("investment", 180.5m, 60, remark: remark)]).Errors).Code);

    [Fact]
    public void StageThatFell_WithARemark_PassesWithAWarning()
    {
        var result = Check(
            [Row("station", stage: "未启动", remark: "规划调整")],
            PlanBuilder.Figure("station", 5, new FigureValue(stage: "完工"))
        );

        Assert.True(result.Passes);
        Assert.Equal(ValidationErrorCode.StageFell, Assert.Single(result.Warnings).Code);
    }

    [Fact]
    public void LevelOfARate_MayFall() =>
        Assert.True(Check([Row("rate", 2.1m)], PlanBuilder.Figure("rate", 5, new FigureValue(2.5m))).Passes);

    [Fact]
    public void LaterFigure_IsNotOneBefore() =>
        Assert.True(Check([Row("investment", 180.5m, 6.2m)], PlanBuilder.Figure("investment", 7, new FigureValue(200, 6))).Passes);

    [Fact]
    public void CorrectedMonth_IsComparedWithTheMonthBefore_NotWithItself() =>
        Assert.True(
            Check(
                [Row("investment", 170, 6.2m, reason: "重复计算")],
                standing,
                PlanBuilder.Figure("investment", 5, new FigureValue(150, 6))
            ).Passes
        );

    [Fact]
    public void SameRowTwice_OnceFiled_StillPasses() =>
        Gen.Select(Gen.Int[0, 9_999], Gen.Int[-500, 500])
            .Sample(
                (tenths, growth) =>
                {
                    var row = Row("investment", tenths / 10m, growth / 10m);
                    return Check([row]).Passes
                        && Check([row], PlanBuilder.Figure("investment", 6, new FigureValue(row.Level, row.Growth))).Passes;
                }
            );
}
