namespace Luohu.Plan.Tests;

public sealed class SnapshotJsonTests
{
    [Fact]
    public void Write_ReadBack_GivesTheSameBytes()
    {
        var snapshot = new Snapshot(
            APlan.Of(APlan.Indicator("gdp"), APlan.Indicator("income", new Target.KeepPaceWith("gdp", 0.5m)), APlan.Task("station", new Target.Milestone("开工", 9))),
            new Period(2021, 6),
            [APlan.Figure("gdp", 6, new Reading(1190.20m, 8.1m))],
            new BulletinReference(new Period(2021, 5), 1, new string('a', 64)),
            [new Correction("gdp", new Period(2021, 3), new Reading(500), new Reading(501), "误报")],
            "演示数据");

        var bytes = SnapshotJson.Write(snapshot);
        var again = SnapshotJson.Write(SnapshotJson.Read(bytes));

        Assert.Equal(bytes, again);
        var text = System.Text.Encoding.UTF8.GetString(bytes);
        Assert.Contains("\"level\":1190.2,", text, StringComparison.Ordinal);
        Assert.Contains("演示数据", text, StringComparison.Ordinal);
        Assert.DoesNotContain("example.invalid", text, StringComparison.Ordinal);
        Assert.DoesNotContain("about", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_FirstBulletin_IsReadBackWithoutBase()
    {
        var first = new Snapshot(APlan.Of(APlan.Indicator("gdp")), new Period(2021, 1), [], null, []);

        Assert.Null(SnapshotJson.Read(SnapshotJson.Write(first)).Base);
    }
}
