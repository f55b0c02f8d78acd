using Luohu.Domain.Figures;
using Luohu.Domain.Plans;

namespace Luohu.Domain.Tests;

/// <summary>Tasks: the scale is 未启动, 前期工作, 开工, 完工; green down to a quarter of the way behind, yellow to a half.</summary>
public sealed class StageTargetTests
{
    [Theory]
    [InlineData("达到进度", true, RagStatus.Green, 0)]
    [InlineData("基本达到进度", false, RagStatus.Yellow, -50)]
    [InlineData("未达进度", false, RagStatus.Red, -100)]
    public void Assigned_IsWhatTheDepartmentSays(string stage, bool holds, RagStatus light, int gap) =>
        Assert.Equal(
            new TargetEvaluation(light, holds, gap),
            PlanBuilder.Judged(PlanBuilder.Task("saving", new Target.Assigned(), "assigned"), 3, new FigureValue(stage: stage))
        );

    [Theory]
    [InlineData(1, "未启动", RagStatus.Green)]
    [InlineData(3, "未启动", RagStatus.Green)] // a quarter behind
    [InlineData(4, "未启动", RagStatus.Yellow)]
    [InlineData(6, "未启动", RagStatus.Yellow)] // half
    [InlineData(7, "未启动", RagStatus.Red)]
    [InlineData(7, "前期工作", RagStatus.Green)] // a third of the way where 7/12 is planned: exactly a quarter behind
    [InlineData(8, "前期工作", RagStatus.Yellow)]
    [InlineData(10, "前期工作", RagStatus.Yellow)]
    [InlineData(11, "前期工作", RagStatus.Red)]
    [InlineData(11, "开工", RagStatus.Green)]
    [InlineData(12, "开工", RagStatus.Red)] // the year is over, and it is not reached
    [InlineData(12, "完工", RagStatus.Green)]
    [InlineData(1, "完工", RagStatus.Green)]
    public void Milestone_ByTheYearsEnd_IsMeasuredByTheWay(int month, string stage, RagStatus light)
    {
        var result = Judged(new Target.Milestone("完工"), month, stage);

        Assert.Equal((light, stage == "完工"), (result!.Status, result.IsMet));
    }

    [Theory]
    [InlineData(8, "前期工作", RagStatus.Yellow, false)]
    [InlineData(9, "前期工作", RagStatus.Red, false)] // its month is over
    [InlineData(12, "前期工作", RagStatus.Red, false)]
    [InlineData(9, "开工", RagStatus.Green, true)]
    [InlineData(9, "完工", RagStatus.Green, true)] // further than planned
    public void Milestone_ByItsMonth_IsDueThen(int month, string stage, RagStatus light, bool holds)
    {
        var result = Judged(new Target.Milestone("开工", ByMonth: 9), month, stage);

        Assert.Equal((light, holds), (result!.Status, result.IsMet));
    }

    [Fact]
    public void Milestone_Gap_IsInPointsOfTheWay()
    {
        Assert.Equal(-25, Judged(new Target.Milestone("完工"), 7, "前期工作")!.Gap);
        Assert.Equal(-50, Judged(new Target.Milestone("开工", ByMonth: 3), 8, "前期工作")!.Gap);
    }

    [Fact]
    public void StageOfNoScale_OrNone_IsNotJudged()
    {
        Assert.Null(Judged(new Target.Milestone("完工"), 6, "封顶"));
        Assert.Null(Judged(new Target.Assigned(), 6, "达到进度"));
        Assert.Null(PlanBuilder.Judged(PlanBuilder.Task("station", new Target.Milestone("完工")), 6, new FigureValue(level: 1)));
        Assert.Null(PlanBuilder.Judged(PlanBuilder.Task("saving", new Target.Assigned()), 6, new FigureValue(level: 1)));
    }

    private static TargetEvaluation? Judged(Target target, int month, string stage) =>
        PlanBuilder.Judged(PlanBuilder.Task("station", target), month, new FigureValue(stage: stage));
}
