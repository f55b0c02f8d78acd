using System.Collections.Immutable;
using Luohu.Domain.Figures;
using Luohu.Domain.Plans;
using Luohu.Domain.Snapshots;

namespace Luohu.Bulletins.Tests;

public sealed class BulletinChangesTests
{
    private static readonly Snapshot First = SampleFigures.SnapshotOf(6);

    [Fact]
    public void TheSame_HasNoChanges()
    {
        var changes = BulletinChanges.Between(First, NextOf(First));

        Assert.Empty(changes);
        Assert.Equal("与第1版相比，内容没有变化", BulletinChanges.Summarize(2, changes));
    }

    [Fact]
    public void Corrections_AreToldInTheWordsOfTheBulletin_AndTheirReasonApart()
    {
        var corrections = BulletinChanges
            .Between(First, SampleReissue.Snapshot)
            .Where(change => change.Kind == ChangeKind.Correction)
            .ToList();
        var printed = Content.BulletinContent.From(SampleReissue.Snapshot).Filing.Corrections;

        Assert.Equal(3, corrections.Count);
        Assert.All(
            corrections.Zip(printed),
            pair => Assert.StartsWith($"{pair.First.Text}，原因：{pair.First.Reason}", pair.Second, StringComparison.Ordinal)
        );
        Assert.Equal(
            SampleReissue.Snapshot.Corrections.Select(correction => correction.Indicator),
            corrections.Select(change => change.Indicator)
        );
    }

    [Fact]
    public void LateFigure_IsTold_AndTheStatusThatItBrings()
    {
        var without = First with { Figures = [.. First.Figures.Where(figure => figure.Indicator != "pm25" || figure.Period.Month != 6)] };

        var changes = BulletinChanges.Between(without, NextOf(without, First.Figures));

        Assert.Equal(ChangeKind.Late, changes[0].Kind);
        Assert.Contains("（2021年6月）补报：19.5", changes[0].Text, StringComparison.Ordinal);
        Assert.Equal("pm25", changes[0].Indicator);
        Assert.Contains(changes, change => change.Text.Contains("（由未报送转为", StringComparison.Ordinal));
        Assert.StartsWith("与第1版相比，补报1项", BulletinChanges.Summarize(2, changes), StringComparison.Ordinal);
    }

    [Fact]
    public void OtherRemark_IsNoCorrection()
    {
        var figures = First.Figures.Select(figure =>
            figure is { Indicator: "pm25", Period.Month: 6 } ? figure with { Remark = "已核实" } : figure
        );

        var change = Assert.Single(BulletinChanges.Between(First, NextOf(First, [.. figures])));

        Assert.Equal((ChangeKind.Remark, "pm25"), (change.Kind, change.Indicator));
    }

    [Fact]
    public void OtherTarget_IsToldInTheWordsOfTheTable()
    {
        var plan = PlanBuilder.Plan;
        var changed = With(plan, "retail-sales", indicator => indicator with { Target = new Target.AtLeast(Measure.Growth, 99m) });

        var changes = BulletinChanges.Between(First, NextOf(First) with { Plan = changed.WithoutContacts() });

        var target = Assert.Single(changes, change => change.Kind == ChangeKind.Target);
        Assert.StartsWith("社会消费品零售总额年度目标：原", target.Text, StringComparison.Ordinal);
        Assert.Contains("→现", target.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(changes, change => change.Kind == ChangeKind.Plan);
    }

    [Fact]
    public void OtherPlan_IsTold()
    {
        var plan = First.Plan;
        var renamed = With(plan, "pm25", indicator => indicator with { Name = "细颗粒物浓度" });
        var redefined = With(plan, "pm25", indicator => indicator with { Decimals = 2 });
        var removed = plan with { Indicators = [.. plan.Indicators.Where(indicator => indicator.Code != "pm25")] };
        var other = plan with { Publisher = "罗湖区统计局" };

        Assert.Contains(Told(plan, renamed), text => text.Contains("→现细颗粒物浓度", StringComparison.Ordinal));
        Assert.Contains(Told(plan, redefined), text => text.Contains("规定有调整", StringComparison.Ordinal));
        Assert.Contains(Told(plan, removed), text => text.StartsWith("计划删去指标", StringComparison.Ordinal));
        Assert.Contains(Told(removed, plan), text => text.StartsWith("计划增加指标", StringComparison.Ordinal));
        Assert.Equal(["计划的章节、部门或评价标准有调整"], Told(plan, other));
    }

    [Fact]
    public void OtherNotice_IsTold() =>
        Assert.Equal(
            "通报的标记：原演示数据→现无",
            Assert.Single(BulletinChanges.Between(First with { Notice = "演示数据" }, NextOf(First))).Text
        );

    [Fact]
    public void FirstVersion_IsComparedWithNone() => Assert.Equal("为本期第一版", BulletinChanges.Summarize(1, []));

    private static IEnumerable<string> Told(AnnualPlan before, AnnualPlan after) =>
        BulletinChanges
            .Between(First with { Plan = before }, NextOf(First) with { Plan = after })
            .Where(change => change.Kind == ChangeKind.Plan)
            .Select(change => change.Text);

    private static AnnualPlan With(AnnualPlan plan, string code, Func<Indicator, Indicator> change) =>
        plan with
        {
            Indicators = [.. plan.Indicators.Select(indicator => indicator.Code == code ? change(indicator) : indicator)],
        };

    private static Snapshot NextOf(Snapshot before, ImmutableArray<Figure>? figures = null) =>
        SnapshotBuilder.Build(
            before.Plan,
            before.Period,
            figures ?? before.Figures,
            (new(before.Period, 1, SnapshotJson.ComputeDigest(SnapshotJson.Write(before))), before),
            null
        );
}
