using Luohu.Bulletins.Content;
using Luohu.Domain;
using Luohu.Domain.Snapshots;

namespace Luohu.Bulletins.Tests;

public sealed class BulletinContentTests
{
    [Fact]
    public void February() => Golden.Holds(PlainText.Write(BulletinContent.From(SampleFigures.SnapshotOf(2))));

    [Fact]
    public void March() => Golden.Holds(PlainText.Write(BulletinContent.From(SampleFigures.SnapshotOf(3, "演示数据"))));

    [Fact]
    public void May() => Golden.Holds(PlainText.Write(BulletinContent.From(SampleFigures.SnapshotOf(5))));

    [Fact]
    public void June() => Golden.Holds(PlainText.Write(BulletinContent.From(SampleFigures.SnapshotOf(6, "演示数据"))));

    [Fact]
    public void June_WithLastYear() =>
        Golden.Holds(PlainText.Write(BulletinContent.From(SampleFigures.SnapshotOf(6) with { LastYear = SampleFigures.LastYear })));

    [Fact]
    public void December() => Golden.Holds(PlainText.Write(BulletinContent.From(SampleFigures.SnapshotOf(12))));

    [Fact]
    public void NothingReported() =>
        Golden.Holds(PlainText.Write(BulletinContent.From(SnapshotBuilder.Build(PlanBuilder.Plan, new Period(2021, 6), [], null, null))));

    [Fact]
    public void TheRealPlanInJune() => Golden.Holds(PlainText.Write(BulletinContent.From(RealPlan.SnapshotOf(6))));

    [Fact]
    public void Reissue_WithCorrections() => Golden.Holds(PlainText.Write(BulletinContent.From(SampleReissue.Snapshot)));
}
