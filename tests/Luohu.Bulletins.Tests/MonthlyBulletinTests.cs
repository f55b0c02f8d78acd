using System.Text;
using Luohu.Bulletins.Content;
using Luohu.Domain;
using Luohu.Domain.Snapshots;
using UglyToad.PdfPig;

namespace Luohu.Bulletins.Tests;

public sealed class MonthlyBulletinTests
{
    [Fact]
    public void SameSnapshot_SameBytes()
    {
        var one = MonthlyBulletin.Set(SampleReissue.Snapshot, Fonts.All);
        var other = MonthlyBulletin.Set(SnapshotJson.Read(SnapshotJson.Write(SampleReissue.Snapshot)), Fonts.All);

        Assert.Equal(one.Bytes, other.Bytes);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public void NoPage_EndsHalfEmpty_ButTheLastOfAPart(int month)
    {
        using var pages = new PrintedPages(MonthlyBulletin.Set(RealPlan.SnapshotOf(month), Fonts.All).Bytes);
        var fill = pages.Fill.ToList();

        Assert.All(
            fill.Zip(fill.Skip(1)).Where(pair => !pair.Second.Begins.StartsWith("附件", StringComparison.Ordinal) && pair.First.Page > 1),
            pair => Assert.True(pair.First.Filled > 0.5, $"Page {pair.First.Page} is filled to {pair.First.Filled:P0}.")
        );
        Assert.InRange(fill.Count, 10, 21);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(6)]
    [InlineData(12)]
    public void EveryHeadlineSentence_IsReadBack(int month)
    {
        var snapshot = SampleFigures.SnapshotOf(month, "演示数据");
        var read = TextOf(MonthlyBulletin.Set(snapshot, Fonts.All).Bytes);

        var bulletin = BulletinContent.From(snapshot);
        Assert.All(bulletin.Headlines.Items, item => Assert.Contains("——" + item, read, StringComparison.Ordinal));
        Assert.Contains(bulletin.Masthead.Title, read, StringComparison.Ordinal);
        Assert.Contains("第" + month + "期", read, StringComparison.Ordinal);
    }

    [Fact]
    public void Snapshot_IsInside_AndItsDigestInTheFoot()
    {
        var snapshot = SampleFigures.SnapshotOf(6);
        var bulletin = MonthlyBulletin.Set(snapshot, Fonts.All);

        using var pdf = PdfDocument.Open(bulletin.Bytes);
        Assert.True(pdf.Advanced.TryGetEmbeddedFiles(out var files));
        var file = Assert.Single(files);
        Assert.Equal(MonthlyBulletin.SnapshotName, file.Name);
        Assert.Equal(SnapshotJson.Write(snapshot), file.Bytes.ToArray());
        Assert.Equal(SnapshotJson.ComputeDigest(file.Bytes.ToArray()), bulletin.Digest);
        Assert.All(pdf.GetPages(), page => Assert.Contains(bulletin.Digest[..16], Joined(page.Text), StringComparison.Ordinal));
        Assert.Equal(bulletin.Pages, pdf.NumberOfPages);
    }

    [Fact]
    public void Notice_MarksEveryPage()
    {
        using var pdf = PdfDocument.Open(MonthlyBulletin.Set(SampleFigures.SnapshotOf(6, "演示数据"), Fonts.All).Bytes);

        Assert.All(pdf.GetPages(), page => Assert.Contains("演示数据", Joined(page.Text), StringComparison.Ordinal));
        Assert.Contains("【演示数据】", Joined(pdf.GetPage(1).Text), StringComparison.Ordinal);
    }

    public static TheoryData<string, Func<Snapshot>> RealMonths =>
        new()
        {
            { "February", () => RealPlan.SnapshotOf(2) },
            { "June", () => RealPlan.SnapshotOf(6) },
            { "the worst June", RealPlan.WorstJune },
            { "the worst June, combined with the months before", () => RealPlan.WorstJune() with { CoversFrom = new Period(2021, 3) } },
            {
                "its reissue",
                () =>
                    RealPlan.WorstJune() with
                    {
                        CoversFrom = new Period(2021, 3),
                        Base = new(new Period(2021, 6), 1, new string('0', 64)),
                    }
            },
            { "nothing reported", () => SnapshotBuilder.Build(RealPlan.Plan, new Period(2021, 6), [], null, "演示数据") },
        };

    [Theory]
    [MemberData(nameof(RealMonths), DisableDiscoveryEnumeration = true)]
    public void FirstPage_HoldsAllThatIsToBeReadFirst(string when, Func<Snapshot> take)
    {
        using var pdf = PdfDocument.Open(MonthlyBulletin.Set(take(), Fonts.All).Bytes);

        var (first, second) = (Joined(pdf.GetPage(1).Text), Joined(pdf.GetPage(2).Text));
        Assert.Contains("领导一页通", first, StringComparison.Ordinal);
        Assert.Contains("节能减排指标", first, StringComparison.Ordinal);
        Assert.Contains("未报送。", first, StringComparison.Ordinal);
        Assert.True(
            second.StartsWith("一、主要指标完成情况", StringComparison.Ordinal),
            $"{when}: the second page begins with {second[..20]}"
        );
    }

    [Fact]
    public void CombinedBulletin_NamesTheMonthsItCovers_AtItsHeadAndWhereItSaysWhatWasReported()
    {
        var bulletin = BulletinContent.From(SampleFigures.SnapshotOf(6) with { CoversFrom = new Period(2021, 3) });
        var ofTwo = BulletinContent.From(SampleFigures.SnapshotOf(6) with { CoversFrom = new Period(2021, 5) });

        Assert.Equal(("第6期（含3—5月）", "第6期（含5月）"), (bulletin.Masthead.Issue, ofTwo.Masthead.Issue));
        Assert.Equal("本期为2021年3—6月合并通报，3—5月不再单独编发。", Assert.Single(bulletin.Filing.Filed[0].Runs).Text);
        Assert.Equal("本期为2021年5—6月合并通报，5月不再单独编发。", Assert.Single(ofTwo.Filing.Filed[0].Runs).Text);
    }

    [Fact]
    public void DatesComeFromTheSnapshot()
    {
        Assert.Equal(
            new DateTimeOffset(2021, 7, 16, 0, 0, 0, ChinaTime.Offset),
            MonthlyBulletin.Compose(SampleFigures.SnapshotOf(6)).Properties.Created
        );
        Assert.Equal(
            new DateTimeOffset(2021, 7, 20, 0, 0, 0, ChinaTime.Offset),
            MonthlyBulletin.Compose(SampleReissue.Snapshot).Properties.Created
        );
    }

    [Fact]
    public void UnprintableCharacter_NamesTheIndicator()
    {
        var snapshot = SampleFigures.SnapshotOf(6);
        snapshot = snapshot with
        {
            Figures = [.. snapshot.Figures.Select(f => f.Indicator == "pm25" ? f with { Remark = "向好\U0001F600" } : f)],
        };

        var fault = Assert.Throws<UnprintableWordsException>(() => MonthlyBulletin.Set(snapshot, Fonts.All));

        Assert.Equal("pm25", fault.Indicator.Code);
        Assert.Contains("U+1F600", fault.Message, StringComparison.Ordinal);
    }

    private static string TextOf(byte[] bytes)
    {
        using var pdf = PdfDocument.Open(bytes);
        var text = new StringBuilder();
        foreach (var page in pdf.GetPages())
            text.Append(Joined(page.Text));
        return text.ToString();
    }

    private static string Joined(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
