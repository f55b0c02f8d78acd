using Luohu.Domain;
using Luohu.Domain.Snapshots;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Tokens;

namespace Luohu.Bulletins.Tests;

/// <summary>简报: the same data as the full edition, on four pages at most.</summary>
public sealed class BriefEditionTests
{
    public static TheoryData<string, Func<Snapshot>> Snapshots =>
        new()
        {
            { "the real plan in June", () => RealPlan.SnapshotOf(6) },
            { "the real plan in February", () => RealPlan.SnapshotOf(2) },
            { "the real plan as bad as it can be", RealPlan.WorstJune },
            { "the real plan with nothing reported", () => SnapshotBuilder.Build(RealPlan.Plan, new Period(2021, 6), [], null, null) },
            { "ninety headline indicators", () => ManyHeadlinesTests.SnapshotOf(90) },
            { "a reissue", () => SampleReissue.Snapshot },
            { "a year's end", () => SampleFigures.SnapshotOf(12) },
        };

    [Theory]
    [MemberData(nameof(Snapshots))]
    public void BriefEdition_IsFourPagesAtMost_AndWellSet(string what, Func<Snapshot> take)
    {
        var brief = MonthlyBulletin.Set(take(), Fonts.All, Edition.Brief);

        Assert.True(brief.Pages <= MonthlyBulletin.MostBriefPages, $"{what}: {brief.Pages} pages.");
        using var pages = new PrintedPages(brief.Bytes);
        pages.AssertGraceful();
    }

    [Fact]
    public void BriefOfTheRealPlanInJune() => Golden.Holds(TextOf(RealPlan.SnapshotOf(6)));

    [Fact]
    public void BriefOfAReissue() => Golden.Holds(TextOf(SampleReissue.Snapshot));

    [Fact]
    public void WhatDoesNotFit_IsCounted_AndLeftToTheFullEdition()
    {
        var text = TextOf(ManyHeadlinesTests.SnapshotOf(90)).ReplaceLineEndings("");

        Assert.Matches("其余[0-9]+项见全本。", text);
    }

    [Fact]
    public void BothEditions_HaveOneDigestAndOneSnapshot_AndSayWhichTheyAre()
    {
        var snapshot = RealPlan.SnapshotOf(6);
        var (full, brief) = (MonthlyBulletin.Set(snapshot, Fonts.All), MonthlyBulletin.Set(snapshot, Fonts.All, Edition.Brief));
        using var fullPdf = PdfDocument.Open(full.Bytes);
        using var briefPdf = PdfDocument.Open(brief.Bytes);

        Assert.Equal(full.Digest, brief.Digest);
        Assert.Equal(SnapshotIn(fullPdf), SnapshotIn(briefPdf));
        Assert.EndsWith("通报", fullPdf.Information.Title, StringComparison.Ordinal);
        Assert.EndsWith("通报（简报）", briefPdf.Information.Title, StringComparison.Ordinal);
        Assert.Equal(IdentifierOf(fullPdf, 0), IdentifierOf(briefPdf, 0));
        Assert.NotEqual(IdentifierOf(fullPdf, 1), IdentifierOf(briefPdf, 1));
        Assert.NotNull(brief.PublisherPlace);
    }

    [Fact]
    public void SameSnapshot_GivesTheSameBrief() =>
        Assert.Equal(
            MonthlyBulletin.Set(SampleReissue.Snapshot, Fonts.All, Edition.Brief).Bytes,
            MonthlyBulletin.Set(SnapshotJson.Read(SnapshotJson.Write(SampleReissue.Snapshot)), Fonts.All, Edition.Brief).Bytes
        );

    private static string TextOf(Snapshot snapshot)
    {
        using var pages = new PrintedPages(MonthlyBulletin.Set(snapshot, Fonts.All, Edition.Brief).Bytes);
        return string.Join('\n', pages.Lines) + "\n";
    }

    private static byte[] SnapshotIn(PdfDocument pdf)
    {
        Assert.True(pdf.Advanced.TryGetEmbeddedFiles(out var files));
        return Assert.Single(files).Memory.ToArray();
    }

    private static string IdentifierOf(PdfDocument pdf, int part) => ((HexToken)pdf.Structure.Trailer.Identifier[part]).Data;
}
