using Luohu.Domain.Snapshots;
using UglyToad.PdfPig;

namespace Luohu.Bulletins.Tests;

/// <summary>The PDF names the program that published it, and its version.</summary>
public sealed class ProgramVersionTests
{
    [Fact]
    public void PublishedSnapshot_NamesTheProgramInThePdf() =>
        AssertCreator("Luohu Functions 1.2.3+4", SampleFigures.SnapshotOf(6).PublishedBy("1.2.3+4"));

    [Fact]
    public void SnapshotThatNamesNoVersion_IsSetAsItWasThen() => AssertCreator("Luohu.Typesetting", SampleFigures.SnapshotOf(6));

    private static void AssertCreator(string creator, Snapshot snapshot)
    {
        using var pdf = PdfDocument.Open(MonthlyBulletin.Set(snapshot, Fonts.All).Bytes);

        Assert.Equal(creator, pdf.Information.Creator);
        Assert.True(pdf.TryGetXmpMetadata(out var metadata));
        Assert.Contains(
            $"<xmp:CreatorTool>{creator}</xmp:CreatorTool>",
            System.Text.Encoding.UTF8.GetString(metadata.GetXmlBytes()),
            StringComparison.Ordinal
        );
    }
}
