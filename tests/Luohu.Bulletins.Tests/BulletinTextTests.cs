using Luohu.Bulletins.Content;
using Luohu.Plan;

namespace Luohu.Bulletins.Tests;

public sealed class BulletinTextTests
{
    [Fact]
    public void February() => Golden.Holds(PlainText.Of(BulletinText.Of(SomeFigures.SnapshotOf(2))));

    [Fact]
    public void March() => Golden.Holds(PlainText.Of(BulletinText.Of(SomeFigures.SnapshotOf(3, "演示数据"))));

    [Fact]
    public void May() => Golden.Holds(PlainText.Of(BulletinText.Of(SomeFigures.SnapshotOf(5))));

    [Fact]
    public void June() => Golden.Holds(PlainText.Of(BulletinText.Of(SomeFigures.SnapshotOf(6, "演示数据"))));

    [Fact]
    public void June_WithLastYear() => Golden.Holds(PlainText.Of(BulletinText.Of(SomeFigures.SnapshotOf(6) with { LastYear = SomeFigures.LastYear })));

    [Fact]
    public void December() => Golden.Holds(PlainText.Of(BulletinText.Of(SomeFigures.SnapshotOf(12))));

    [Fact]
    public void NothingReported() => Golden.Holds(PlainText.Of(BulletinText.Of(TakeSnapshot.Of(APlan.Plan, new Period(2021, 6), [], null, null))));

    [Fact]
    public void TheRealPlanInJune() => Golden.Holds(PlainText.Of(BulletinText.Of(RealPlan.SnapshotOf(6))));

    [Fact]
    public void Reissue_WithCorrections() => Golden.Holds(PlainText.Of(BulletinText.Of(AReissue.Snapshot)));
}
