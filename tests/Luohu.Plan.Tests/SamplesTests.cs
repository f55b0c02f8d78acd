using System.Collections.Immutable;

namespace Luohu.Plan.Tests;

/// <summary>The sample submissions keep the rules that the app enforces, and tell the story that samples/README.md tells.</summary>
public sealed class SamplesTests
{
    private static readonly Period June = new(2021, 6);

    private static AnnualPlan Plan => PlanOf2021.Plan;

    private static ImmutableArray<(Sample Sample, SampleFigure Figure, Indicator Indicator)> Figures { get; } =
    [
        .. from file in Sample.All
           from figure in file.Sample.Submission.Figures
           select (file.Sample, figure, PlanOf2021.Indicator(figure.Indicator)),
    ];

    [Fact]
    public void Files_AreNumberedInTheOrderOfTime()
    {
        Assert.Equal(Sample.All.Select(f => f.Sample.FiledAt).Order(), Sample.All.Select(f => f.Sample.FiledAt));
        Assert.Distinct(Sample.All.Select(f => f.Sample.FiledAt));
        foreach (var round in Sample.All.GroupBy(f => Path.GetDirectoryName(f.Path)))
            Assert.Equal(round.Select((f, n) => $"{n + 1:D2}-{f.Sample.Department}.json"), round.Select(f => Path.GetFileName(f.Path)));
    }

    [Fact]
    public void Rounds_AreSentBeforeTheirBulletinIsPublished() =>
        Assert.All(Sample.All, f => Assert.True(ChinaTime.DayOf(f.Sample.FiledAt) < Plan.Calendar.PublishingDateOf(RoundOf(f.Path)), f.Path));

    [Fact]
    public void Submissions_AreOfOneDepartmentForAPeriodThatIsOver() => Assert.All(Sample.All, file =>
    {
        var (filedAt, department, _, submission) = file.Sample;
        Assert.NotNull(Plan.FindDepartment(department));
        Assert.True(filedAt >= ReportingCalendar.OpensAt(submission.Period), file.Path);
        Assert.InRange(submission.Figures.Length, 1, Submission.MaxRows);
        Assert.Distinct(submission.Figures.Select(f => f.Indicator));
        Assert.All(submission.Figures, f => Assert.Equal(PlanOf2021.Indicator(f.Indicator).Department, department));
    });

    [Fact]
    public void IdempotencyKeys_AreAllDifferent() => Assert.Distinct(Sample.All.Select(f => f.Sample.IdempotencyKey));

    [Fact]
    public void Figures_AreOfMonthsThatHaveOne() =>
        Assert.All(Figures, f => Assert.True(f.Indicator.Schedule.Has(f.Sample.Submission.Period), f.ToString()));

    [Fact]
    public void Figures_GiveEveryMeasureReportedAndNoOther() => Assert.All(Figures, f =>
    {
        Assert.Equal(f.Indicator.Reports(Measure.Level), f.Figure.Level is not null);
        Assert.Equal(f.Indicator.Reports(Measure.Growth), f.Figure.Growth is not null);
        Assert.Equal(f.Indicator.Reports(Measure.Stage), f.Figure.Stage is not null);
    });

    [Fact]
    public void Figures_KeepDecimalsBoundsAndStages() => Assert.All(Figures, f =>
    {
        var (_, figure, indicator) = f;
        Assert.True((figure.Level?.Scale ?? 0) <= indicator.Decimals, f.ToString());
        Assert.True((figure.Growth?.Scale ?? 0) <= Indicator.GrowthDecimals, f.ToString());
        Assert.InRange(figure.Level ?? 0, indicator.Bounds?.Min ?? 0, indicator.Bounds?.Max ?? decimal.MaxValue);
        Assert.True(figure.Stage is null || Plan.ScaleOf(indicator)!.PositionOf(figure.Stage) is not null, f.ToString());
    });

    [Fact]
    public void Words_AreShortAndNotEmpty() => Assert.All(
        Figures.SelectMany(f => new[] { f.Figure.Remark, f.Figure.Reason }).OfType<string>(),
        words => Assert.InRange(words.Trim().Length, 1, Submission.MaxWords));

    [Fact]
    public void OddFigures_CarryARemark() =>
        Assert.All(Figures.Where(f => Math.Abs(f.Figure.Growth ?? 0) > 50 || Fell(f.Figure, f.Indicator, f.Sample)), f => Assert.NotNull(f.Figure.Remark));

    [Fact]
    public void Reasons_AreGivenForChangedFiguresAndNoOther() => Assert.All(Figures, f =>
    {
        var before = EarlierOf(f.Indicator, f.Sample).LastOrDefault(e => e.Sample.Submission.Period == f.Sample.Submission.Period);
        Assert.Equal(before.Figure is not null, f.Figure.Reason is not null);
        Assert.NotEqual(before.Figure?.Reading, f.Figure.Reading);
    });

    [Fact]
    public void Bulletins_LackOneFigureThatIsDueInJune()
    {
        var sent = (from file in Sample.All
                    from figure in file.Sample.Submission.Figures
                    select (figure.Indicator, file.Sample.Submission.Period, Round: RoundOf(file.Path))).ToHashSet();
        var missing = from bulletin in Enumerable.Range(1, 6).Select(month => new Period(2021, month))
                      from indicator in Plan.Indicators
                      let due = indicator.Schedule.FirstDueIn(bulletin)
                      where due is not null && !sent.Contains((indicator.Code, due.Value, bulletin))
                      select (indicator.Code, bulletin);

        Assert.Equal(("venue-satisfaction", June), Assert.Single(missing));
    }

    [Fact]
    public void Departments_AreAllOnTimeButOneInJune()
    {
        var late = Figures
            .Where(f => f.Figure.Reason is null && f.Sample.FiledAt >= Plan.Calendar.LateFrom(f.Sample.Submission.Period, f.Indicator.Schedule))
            .Select(f => (f.Sample.Department, f.Sample.Submission.Period))
            .Distinct();

        Assert.Equal(("urban-management", June), Assert.Single(late));
    }

    [Fact]
    public void Correction_IsOneOfAFigureThatABulletinHasPrinted()
    {
        var (sample, figure, _) = Assert.Single(Figures, f => f.Figure.Reason is not null);

        Assert.Equal("fixed-investment", figure.Indicator);
        Assert.True(ChinaTime.DayOf(sample.FiledAt) >= Plan.Calendar.PublishingDateOf(sample.Submission.Period));
    }

    private static Period RoundOf(string path) =>
        Period.TryParse(string.Join('-', path.Split('/')[..2]), out var period) ? period : throw new FormatException(path);

    private static ImmutableArray<(Sample Sample, SampleFigure Figure, Indicator Indicator)> EarlierOf(Indicator indicator, Sample sample) =>
        [.. Figures.Where(f => f.Indicator.Code == indicator.Code && f.Sample.FiledAt < sample.FiledAt)];

    // Less than the newest figure of an earlier month of the year: a cumulative level, or a stage.
    private static bool Fell(SampleFigure figure, Indicator indicator, Sample sample)
    {
        var before = EarlierOf(indicator, sample).LastOrDefault(e => e.Sample.Submission.Period < sample.Submission.Period).Figure;
        return before is not null
            && (indicator.Accumulation == Accumulation.Cumulative && figure.Level < before.Level
                || figure.Stage is not null && Plan.ScaleOf(indicator)!.PositionOf(figure.Stage) < Plan.ScaleOf(indicator)!.PositionOf(before.Stage!));
    }
}
