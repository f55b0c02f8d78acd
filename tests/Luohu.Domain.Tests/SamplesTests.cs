using Luohu.Domain.Evaluation;
using Luohu.Domain.Figures;
using Luohu.Domain.Plans;
using Luohu.Domain.Snapshots;
using Luohu.Domain.Submissions;

namespace Luohu.Domain.Tests;

/// <summary>The sample submissions keep the rules that the app enforces, and tell the story that samples/README.md tells.</summary>
public sealed class SamplesTests
{
    private static readonly Period June = new(2021, 6);
    private static readonly SampleReplay Replay = new();

    private static AnnualPlan Plan => PlanOf2021.Plan;

    [Fact]
    public void Files_AreNumberedInTheOrderOfTime()
    {
        var times = Replay.Filings.Select(f => f.Sample.FiledAt).ToArray();
        Assert.Equal(times.Distinct().Order(), times);
        foreach (var round in Replay.Filings.GroupBy(f => f.Round))
            Assert.Equal(round.Select((f, n) => $"{n + 1:D2}-{f.Sample.Department}.json"), round.Select(f => Path.GetFileName(f.Path)));
    }

    [Fact]
    public void Rounds_EndBeforeTheirBulletinIsPublished() =>
        Assert.All(Replay.Filings, f => Assert.True(ChinaTime.DayOf(f.Sample.FiledAt) < Plan.Calendar.PublishingDateOf(f.Round), f.Path));

    [Fact]
    public void IdempotencyKeys_AreAllDifferent() => Assert.Distinct(Replay.Filings.Select(f => f.Sample.IdempotencyKey));

    [Fact]
    public void Departments_AreThePlans() => Assert.All(Replay.Filings, f => Assert.NotNull(Plan.FindDepartment(f.Sample.Department)));

    [Fact]
    public void Submissions_PassTheChecks() => Assert.All(Replay.Filings, f => Assert.Empty(f.Check.Errors));

    [Fact]
    public void Warnings_AreOfPledgeLoansThatGrewByMoreThanHalf() =>
        Assert.Equal(
            [ValidationErrorCode.Jump + " patent-pledge-loans"],
            Replay.Filings.SelectMany(f => f.Check.Warnings).Select(w => $"{w.Code} {w.Indicator}").Distinct()
        );

    [Fact]
    public void Words_AreNotBlank() =>
        Assert.All(
            Replay.Filings.SelectMany(f => f.Figures).SelectMany(f => new[] { f.After.Remark, f.After.Reason }).OfType<string>(),
            words => Assert.False(string.IsNullOrWhiteSpace(words))
        );

    [Fact]
    public void Figures_AreSentWithTheirRoundAndOneOfJuneIsMissing()
    {
        var sent = Replay
            .Filings.SelectMany(f => f.Figures.Select(figure => (f.Round, figure.After.Indicator, figure.After.Period)))
            .ToHashSet();

        var missing =
            from bulletin in Enumerable.Range(1, June.Month).Select(month => new Period(2021, month))
            from indicator in Plan.Indicators
            let due = indicator.Schedule.FirstDueIn(bulletin)
            where due is not null && !sent.Contains((bulletin, indicator.Code, due.Value))
            select (indicator.Code, bulletin);

        Assert.Equal(("venue-satisfaction", June), Assert.Single(missing));
    }

    [Fact]
    public void Departments_AreAllOnTimeButOneInJune()
    {
        var late =
            from bulletin in Enumerable.Range(1, June.Month).Select(month => new Period(2021, month))
            from department in Completeness.Evaluate(Plan, Replay.Current, bulletin)
            where !department.Late.IsEmpty
            select (department.Department.Code, bulletin);

        Assert.Equal(("urban-management", June), Assert.Single(late));
    }

    [Fact]
    public void Correction_IsOneOfAFigureThatABulletinHasPrinted()
    {
        var (before, after) = Assert.Single(Replay.Filings.SelectMany(f => f.Figures), f => f.Before is not null);

        Assert.Equal(("fixed-investment", 119.7m, 118.2m), (after.Indicator, before!.Value.Level, after.Value.Level));
        Assert.NotNull(after.Reason);
        Assert.True(ChinaTime.DayOf(after.FiledAt) >= Plan.Calendar.PublishingDateOf(after.Period));
    }

    [Fact]
    public void JuneBulletin_IsMostlyGreenWithSomeYellowAndAFewRed()
    {
        var snapshot = SnapshotBuilder.Build(Plan, June, Replay.Current, before: null, notice: "演示数据");

        var thresholds = IndicatorEvaluator.EvaluateAll(snapshot).CountBy(a => a.Status).ToDictionary();

        Assert.InRange(thresholds[RagStatus.Green], 100, 115);
        Assert.InRange(thresholds[RagStatus.Yellow], 10, 20);
        Assert.InRange(thresholds[RagStatus.Red], 4, 8);
        Assert.Equal(2, thresholds[RagStatus.None]);
    }
}
