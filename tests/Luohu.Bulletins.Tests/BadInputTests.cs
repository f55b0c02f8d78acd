using System.Xml.Linq;
using Luohu.Domain;
using Luohu.Domain.Figures;
using Luohu.Domain.Plans;
using Luohu.Domain.Snapshots;
using Luohu.Typesetting.Model;
using UglyToad.PdfPig;

namespace Luohu.Bulletins.Tests;

/// <summary>What nobody should send and somebody will: each is a clear error or a page without fault.</summary>
public sealed class BadInputTests
{
    private static readonly string longRemark = string.Concat(Enumerable.Range(1, 500).Select(i => $"第{i}项受天气影响。"))[..5000];

    public static TheoryData<string, Func<Snapshot>> Oddities =>
        new()
        {
            { "nothing odd", () => SampleFigures.SnapshotOf(6, "演示数据") },
            { "a remark of 5,000 characters on a headline indicator", () => With("budget", f => f with { Remark = longRemark }) },
            { "a remark of 5,000 characters on a task", () => With("pm25", f => f with { Remark = longRemark }) },
            { "a remark that is one word of 5,000 letters", () => With("pm25", f => f with { Remark = new string('w', 5000) }) },
            { "a remark that is one number of 5,000 figures", () => With("pm25", f => f with { Remark = new string('7', 5000) }) },
            { "a remark of 5,000 marks", () => With("pm25", f => f with { Remark = new string('，', 5000) }) },
            { "a department's name of 100 characters", () => Named(string.Concat(Enumerable.Repeat("罗湖区统计", 20))) },
            { "a department's name of 100 letters", () => Named(new string('W', 100)) },
            { "a value of 10^15", () => With("investment", f => f with { Value = new FigureValue(1_000_000_000_000_000m, 12.3m) }) },
            {
                "a value of 10^15 with decimals",
                () => With("retail-sales", f => f with { Value = new FigureValue(1_000_000_000_000_000.25m, 100_000_000m) })
            },
            { "a value of -10^15", () => With("budget", f => f with { Value = new FigureValue(-1_000_000_000_000_000m, -99.9m) }) },
            { "a count of 10^15", () => With("carriers", f => f with { Value = new FigureValue(1_000_000_000_000_000m) }) },
            { "a headline indicator without figures", () => Without("budget") },
            { "a task without figures", () => Without("pm25") },
            { "nothing but one figure", () => Only("pm25") },
            { "last year as large as can be", () => LastYear(_ => 1_000_000_000_000_000m) },
            { "last year below zero", () => LastYear(month => -month) },
            { "last year all alike", () => LastYear(_ => 100) },
            {
                "last year in one month",
                () => SampleFigures.SnapshotOf(6) with { LastYear = [new("investment", new Period(2020, 7), 200)] }
            },
            { "last year in every second month", () => LastYear(month => month % 2 == 0 ? month : null) },
            {
                "a region's name of 60 characters",
                () => Governed(plan => plan with { Region = plan.Region with { Name = new string('区', 60) } })
            },
            {
                "a publisher with control characters",
                () => Governed(plan => plan with { Publisher = "南湖区\u0001发展\u000B和改革局\u009F" })
            },
            { "a publisher's name of 60 letters", () => Governed(plan => plan with { Publisher = new string('W', 60) }) },
            {
                "a remark with combining marks",
                () => With("pm25", f => f with { Remark = "均值x\u0304，и\u0301，1\u20DD，中\u0301，\u0304" })
            },
            { "a name of 100 characters on a chart", () => Renamed(string.Concat(Enumerable.Repeat("固定资产投资", 17))[..100]) },
        };

    [Theory]
    [MemberData(nameof(Oddities), DisableDiscoveryEnumeration = true)]
    public void OddInput_IsSetWithoutFault(string what, Func<Snapshot> take)
    {
        using var pages = new PrintedPages(MonthlyBulletin.Set(take(), Fonts.All).Bytes);

        Assert.True(pages.Count > 2, what);
        pages.AssertGraceful();
    }

    [Fact]
    public void NameBeyondAllLimits_IsRefusedAtOnce()
    {
        var snapshot = Governed(plan => plan with { Region = plan.Region with { Name = new string('区', 18_000) } });

        var fault = Assert.Throws<LayoutException>(() => MonthlyBulletin.Set(snapshot, Fonts.All));
        Assert.Contains("taller than a page", fault.Message, StringComparison.Ordinal);
        Assert.InRange(fault.Message.Length, 1, 200);
    }

    [Fact]
    public void ControlCharacters_LeaveTheMetadataWellFormed()
    {
        var pdf = MonthlyBulletin.Set(Governed(plan => plan with { Publisher = "南湖区\u0001发展和改革局" }), Fonts.All).Bytes;
        using var document = PdfDocument.Open(pdf);

        Assert.True(document.TryGetXmpMetadata(out var metadata));
        Assert.Contains(
            "南湖区 发展和改革局",
            XDocument.Load(new MemoryStream(metadata.GetXmlBytes().ToArray())).Root!.Value,
            StringComparison.Ordinal
        );
        Assert.Equal("南湖区 发展和改革局", document.Information.Author);
    }

    [Fact]
    public void FigureWiderThanItsColumn_IsNotBroken()
    {
        using var pages = new PrintedPages(
            MonthlyBulletin.Set(With("investment", f => f with { Value = new FigureValue(123_456_789_012_345.6m) }), Fonts.All).Bytes
        );

        var lines = pages.Lines.Where(line => line.Contains("1234567890", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(lines);
        Assert.All(lines, line => Assert.Matches(@"1234567890[0-9]{5}\.[0-9]", line));
    }

    [Theory]
    [InlineData("budget")]
    [InlineData("pm25")]
    public void LongRemark_IsPrintedToItsEnd(string indicator)
    {
        using var pages = new PrintedPages(MonthlyBulletin.Set(With(indicator, f => f with { Remark = longRemark }), Fonts.All).Bytes);

        Assert.Contains(longRemark, pages.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void LongName_IsPrintedToItsEnd()
    {
        var name = string.Concat(Enumerable.Range(1, 20).Select(i => $"统计局第{i}科"));
        using var pages = new PrintedPages(MonthlyBulletin.Set(Named(name), Fonts.All).Bytes);

        Assert.Contains(name, pages.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1000000000000000.0", "investment", 1_000_000_000_000_000)]
    [InlineData("1000000000000000", "carriers", 1_000_000_000_000_000)]
    public void LargeValue_IsPrintedWhole(string printed, string indicator, decimal level)
    {
        using var pages = new PrintedPages(
            MonthlyBulletin.Set(With(indicator, f => f with { Value = new FigureValue(level) }), Fonts.All).Bytes
        );

        Assert.Contains(printed, pages.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void CharacterThatNoFontHas_NamesItAndTheIndicator()
    {
        var words = new Func<Figure, Figure>[]
        {
            f => f with { Remark = "向好\U0001F600" },
            f => f with { Remark = null, Reason = "漏报\U0001F600", Revision = 2 },
        };

        Assert.All(
            words,
            change =>
            {
                var fault = Assert.Throws<UnprintableWordsException>(() => MonthlyBulletin.Set(Corrected("pm25", change), Fonts.All));
                Assert.Equal("pm25", fault.Indicator.Code);
                Assert.Contains("U+1F600", fault.Message, StringComparison.Ordinal);
            }
        );
    }

    private static Snapshot With(string indicator, Func<Figure, Figure> change)
    {
        var snapshot = SampleFigures.SnapshotOf(6, "演示数据");
        Assert.Contains(snapshot.Figures, f => f.Indicator == indicator && f.Period == snapshot.Period);
        return snapshot with
        {
            Figures = [.. snapshot.Figures.Select(f => f.Indicator == indicator && f.Period == snapshot.Period ? change(f) : f)],
        };
    }

    /// <summary>June again after a change, which it prints among its corrections.</summary>
    private static Snapshot Corrected(string indicator, Func<Figure, Figure> change)
    {
        var first = SampleFigures.SnapshotOf(6, "演示数据");
        var after = With(indicator, f => change(f) with { Value = new FigureValue(23.5m) });
        return SnapshotBuilder.Build(
            PlanBuilder.Plan,
            first.Period,
            after.Figures,
            (new(first.Period, 1, new string('a', 64)), first),
            first.Notice
        );
    }

    private static Snapshot Without(string indicator)
    {
        var snapshot = SampleFigures.SnapshotOf(6, "演示数据");
        return snapshot with { Figures = [.. snapshot.Figures.Where(f => f.Indicator != indicator)] };
    }

    private static Snapshot Only(string indicator)
    {
        var snapshot = SampleFigures.SnapshotOf(6, "演示数据");
        return snapshot with { Figures = [.. snapshot.Figures.Where(f => f.Indicator == indicator)] };
    }

    private static Snapshot LastYear(Func<int, decimal?> value) =>
        SampleFigures.SnapshotOf(6, "演示数据") with
        {
            LastYear =
            [
                .. from indicator in PlanBuilder.Plan.Indicators
                from month in Enumerable.Range(1, 12)
                where value(month) is not null
                select new LastYearValue(indicator.Code, new Period(2020, month), value(month)!.Value),
            ],
        };

    private static Snapshot Governed(Func<AnnualPlan, AnnualPlan> change)
    {
        var snapshot = SampleFigures.SnapshotOf(6, "演示数据");
        return snapshot with { Plan = change(snapshot.Plan) };
    }

    private static Snapshot Renamed(string name)
    {
        var snapshot = SampleFigures.SnapshotOf(6, "演示数据");
        return snapshot with
        {
            Plan = snapshot.Plan with
            {
                Indicators = [.. snapshot.Plan.Indicators.Select(i => i.Code == "carriers" ? i with { Name = name } : i)],
            },
        };
    }

    private static Snapshot Named(string department)
    {
        var snapshot = SampleFigures.SnapshotOf(6, "演示数据");
        return snapshot with
        {
            Plan = snapshot.Plan with
            {
                Departments = [.. snapshot.Plan.Departments.Select(d => d.Code == "statistics" ? d with { Name = department } : d)],
            },
        };
    }
}
