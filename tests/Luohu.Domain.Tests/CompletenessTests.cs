using CsCheck;
using Luohu.Domain.Figures;
using Luohu.Domain.Plans;

namespace Luohu.Domain.Tests;

public sealed class CompletenessTests
{
    private static readonly DateTimeOffset late = new(2021, 7, 13, 0, 0, 0, ChinaTime.Offset);

    private static readonly AnnualPlan plan = PlanBuilder.Of(
        PlanBuilder.Indicator("gdp", schedule: new Schedule(Frequency.Quarterly)),
        PlanBuilder.Indicator("retail"),
        PlanBuilder.Indicator("power", schedule: new Schedule(Frequency.Monthly, LagMonths: 1)),
        PlanBuilder.Task("station", new Target.Milestone("开工"))
    );

    [Fact]
    public void EachDepartment_StandsInPlanOrder_WithWhatIsDueInThisBulletin()
    {
        var june = Completeness.Evaluate(plan, [], new Period(2021, 6));
        var january = Completeness.Evaluate(plan, [], new Period(2021, 1));

        Assert.Equal(["statistics", "housing"], june.Select(c => c.Department.Code));
        Assert.Equal(
            [
                ["gdp", "retail", "power"],
                ["station"],
            ],
            june.Select(c => c.Missing.Select(i => i.Code))
        );
        Assert.Equal(
            [
                ["retail"],
                ["station"],
            ],
            january.Select(c => c.Missing.Select(i => i.Code))
        ); // no quarter yet, and power trails
    }

    [Theory]
    [InlineData(-1, true)] // the last tick of the due day
    [InlineData(0, false)]
    public void FirstFiling_DecidesWhetherItIsLate(long ticks, bool onTime)
    {
        var of = Assert.Single(
            Completeness.Evaluate(
                PlanBuilder.Of(PlanBuilder.Indicator("retail")),
                [Filed("retail", 6, late.AddTicks(ticks))],
                new Period(2021, 6)
            ),
            c => c.Due > 0
        );

        Assert.Equal((onTime ? 1 : 0, onTime ? 0 : 1, 0), (of.OnTime.Length, of.Late.Length, of.Missing.Length));
    }

    [Fact]
    public void CorrectionAfterTheDueDay_IsNotLate()
    {
        var corrected = Filed("retail", 6, late.AddDays(-1)) with { FiledAt = late.AddDays(30), Revision = 2, Reason = "更正" };

        Assert.Single(Completeness.Evaluate(plan, [corrected], new Period(2021, 6))[0].OnTime, i => i.Code == "retail");
    }

    [Fact]
    public void TrailingFigure_HasAMonthMore()
    {
        // The May figure of an indicator that trails by a month is due with June's, by the 12th of July.
        Assert.Single(
            Completeness.Evaluate(plan, [Filed("power", 5, late.AddTicks(-1))], new Period(2021, 6))[0].OnTime,
            i => i.Code == "power"
        );
        Assert.Single(Completeness.Evaluate(plan, [Filed("power", 5, late)], new Period(2021, 6))[0].Late, i => i.Code == "power");
    }

    [Fact]
    public void FigureOfAnotherMonth_IsNoReport() =>
        Assert.Contains(
            Completeness.Evaluate(plan, [Filed("retail", 5, late.AddDays(-40))], new Period(2021, 6))[0].Missing,
            i => i.Code == "retail"
        );

    [Fact]
    public void OnTimeLateAndMissing_AddUpToAllThatIsDue() =>
        Gen.Select(
                Generators.Schedule.Array[1, 8],
                Generators.Month,
                Gen.Select(Gen.Int[0, 7], Generators.Month, Gen.Int[0, 400]).Array[0, 30]
            )
            .Sample(
                (schedules, month, filings) =>
                {
                    var random = PlanBuilder.Of([
                        .. schedules.Select(
                            (schedule, n) =>
                                PlanBuilder.Indicator($"i{n}", schedule: schedule) with
                                {
                                    Department = n % 2 == 0 ? "statistics" : "housing",
                                }
                        ),
                    ]);
                    var figures = filings
                        .DistinctBy(f => (f.Item1, f.Item2))
                        .Select(f => Filed($"i{f.Item1}", f.Item2, late.AddDays(f.Item3 - 200)));
                    var bulletin = new Period(2021, month);
                    var all = Completeness.Evaluate(random, figures, bulletin);
                    var listed = all.SelectMany(c => c.OnTime.Concat(c.Late).Concat(c.Missing)).ToList();
                    return all.Sum(c => c.Due) == listed.Count
                        && listed.ToHashSet().SetEquals(random.Indicators.Where(i => i.Schedule.FirstDueIn(bulletin) is not null))
                        && listed.Count == listed.Distinct().Count()
                        && all.All(c => c.OnTime.Concat(c.Late).Concat(c.Missing).All(i => i.Department == c.Department.Code));
                },
                iter: 500
            );

    private static Figure Filed(string indicator, int month, DateTimeOffset at) =>
        PlanBuilder.Figure(indicator, month, new FigureValue(1, 1), at);
}
