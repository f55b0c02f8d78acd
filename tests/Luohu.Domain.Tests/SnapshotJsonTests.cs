using System.Text;
using System.Text.Json;
using CsCheck;
using Luohu.Domain.Figures;
using Luohu.Domain.Plans;
using Luohu.Domain.Snapshots;

namespace Luohu.Domain.Tests;

public sealed class SnapshotJsonTests
{
    private static readonly AnnualPlan plan = PlanBuilder.Of(
        PlanBuilder.Indicator("gdp", new Target.Between(Measure.Growth, 5.5m, 6)),
        PlanBuilder.Indicator("income", new Target.KeepPaceWith("gdp", 0.5m)),
        PlanBuilder.Indicator(
            "investment",
            new Target.AtLeast(Measure.Level, 400),
            baseline: new Baseline("固定资产投资达到384亿元", Level: 384.0m)
        ) with
        {
            Curve = [4, 4, 8, 7, 8, 11, 7, 8, 10, 9, 11, 13],
            Bounds = new Bounds(0, 1000),
            Note = "按前低后高安排",
        },
        PlanBuilder.Indicator("pm25", new Target.AtMost(Measure.Level, 24)),
        PlanBuilder.Indicator("water", new Target.FallBy(4)),
        PlanBuilder.Task("saving", new Target.Assigned(), "assigned"),
        PlanBuilder.Task("station", new Target.Milestone("开工", 9))
    );

    private static readonly Gen<Figure[]> figures = Gen.Select(
            Gen.OneOf([.. plan.Indicators.Select(i => i.Code)]),
            Generators.Month,
            Generators.Level,
            Generators.Growth.Nullable(),
            Generators.Instant,
            Generators.Words,
            Generators.Words,
            (code, month, level, growth, at, remark, reason) =>
                new Figure(
                    code,
                    new Period(2021, month),
                    new FigureValue(level, growth, remark),
                    2,
                    "statistics",
                    at,
                    at.AddDays(3),
                    remark,
                    reason
                )
        )
        .Array[0, 12]
        .Select(all => all.DistinctBy(f => (f.Indicator, f.Period)).ToArray());

    [Fact]
    public void Write_IsCanonical()
    {
        var text = Encoding.UTF8.GetString(
            SnapshotJson.Write(
                PlanBuilder.Snapshot(plan, 6, PlanBuilder.Figure("gdp", 6, new FigureValue(1190.20m, 8.10m))) with
                {
                    Notice = "演示数据",
                }
            )
        );

        Assert.Contains(
            """{"indicator":"gdp","period":"2021-06","reading":{"level":1190.2,"growth":8.1},"revision":1,""",
            text,
            StringComparison.Ordinal
        );
        Assert.Contains("""{"source":"固定资产投资达到384亿元","level":384}""", text, StringComparison.Ordinal);
        Assert.EndsWith(""","corrections":[],"notice":"演示数据"}""", text, StringComparison.Ordinal);
        Assert.DoesNotContain(text, char.IsWhiteSpace);
        Assert.Contains(""","base":null,""", text, StringComparison.Ordinal); // that it is the first is said outright
        Assert.DoesNotContain("null", text.Replace("\"base\":null", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void Link_IsPartOfIt_AndReadBack()
    {
        var linked = PlanBuilder.Snapshot(plan, 6) with { Link = new Uri("https://plan.example.cn/api/v1/bulletins/2021-06?version=1") };
        var bytes = SnapshotJson.Write(linked);

        Assert.EndsWith(
            ""","link":"https://plan.example.cn/api/v1/bulletins/2021-06?version=1"}""",
            Encoding.UTF8.GetString(bytes),
            StringComparison.Ordinal
        );
        Assert.Equal(linked.Link, SnapshotJson.Read(bytes).Link);
        Assert.NotEqual(SnapshotJson.ComputeDigest(bytes), SnapshotJson.ComputeDigest(SnapshotJson.Write(linked with { Link = null })));
    }

    [Fact]
    public void CoversFrom_IsPartOfIt_AndReadBack()
    {
        var combined = PlanBuilder.Snapshot(plan, 6) with { CoversFrom = new Period(2021, 3) };
        var bytes = SnapshotJson.Write(combined);

        Assert.EndsWith(""","coversFrom":"2021-03"}""", Encoding.UTF8.GetString(bytes), StringComparison.Ordinal);
        Assert.Equal(combined.CoversFrom, SnapshotJson.Read(bytes).CoversFrom);
    }

    [Fact]
    public void LastYear_IsPartOfIt_AndReadBack()
    {
        var with = PlanBuilder.Snapshot(plan, 6) with { LastYear = [new LastYearValue("investment", new Period(2020, 6), 153.10m)] };
        var bytes = SnapshotJson.Write(with);

        Assert.EndsWith(
            ""","lastYear":[{"indicator":"investment","period":"2020-06","value":153.1}]}""",
            Encoding.UTF8.GetString(bytes),
            StringComparison.Ordinal
        );
        Assert.Equal(with.LastYear.Value.AsEnumerable(), SnapshotJson.Read(bytes).LastYear!.Value);
        Assert.Equal(bytes, SnapshotJson.Write(SnapshotJson.Read(bytes)));
    }

    [Fact]
    public void LastYearOfNothing_IsNotWritten()
    {
        var without = PlanBuilder.Snapshot(plan, 6);

        Assert.Null((without with { LastYear = [] }).LastYear);
        Assert.Equal(SnapshotJson.Write(without), SnapshotJson.Write(without with { LastYear = [] }));
    }

    [Fact]
    public void Write_ReadBack_GivesTheSameSnapshot() =>
        Gen.Select(figures, figures, Generators.Words, Gen.Bool)
            .Sample(
                (before, now, notice, isFirst) =>
                {
                    var may = SnapshotBuilder.Build(plan, new Period(2021, 5), before, before: null, notice);
                    var june = SnapshotBuilder.Build(
                        plan,
                        new Period(2021, 6),
                        now,
                        isFirst ? null : (new BulletinReference(may.Period, 1, new string('a', 64)), may),
                        notice
                    );
                    var bytes = SnapshotJson.Write(june);
                    var read = SnapshotJson.Read(bytes);
                    return SnapshotJson.Write(read).AsSpan().SequenceEqual(bytes)
                        && read.Figures.SequenceEqual(june.Figures)
                        && read.Corrections.SequenceEqual(june.Corrections)
                        && (read.Base, read.Period, read.Notice, read.Version) == (june.Base, june.Period, june.Notice, june.Version);
                }
            );

    [Fact]
    public void Digest_OfTheSameFigures_IsTheSame_InWhateverOrderAndOffsetTheyCome() =>
        Gen.Select(figures, Gen.Int, Gen.Int[-14, 14])
            .Sample(
                (all, seed, hours) =>
                {
                    var shuffled = all.Select(InOffset(hours)).ToArray();
                    new Random(seed).Shuffle(shuffled);
                    return Digest(all) == Digest(shuffled);
                }
            );

    [Fact]
    public void Digest_OfThePlanWrittenWithTrailingZeros_IsTheSame()
    {
        var padded = PlanBuilder.Indicator(
            "gdp",
            new Target.AtLeast(Measure.Level, 400.00m),
            baseline: new Baseline("来源", Level: 384.0m)
        );
        var plain = PlanBuilder.Indicator("gdp", new Target.AtLeast(Measure.Level, 400m), baseline: new Baseline("来源", Level: 384m));

        Assert.Equal(
            SnapshotJson.Write(PlanBuilder.Snapshot(PlanBuilder.Of(plain), 6)),
            SnapshotJson.Write(PlanBuilder.Snapshot(PlanBuilder.Of(padded), 6))
        );
    }

    [Fact]
    public void Digest_IsSha256InLowerCaseHex() =>
        Assert.Equal("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", SnapshotJson.ComputeDigest("abc"u8));

    [Fact]
    public void Digest_OfASnapshotFiledBeforeLastYearWasKept_Holds()
    {
        var filed = SnapshotJson.Write(
            PlanBuilder.Snapshot(
                plan,
                6,
                PlanBuilder.Figure("gdp", 6, new FigureValue(1190.2m, 8.1m)),
                PlanBuilder.Figure("station", 5, new FigureValue(stage: "开工"))
            )
        );

        Assert.Equal("b941d5bf0e15bc827146b7510a63ad348f4d3fd98b66897b45b9b242f1c07ee9", SnapshotJson.ComputeDigest(filed));
        Assert.Equal(filed, SnapshotJson.Write(SnapshotJson.Read(filed)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("""{"plan":null}""")]
    public void Read_NoSnapshot_IsAJsonFault(string json) =>
        Assert.ThrowsAny<JsonException>(() => SnapshotJson.Read(Encoding.UTF8.GetBytes(json)));

    [Theory]
    [InlineData("\"level\":1", "\"level\":null")] // a reading of nothing
    [InlineData("\"type\":\"assigned\"", "")] // a target of no type
    [InlineData("\"period\":\"2021-06\"", "\"period\":\"2021-6\"")]
    [InlineData("\"revision\":1", "\"revision\":1,\"colour\":1")]
    public void Read_SnapshotWithAFault_IsAJsonFault(string right, string wrong)
    {
        var text = Encoding.UTF8.GetString(
            SnapshotJson.Write(PlanBuilder.Snapshot(plan, 6, PlanBuilder.Figure("gdp", 6, new FigureValue(1))))
        );

        Assert.Contains(right, text, StringComparison.Ordinal);
        Assert.NotNull(SnapshotJson.Read(Encoding.UTF8.GetBytes(text)));
        Assert.Throws<JsonException>(() => SnapshotJson.Read(Encoding.UTF8.GetBytes(text.Replace(right, wrong, StringComparison.Ordinal))));
    }

    private static Func<Figure, Figure> InOffset(int hours) =>
        figure =>
            figure with
            {
                FirstFiledAt = figure.FirstFiledAt.ToOffset(TimeSpan.FromHours(hours)),
                FiledAt = figure.FiledAt.ToOffset(TimeSpan.FromHours(-hours)),
            };

    private static string Digest(Figure[] all) => SnapshotJson.ComputeDigest(SnapshotJson.Write(PlanBuilder.Snapshot(plan, 6, all)));
}
