using System.Text;
using System.Text.Json;
using Luohu.Domain.Figures;
using Luohu.Domain.Plans;
using Luohu.Domain.Snapshots;

namespace Luohu.Domain.Tests;

/// <summary>Snapshots as each version of the program has archived them. Files that are here are never changed: such are in archives.</summary>
public sealed class SnapshotFormatTests
{
    private static readonly AnnualPlan plan = PlanBuilder.Of(
        PlanBuilder.Indicator("gdp", new Target.Between(Measure.Growth, 5.5m, 6)) with
        {
            GrowthAtCurrentPrices = true,
            JumpPercent = 40,
        },
        PlanBuilder.Indicator("income", new Target.KeepPaceWith("gdp", 0.5m), schedule: new Schedule(Frequency.Quarterly, LagMonths: 1)),
        PlanBuilder.Indicator(
            "investment",
            new Target.AtLeast(Measure.Level, 400),
            baseline: new Baseline("固定资产投资达到384亿元", 384.0m, 3.5m, "稳步增长")
        ) with
        {
            Curve = [4, 4, 8, 7, 8, 11, 7, 8, 10, 9, 11, 13],
            Bounds = new Bounds(0, 1000),
            Note = "按前低后高安排",
        },
        PlanBuilder.Indicator("pm25", new Target.AtMost(Measure.Level, 24), Accumulation.AsOf, new Schedule(Frequency.HalfYearly)),
        PlanBuilder.Indicator("water", new Target.FallBy(4), Accumulation.Rate, new Schedule(Frequency.MonthlyFromFebruary)),
        PlanBuilder.Task("saving", new Target.Assigned(), "assigned") with
        {
            Schedule = new Schedule(Frequency.Yearly),
        },
        PlanBuilder.Task("station", new Target.Milestone("开工", 9))
    ) with
    {
        Note = "示例",
        Checks = new PlanChecks(
            60,
            2,
            [new SumRule("合计", ["investment", "pm25"], Max: 100), new SumRule("分项", ["pm25"], Whole: "investment")]
        ),
        Calendar = new ReportingCalendar(12, 10, 16, ClosesAfterMonths: 3),
    };

    [Theory]
    [InlineData("format-0", 0, null, "b8235a2c0104f4bfc853d249c96f067f438689421d5b02f2da823f02aba820dc")]
    [InlineData("format-1", 1, "1.2.3", "6c6571f0ff02c6ca2e74af5620ba81526315b742f7d24ba9b47dccc39768b9a8")]
    [InlineData("format-2", 2, "1.2.3", "433ed72bad6b66ea73c6ccb56cf36301cb6d9c203f0fda28d79e42111ea46694")]
    public void ArchivedSnapshot_IsRead_AndWrittenAgainByteForByte(string name, int format, string? programVersion, string digest)
    {
        var archived = File.ReadAllBytes(Repository.PathOf($"tests/Luohu.Domain.Tests/snapshots/{name}.json"));

        var snapshot = SnapshotJson.Read(archived);

        Assert.Equal((format, programVersion), (snapshot.Format, snapshot.ProgramVersion));
        Assert.Equal(digest, SnapshotJson.ComputeDigest(archived));
        Assert.Equal(archived, SnapshotJson.Write(snapshot));
    }

    [Fact]
    public void NewSnapshot_IsWrittenInTheNewestFormat() =>
        Assert.Equal(
            File.ReadAllText(Repository.PathOf("tests/Luohu.Domain.Tests/snapshots/format-2.json")),
            Text(Reissue().PublishedBy("1.2.3"))
        );

    [Theory]
    [InlineData("""{"format":3}""", 3)]
    [InlineData("""{"title":"what a later version has","format":1000000000000}""", 1_000_000_000_000)]
    public void LaterFormat_IsRefusedByItsNumber(string json, long format)
    {
        var later = Assert.Throws<SnapshotFormatException>(() => SnapshotJson.Read(Encoding.UTF8.GetBytes(json)));

        Assert.StartsWith(
            $"The snapshot has format {format}, and this program reads formats 0 to 2",
            later.Message,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain('\n', later.Message);
    }

    [Theory]
    [InlineData("\"format\":2,", "")] // a version without a format
    [InlineData("\"programVersion\":\"1.2.3\",", "")]
    [InlineData("\"format\":2", "\"format\":-1")]
    [InlineData("\"format\":2", "\"format\":\"1\"")]
    [InlineData("\"format\":2", "\"format\":2,\"format\":1")]
    public void FormatWithAFault_IsAJsonFault(string right, string wrong)
    {
        var text = Text(Reissue().PublishedBy("1.2.3"));

        Assert.Contains(right, text, StringComparison.Ordinal);
        Assert.Throws<JsonException>(() => SnapshotJson.Read(Encoding.UTF8.GetBytes(text.Replace(right, wrong, StringComparison.Ordinal))));
    }

    [Fact]
    public void AnotherVersionOfTheProgram_IsNothingNew()
    {
        Assert.True(SnapshotBuilder.SaysNothingNew(Reissue().PublishedBy("1.2.4"), Reissue().PublishedBy("1.2.3")));
        Assert.True(SnapshotBuilder.SaysNothingNew(Reissue().PublishedBy("1.2.3"), Reissue()));
    }

    // All that a snapshot can hold.
    private static Snapshot Reissue()
    {
        var first = SnapshotBuilder.Build(
            plan,
            new Period(2021, 6),
            [PlanBuilder.Figure("gdp", 3, new FigureValue(1190.2m, 8.1m))],
            before: null,
            "演示数据"
        );
        var now = new[]
        {
            PlanBuilder.Figure("gdp", 3, new FigureValue(1191m, 8.2m), revision: 2),
            PlanBuilder.Figure("station", 6, new FigureValue(stage: "开工")) with
            {
                Remark = "六月二十八日开工",
            },
            PlanBuilder.Figure("pm25", 6, new FigureValue(noData: "监测站检修")),
        };
        var taken = SnapshotBuilder.Build(
            plan,
            new Period(2021, 6),
            now,
            (new(new Period(2021, 6), 1, new string('a', 64)), first),
            "演示数据",
            [PlanBuilder.Figure("investment", 6, new FigureValue(153.1m)) with { Period = new Period(2020, 6) }]
        );
        return taken with { Link = new Uri("https://plan.example.cn/api/v1/bulletins/2021-06?version=2") };
    }

    private static string Text(Snapshot snapshot) => Encoding.UTF8.GetString(SnapshotJson.Write(snapshot));
}
