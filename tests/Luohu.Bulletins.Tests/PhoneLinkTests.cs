using Luohu.Bulletins.Rendering;
using Luohu.Domain.Snapshots;
using QRCoder;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;

namespace Luohu.Bulletins.Tests;

/// <summary>The code of page one, read back from the finished PDF.</summary>
public sealed class PhoneLinkTests
{
    private static readonly Uri address = new("https://plan.example.cn/api/v1/bulletins/2021-06?version=1");
    private static readonly Snapshot linked = RealPlan.SnapshotOf(6) with { Link = address };

    [Fact]
    public void Modules_AreThoseOfTheAddress()
    {
        using var pdf = PdfDocument.Open(MonthlyBulletin.Set(linked, Fonts.All).Bytes);
        using var code = QRCodeGenerator.GenerateQrCode(address.OriginalString, QRCodeGenerator.ECCLevel.M);
        var expected = code.ModuleMatrix.Select(row => string.Concat(row.Cast<bool>().Select(dark => dark ? '#' : '.'))).ToList();

        Assert.Equal(expected, Read(pdf.GetPage(1), code.ModuleMatrix.Count));
    }

    [Fact]
    public void Caption_StandsOnPageOneAlone_AndThatPageHoldsAllItDidBefore()
    {
        using var pdf = PdfDocument.Open(MonthlyBulletin.Set(linked, Fonts.All).Bytes);
        using var without = PdfDocument.Open(MonthlyBulletin.Set(RealPlan.SnapshotOf(6), Fonts.All).Bytes);

        Assert.Contains(PhoneLinkRendering.Caption, pdf.GetPage(1).Text, StringComparison.Ordinal);
        Assert.DoesNotContain(pdf.GetPages().Skip(1), page => page.Text.Contains(PhoneLinkRendering.Caption, StringComparison.Ordinal));
        Assert.Equal(without.NumberOfPages, pdf.NumberOfPages);
        Assert.DoesNotContain(PhoneLinkRendering.Caption, without.GetPage(1).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Address_IsTold_ToThoseWhoDoNotSeeTheCode()
    {
        var matrix = MonthlyBulletin.Compose(linked).Blocks.OfType<Typesetting.Model.MatrixBlock>().Single();

        Assert.EndsWith(address.OriginalString, matrix.Alt, StringComparison.Ordinal);
    }

    // A module is dark where a rectangle covers its middle. The code ends above the type area, which begins 37 mm from the top.
    private static List<string> Read(Page page, int size)
    {
        var foot = page.Height - (37 * 72 / 25.4);
        var dark = page.Paths.Where(p => p.IsFilled).Select(p => p.GetBoundingRectangle()!.Value).Where(r => r.Bottom > foot).ToList();
        var frame = new PdfRectangle(dark.Min(r => r.Left), dark.Min(r => r.Bottom), dark.Max(r => r.Right), dark.Max(r => r.Top));

        // The rim of four light modules is not drawn.
        var module = frame.Width / (size - 8);
        return [.. Enumerable.Range(0, size).Select(y => string.Concat(Enumerable.Range(0, size).Select(x => IsDark(x, y) ? '#' : '.')))];

        bool IsDark(int x, int y)
        {
            var middle = new PdfPoint(frame.Left + ((x - 4 + 0.5) * module), frame.Top - ((y - 4 + 0.5) * module));
            return dark.Any(r => r.Left <= middle.X && middle.X <= r.Right && r.Bottom <= middle.Y && middle.Y <= r.Top);
        }
    }
}
