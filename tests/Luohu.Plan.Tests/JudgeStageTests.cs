namespace Luohu.Plan.Tests;

/// <summary>Tasks: the scale is 未启动, 前期工作, 开工, 完工; green down to a quarter of the way behind, yellow to a half.</summary>
public sealed class JudgeStageTests
{
    [Theory]
    [InlineData("达到进度", true, Light.Green, 0)]
    [InlineData("基本达到进度", false, Light.Yellow, -50)]
    [InlineData("未达进度", false, Light.Red, -100)]
    public void Assigned_IsWhatTheDepartmentSays(string stage, bool holds, Light light, int gap) =>
        Assert.Equal(new Judgement(light, holds, gap), APlan.Judged(APlan.Task("saving", new Target.Assigned(), "assigned"), 3, new Reading(stage: stage)));

    [Theory]
    [InlineData(1, "未启动", Light.Green)]
    [InlineData(3, "未启动", Light.Green)] // a quarter behind
    [InlineData(4, "未启动", Light.Yellow)]
    [InlineData(6, "未启动", Light.Yellow)] // half
    [InlineData(7, "未启动", Light.Red)]
    [InlineData(7, "前期工作", Light.Green)] // a third of the way where 7/12 is planned: exactly a quarter behind
    [InlineData(8, "前期工作", Light.Yellow)]
    [InlineData(10, "前期工作", Light.Yellow)]
    [InlineData(11, "前期工作", Light.Red)]
    [InlineData(11, "开工", Light.Green)]
    [InlineData(12, "开工", Light.Red)] // the year is over, and it is not reached
    [InlineData(12, "完工", Light.Green)]
    [InlineData(1, "完工", Light.Green)]
    public void Milestone_ByTheYearsEnd_IsMeasuredByTheWay(int month, string stage, Light light)
    {
        var judgement = Judged(new Target.Milestone("完工"), month, stage);

        Assert.Equal((light, stage == "完工"), (judgement!.Light, judgement.Holds));
    }

    [Theory]
    [InlineData(8, "前期工作", Light.Yellow, false)]
    [InlineData(9, "前期工作", Light.Red, false)] // its month is over
    [InlineData(12, "前期工作", Light.Red, false)]
    [InlineData(9, "开工", Light.Green, true)]
    [InlineData(9, "完工", Light.Green, true)] // further than planned
    public void Milestone_ByItsMonth_IsDueThen(int month, string stage, Light light, bool holds)
    {
        var judgement = Judged(new Target.Milestone("开工", ByMonth: 9), month, stage);

        Assert.Equal((light, holds), (judgement!.Light, judgement.Holds));
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
        Assert.Null(APlan.Judged(APlan.Task("station", new Target.Milestone("完工")), 6, new Reading(level: 1)));
        Assert.Null(APlan.Judged(APlan.Task("saving", new Target.Assigned()), 6, new Reading(level: 1)));
    }

    private static Judgement? Judged(Target target, int month, string stage) =>
        APlan.Judged(APlan.Task("station", target), month, new Reading(stage: stage));
}
