using Luohu.Domain.Figures;
using Luohu.Domain.Plans;
using Luohu.Domain.Submissions;
using Luohu.Domain.Submissions.Checks;

namespace Luohu.Domain.Tests;

/// <summary>What only the reviewer is told: a clerk is neither refused for it nor asked for a remark.</summary>
public sealed class ReviewerCheckTests
{
    private static readonly Indicator indicator = PlanBuilder.Indicator("a");
    private static readonly Indicator follower = PlanBuilder.Indicator("b", new Target.KeepPaceWith("a", 1));
    private static readonly AnnualPlan plan = PlanBuilder.Of(
        indicator,
        follower,
        PlanBuilder.Task("station", new Target.Milestone("完工"))
    );

    [Theory]
    [InlineData(100, "“指标a”由2021-05的正常转为滞后。")]
    [InlineData(185, "“指标a”由2021-05的正常转为关注。")]
    [InlineData(200, null)]
    public void LightThatTurns(decimal level, string? message) => Assert.Equal(message, Message("light-turned", Of(level), Figure(5, 180)));

    [Fact]
    public void LightOfAFollower_TurnsByTheOthersGrowth()
    {
        var history = new CheckHistory(
            [
                PlanBuilder.Figure("a", 5, new FigureValue(1, 5)),
                PlanBuilder.Figure("a", 6, new FigureValue(1, 9)),
                PlanBuilder.Figure("b", 5, new FigureValue(1, 5)),
            ],
            []
        );
        var figure = new CheckedFigure(plan, follower, new Period(2021, 6), 2, 5.1m, null, null, 1, history);

        Assert.Contains(
            FigureChecks.Find(figure),
            finding => finding is { Code: "light-turned", Message: "“指标b”由2021-05的正常转为滞后。" }
        );
    }

    [Fact]
    public void SameNumbersForThreePeriods()
    {
        Assert.Null(Message("unchanged", Of(180), Figure(5, 180)));
        Assert.Equal("“指标a”自2021-04起连续3期数值未变，请核实是否照抄。", Message("unchanged", Of(180), Figure(5, 180), Figure(4, 180)));
        Assert.Equal(
            "“指标a”自2021-03起连续4期数值未变，请核实是否照抄。",
            Message("unchanged", Of(180), Figure(5, 180), Figure(4, 180), Figure(3, 180))
        );
        Assert.Null(Message("unchanged", Of(180), Figure(5, 180), Figure(3, 180)));
        Assert.Null(Message("unchanged", Of(180), Figure(5, 180), Figure(4, 179)));
    }

    [Theory]
    [InlineData(200, true)]
    [InlineData(200.1, false)]
    public void LevelExactlyOnSchedule(decimal level, bool isFound) =>
        Assert.Equal(
            isFound ? "“指标a”2021-06数值200亿元，恰为年度目标400亿元的序时进度50.0%。" : null,
            Message("exactly-on-schedule", Of(level))
        );

    [Fact]
    public void FirstFigureAfterAGap()
    {
        Assert.Equal("“指标a”上一次报送为2021-03，2021-05未报送。", Message("after-gap", Of(190), Figure(3, 90)));
        Assert.Null(Message("after-gap", Of(190), Figure(5, 150)));
        Assert.Null(Message("after-gap", Of(190)));
    }

    [Theory]
    [InlineData(2, null)]
    [InlineData(3, "“指标a”2021-06已修订2次。")]
    public void FigureThatWasCorrectedOften(int revision, string? message) =>
        Assert.Equal(message, Message("corrected-often", Of(190) with { Revision = revision }));

    [Theory]
    [InlineData("项目集中开工", "“指标a”2021-06的说明与2021-05的相同。")]
    [InlineData(" 项目集中开工\n", "“指标a”2021-06的说明与2021-05的相同。")]
    [InlineData("项目开工", null)]
    [InlineData(null, null)]
    public void RemarkOfTheMonthBefore(string? remark, string? message) =>
        Assert.Equal(message, Message("remark-copied", Of(190) with { Remark = remark }, Figure(5, 150) with { Remark = "项目集中开工" }));

    [Fact]
    public void Checks_AreTheReviewersList_EachWithItsOwnCode()
    {
        Assert.Equal(
            [
                "sum-too-large",
                "wrong-magnitude",
                "level-growth-contradiction",
                "jump",
                "cumulative-fell",
                "stage-fell",
                "light-turned",
                "unchanged",
                "exactly-on-schedule",
                "after-gap",
                "corrected-often",
                "remark-copied",
            ],
            FigureChecks.All.Select(check => check.Code)
        );
    }

    [Fact]
    public void NoticesAreNoMatterOfTheClerk()
    {
        var row = new SubmissionRow("/figures/0", "a", 180, 1, Remark: "同上");
        var result = SubmissionValidator.Validate(
            plan,
            new("statistics", new Period(2021, 6), [row]),
            [Figure(5, 180) with { Remark = "同上" }, Figure(4, 180)],
            ReportingCalendar.OpensAt(new Period(2021, 6))
        );

        Assert.Empty(result.Errors);
        Assert.Empty(result.Warnings);
    }

    private static Figure Of(decimal level) => Figure(6, level);

    private static Figure Figure(int month, decimal level) => PlanBuilder.Figure("a", month, new FigureValue(level, 1));

    private static string? Message(string code, Figure figure, params Figure[] others) =>
        FigureChecks
            .Find(CheckedFigure.From(plan, indicator, figure, new CheckHistory([.. others, figure], [])))
            .SingleOrDefault(finding => finding.Code == code)
            ?.Message;
}
