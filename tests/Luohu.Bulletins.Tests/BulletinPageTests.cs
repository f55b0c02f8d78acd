using CsCheck;
using Luohu.Bulletins.Web;
using Luohu.Domain.Snapshots;

namespace Luohu.Bulletins.Tests;

/// <summary>The page and the PDF say the same, word for word.</summary>
public sealed class BulletinPageTests
{
    public static TheoryData<int> MonthsOfTheYear => [.. Enumerable.Range(1, 12)];

    [Theory]
    [MemberData(nameof(MonthsOfTheYear))]
    public void EachMonthOfAYear_SaysWhatItsPdfSays(int month) =>
        AssertAlike(SampleFigures.SnapshotOf(month, "演示数据") with { LastYear = SampleFigures.LastYear });

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public void EachMonthOfTheDemo_SaysWhatItsPdfSays(int month) => AssertAlike(RealPlan.SnapshotOf(month));

    [Fact]
    public void Reissue_SaysWhatItsPdfSays() => AssertAlike(SampleReissue.Snapshot);

    [Fact]
    public void ALink_AddsNothing_SinceWhoReadsThePageIsThere() =>
        Assert.Equal(
            TextOf(MonthlyBulletin.WritePage(SampleReissue.Snapshot)),
            TextOf(MonthlyBulletin.WritePage(SampleReissue.Snapshot with { Link = new("https://example.invalid/") }))
        );

    [Fact]
    public void Charts_HaveTheWordsThatStandForThemInThePdf_AndTheirData()
    {
        var document = MonthlyBulletin.Compose(RealPlan.SnapshotOf(6));
        var page = MonthlyBulletin.WritePage(RealPlan.SnapshotOf(6));

        var bars = Assert.Single(document.Blocks.OfType<Luohu.Typesetting.Model.BulletBars>()).Bars;
        var chart = Assert.Single(page.Blocks.OfType<ContentBlock.BulletChart>());
        Assert.Equal(string.Concat(bars.Select(bar => bar.Alt)), chart.Alt);
        Assert.Equal(bars.Select(bar => bar.Value), chart.Bars.Select(bar => $"{bar.Completion.Text}%"));
        Assert.All(
            chart.Bars,
            bar =>
                Assert.Contains(
                    $"{bar.Name}：完成率{bar.Completion.Text}%，序时进度{bar.Planned!.Text}%，评价{bar.StatusText}。",
                    chart.Alt,
                    StringComparison.Ordinal
                )
        );

        var charts = document
            .Blocks.OfType<Luohu.Typesetting.Model.LineCharts>()
            .SelectMany(pair => new[] { pair.First, pair.Second }.OfType<Luohu.Typesetting.Model.LineChart>())
            .Concat(document.Blocks.OfType<Luohu.Typesetting.Model.SmallMultiples>().SelectMany(all => all.Charts.Select(one => one.Chart)))
            .ToList();
        var lines = page.Blocks.OfType<ContentBlock.LineChart>().ToList();
        Assert.Equal(charts.Select(one => one.Alt), lines.Select(one => one.Alt));
        Assert.Equal(
            charts.SelectMany(one => one.Series).SelectMany(series => series.Values),
            lines.SelectMany(one => one.Lines).SelectMany(line => line.Points).Select(point => point.Value)
        );
        Assert.All(lines, one => Assert.All(one.Lines, line => Assert.Equal(one.Months.Length, line.Points.Length)));
    }

    [Fact]
    public void Headings_AreToldApart_AndSkipNoLevel()
    {
        var headings = MonthlyBulletin.WritePage(RealPlan.SnapshotOf(6)).Blocks.OfType<ContentBlock.Heading>().ToList();

        Assert.Equal(headings.Count, headings.Select(heading => heading.Id).Distinct().Count());
        Assert.Equal(2, headings[0].Level);
        Assert.All(headings.Zip(headings.Skip(1)), pair => Assert.True(pair.Second.Level <= pair.First.Level + 1));
    }

    [Fact]
    public void EverySnapshot_HasAPage_WithABarForEachBarOfThePdf() =>
        Generators.Snapshots.Sample(snapshot =>
            Assert.Equal(
                MonthlyBulletin.Compose(snapshot).Blocks.OfType<Luohu.Typesetting.Model.BulletBars>().Sum(chart => chart.Bars.Count),
                MonthlyBulletin.WritePage(snapshot).Blocks.OfType<ContentBlock.BulletChart>().Sum(chart => chart.Bars.Length)
            )
        );

    private static void AssertAlike(Snapshot snapshot)
    {
        // The key above the small charts; on the page each chart has its own.
        var key = string.Concat(
            MonthlyBulletin
                .Compose(snapshot)
                .Blocks.OfType<Luohu.Typesetting.Model.SmallMultiples>()
                .SelectMany(charts =>
                    charts.Key.Where(entry => charts.Charts.Any(one => one.Chart.Series.Any(line => line.Look == entry.Look)))
                )
                .Select(entry => entry.Name)
        );
        var printed = WithoutSpace(TaggedText.Read(MonthlyBulletin.Set(snapshot, Fonts.All).Bytes));

        Assert.Equal(
            key.Length == 0 ? printed : printed.Replace(key, "", StringComparison.Ordinal),
            TextOf(MonthlyBulletin.WritePage(snapshot))
        );
    }

    /// <summary>All that a page says but for drawings, in the PDF's order: there the notice follows the line under the title.</summary>
    private static string TextOf(BulletinPage page) =>
        WithoutSpace([
            page.Title,
            .. page.Blocks.Take(1).SelectMany(TextOf),
            page.Notice is null ? "" : $"【{page.Notice}】",
            .. page.Blocks.Skip(1).SelectMany(TextOf),
        ]);

    private static IEnumerable<string> TextOf(ContentBlock block) =>
        block switch
        {
            ContentBlock.Heading heading => [heading.Text],
            ContentBlock.Paragraph paragraph => paragraph.Runs.Select(run => run.Text),
            ContentBlock.List list => list.Items.SelectMany(item => item.Runs.Select(run => run.Text).Prepend("——")),
            ContentBlock.Table table =>
            [
                table.Caption,
                .. table.Columns.Select(column => column.Text),
                .. table.Rows.SelectMany(row => row.Cells.Select(cell => cell.Text).Prepend(row.Group ?? "")),
                table.Note ?? "",
            ],
            ContentBlock.LineChart chart => [chart.Caption],
            // A bar's name is a link, and no part of the drawing.
            ContentBlock.BulletChart chart => chart.Bars.Select(bar => bar.Name).Append(chart.Caption),
            _ => throw new InvalidOperationException(block.ToString()),
        };

    private static string WithoutSpace(IEnumerable<string> texts) =>
        string.Concat(texts.SelectMany(text => text).Where(character => !char.IsWhiteSpace(character)));
}
