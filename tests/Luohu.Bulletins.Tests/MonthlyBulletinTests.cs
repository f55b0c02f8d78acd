using System.Text;
using Luohu.Plan;
using UglyToad.PdfPig;

namespace Luohu.Bulletins.Tests;

public sealed class MonthlyBulletinTests
{
    [Fact]
    public void SameSnapshot_SameBytes()
    {
        var one = MonthlyBulletin.Set(AReissue.Snapshot, Faces.All);
        var other = MonthlyBulletin.Set(SnapshotJson.Read(SnapshotJson.Write(AReissue.Snapshot)), Faces.All);

        Assert.Equal(one.Bytes, other.Bytes);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(6)]
    [InlineData(12)]
    public void EveryHeadlineSentence_IsReadBack(int month)
    {
        var snapshot = SomeFigures.SnapshotOf(month, "演示数据");
        var read = TextOf(MonthlyBulletin.Set(snapshot, Faces.All).Bytes);

        var bulletin = BulletinText.Of(snapshot);
        Assert.All(bulletin.Headlines.Items, item => Assert.Contains("——" + item, read, StringComparison.Ordinal));
        Assert.Contains(bulletin.Masthead.Title, read, StringComparison.Ordinal);
        Assert.Contains("第" + month + "期", read, StringComparison.Ordinal);
    }

    [Fact]
    public void Snapshot_IsInside_AndItsDigestInTheFoot()
    {
        var snapshot = SomeFigures.SnapshotOf(6);
        var bulletin = MonthlyBulletin.Set(snapshot, Faces.All);

        using var pdf = PdfDocument.Open(bulletin.Bytes);
        Assert.True(pdf.Advanced.TryGetEmbeddedFiles(out var files));
        var file = Assert.Single(files);
        Assert.Equal(MonthlyBulletin.SnapshotName, file.Name);
        Assert.Equal(SnapshotJson.Write(snapshot), file.Bytes.ToArray());
        Assert.Equal(SnapshotJson.DigestOf(file.Bytes.ToArray()), bulletin.Digest);
        Assert.All(pdf.GetPages(), page => Assert.Contains(bulletin.Digest[..16], Joined(page.Text), StringComparison.Ordinal));
        Assert.Equal(bulletin.Pages, pdf.NumberOfPages);
    }

    [Fact]
    public void Notice_MarksEveryPage()
    {
        using var pdf = PdfDocument.Open(MonthlyBulletin.Set(SomeFigures.SnapshotOf(6, "演示数据"), Faces.All).Bytes);

        Assert.All(pdf.GetPages(), page => Assert.Contains("演示数据", Joined(page.Text), StringComparison.Ordinal));
        Assert.Contains("【演示数据】", Joined(pdf.GetPage(1).Text), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(6)]
    public void FirstPage_HoldsAllThatIsToBeReadFirst(int month)
    {
        using var pdf = PdfDocument.Open(MonthlyBulletin.Set(RealPlan.SnapshotOf(month), Faces.All).Bytes);

        var (first, second) = (Joined(pdf.GetPage(1).Text), Joined(pdf.GetPage(2).Text));
        Assert.Contains("领导一页通", first, StringComparison.Ordinal);
        Assert.Contains("节能减排指标", first, StringComparison.Ordinal);
        Assert.Contains("未报送。", first, StringComparison.Ordinal);
        Assert.StartsWith("一、主要指标完成情况", second, StringComparison.Ordinal);
    }

    [Fact]
    public void DatesComeFromTheSnapshot()
    {
        Assert.Equal(new DateTimeOffset(2021, 7, 16, 0, 0, 0, ChinaTime.Offset), MonthlyBulletin.Compose(SomeFigures.SnapshotOf(6)).Properties.Created);
        Assert.Equal(new DateTimeOffset(2021, 7, 20, 0, 0, 0, ChinaTime.Offset), MonthlyBulletin.Compose(AReissue.Snapshot).Properties.Created);
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
