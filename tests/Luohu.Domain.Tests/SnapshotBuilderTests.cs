using Luohu.Domain.Figures;
using Luohu.Domain.Plans;
using Luohu.Domain.Snapshots;

namespace Luohu.Domain.Tests;

public sealed class SnapshotBuilderTests
{
    private static readonly AnnualPlan plan = PlanBuilder.Of(PlanBuilder.Indicator("gdp"), PlanBuilder.Indicator("retail"));

    [Fact]
    public void Figures_StandInPlanOrder_ThenByMonth()
    {
        var snapshot = PlanBuilder.Snapshot(plan, 6, At("retail", 6), At("gdp", 6), At("retail", 1), At("gdp", 2));

        Assert.Equal([("gdp", 2), ("gdp", 6), ("retail", 1), ("retail", 6)], snapshot.Figures.Select(f => (f.Indicator, f.Period.Month)));
    }

    [Fact]
    public void FigureThatIsNoneOfThisBulletin_IsLeftOut()
    {
        var lastYear = At("gdp", 6) with { Period = new Period(2020, 12) };

        Assert.Equal(
            At("gdp", 6),
            Assert.Single(PlanBuilder.Snapshot(plan, 6, At("gdp", 7), lastYear, At("unknown", 6), At("gdp", 6)).Figures)
        );
    }

    [Fact]
    public void MailAddresses_AreLeftOut()
    {
        var withMail = plan with
        {
            Departments = [.. plan.Departments.Select(d => d with { Mail = d.Code + "@example.invalid" })],
            Recipients = [new Recipient("区政府办公室", "office@example.invalid")],
        };

        Assert.DoesNotContain("example.invalid", TheJson(PlanBuilder.Snapshot(withMail, 6)), StringComparison.Ordinal);
    }

    [Fact]
    public void FirstBulletin_HasNoBaseAndNoCorrections()
    {
        var snapshot = PlanBuilder.Snapshot(plan, 6, At("gdp", 6, 2));

        Assert.Null(snapshot.Base);
        Assert.Empty(snapshot.Corrections);
        Assert.Equal(1, snapshot.Version);
    }

    [Fact]
    public void FigureCorrectedSinceTheBase_IsACorrection()
    {
        var may = PlanBuilder.Snapshot(plan, 5, At("gdp", 4, 100), At("gdp", 5, 110), At("retail", 5, 50));
        var june = Next(may, 6, At("gdp", 4, 100), Corrected("gdp", 5, 111), At("gdp", 6, 120), At("retail", 5, 50));

        Assert.Equal(
            new Correction("gdp", new Period(2021, 5), new FigureValue(110), new FigureValue(111), "更正"),
            Assert.Single(june.Corrections)
        );
    }

    [Fact]
    public void FigureReportedSinceTheBase_IsNoCorrection_ThoughItsMonthWasPrinted()
    {
        var may = PlanBuilder.Snapshot(plan, 5, At("gdp", 5, 110));

        Assert.Empty(Next(may, 6, At("gdp", 5, 110), Corrected("retail", 5, 51)).Corrections);
    }

    [Fact]
    public void FigureWithOtherWordsAlone_IsNoCorrection()
    {
        var may = PlanBuilder.Snapshot(plan, 5, At("gdp", 5, 110));

        Assert.Empty(Next(may, 6, At("gdp", 5, 110.0m) with { Revision = 2, Remark = "含跨区项目" }).Corrections);
    }

    [Fact]
    public void Version_CountsReissuesOfTheMonth()
    {
        var first = PlanBuilder.Snapshot(plan, 6, At("gdp", 6, 120));
        var second = Next(first, 6, Corrected("gdp", 6, 121));
        var third = Next(second, 6, Corrected("gdp", 6, 122));
        var july = Next(third, 7, Corrected("gdp", 6, 122));

        Assert.Equal([1, 2, 3, 1], new[] { first, second, third, july }.Select(s => s.Version));
        Assert.Equal([121, 122], new[] { second, third }.Select(s => Assert.Single(s.Corrections).After.Level!.Value)); // against the newest, not the first
        Assert.Empty(july.Corrections);
    }

    [Fact]
    public void SameFiguresAgain_SaysNothingNew()
    {
        var may = PlanBuilder.Snapshot(plan, 5, At("gdp", 5, 109));
        var first = Next(may, 6, Corrected("gdp", 5, 110), At("gdp", 6, 120));
        var again = Next(first, 6, At("gdp", 6, 120), Corrected("gdp", 5, 110), At("gdp", 7, 130));

        Assert.True(SnapshotBuilder.SaysNothingNew(again, first)); // though its base and its corrections are others
        Assert.True(SnapshotBuilder.SaysNothingNew(again with { Link = new("https://plan.example.cn") }, first)); // though it is read elsewhere
    }

    [Fact]
    public void AnythingElse_SaysSomethingNew()
    {
        var first = PlanBuilder.Snapshot(plan, 6, At("gdp", 6, 120));

        Assert.All(
            [
                Next(first, 6, Corrected("gdp", 6, 121)),
                Next(first, 6, At("gdp", 6, 120) with { Remark = "含跨区项目" }),
                Next(first, 6, At("gdp", 6, 120), At("retail", 5)),
                Next(first, 6),
                Next(first, 6, At("gdp", 6, 120)) with
                {
                    Notice = "演示数据",
                },
                Next(first with { Plan = plan with { Title = "另一报告" } }, 6, At("gdp", 6, 120)),
            ],
            next => Assert.False(SnapshotBuilder.SaysNothingNew(next, first))
        );
    }

    [Fact]
    public void LastYear_IsWhatAChartShows_InPlanOrder()
    {
        var inFebruary = PlanBuilder.Indicator(
            "late",
            new Target.AtLeast(Measure.Growth, 5),
            schedule: new Schedule(Frequency.MonthlyFromFebruary)
        );
        var milestone = PlanBuilder.Task("station", new Target.Milestone("开工"));
        Figure[] figures =
        [
            Earlier("late", 12, 3),
            Earlier("late", 1, 1),
            Earlier("gdp", 2, 20),
            Earlier("gdp", 1, 10),
            Earlier("unknown", 1, 1),
            Earlier("gdp", 3, 30) with
            {
                Period = new Period(2019, 3),
            },
            Earlier("late", 6, 2) with
            {
                Value = new FigureValue(level: 2),
            },
            Earlier("station", 6, 1) with
            {
                Value = new FigureValue(stage: "开工"),
            },
        ];

        var snapshot = SnapshotBuilder.Build(
            PlanBuilder.Of(inFebruary, PlanBuilder.Indicator("gdp"), milestone),
            new Period(2021, 6),
            [],
            null,
            null,
            figures
        );

        Assert.Equal(
            [new("late", new Period(2020, 12), 7), new("gdp", new Period(2020, 1), 10), new("gdp", new Period(2020, 2), 20)],
            snapshot.LastYear!.Value.AsEnumerable()
        );
    }

    [Fact]
    public void LastYearThatNobodyReported_IsLeftOut() =>
        Assert.Null(SnapshotBuilder.Build(plan, new Period(2021, 6), [At("gdp", 6)], null, null, [Earlier("unknown", 6, 1)]).LastYear);

    [Fact]
    public void LastYearAlone_SaysNothingNew()
    {
        var first = PlanBuilder.Snapshot(plan, 6, At("gdp", 6, 120));
        var again = SnapshotBuilder.Build(plan, new Period(2021, 6), [At("gdp", 6, 120)], null, null, [Earlier("gdp", 6, 110)]);

        Assert.NotNull(again.LastYear);
        Assert.True(SnapshotBuilder.SaysNothingNew(again, first));
        Assert.False(SnapshotBuilder.SaysNothingNew(again with { Figures = [At("gdp", 6, 121)] }, first));
    }

    private static Figure Earlier(string indicator, int month, decimal level) =>
        PlanBuilder.Figure(indicator, month, new FigureValue(level, growth: 7)) with
        {
            Period = new Period(2020, month),
        };

    private static Snapshot Next(Snapshot before, int month, params IEnumerable<Figure> figures) =>
        SnapshotBuilder.Build(
            before.Plan,
            new Period(2021, month),
            figures,
            (new BulletinReference(before.Period, before.Version, SnapshotJson.ComputeDigest(SnapshotJson.Write(before))), before),
            notice: null
        );

    private static string TheJson(Snapshot snapshot) => System.Text.Encoding.UTF8.GetString(SnapshotJson.Write(snapshot));

    private static Figure At(string indicator, int month, decimal level = 1) =>
        PlanBuilder.Figure(indicator, month, new FigureValue(level));

    private static Figure Corrected(string indicator, int month, decimal level) =>
        PlanBuilder.Figure(indicator, month, new FigureValue(level), revision: 2);
}
