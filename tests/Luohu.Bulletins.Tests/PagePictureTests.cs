using Luohu.Domain;

namespace Luohu.Bulletins.Tests;

/// <summary>Pages of the real plan's June as pictures, compared with those that were looked at and found right.</summary>
public sealed class PagePictureTests
{
    // Of 5,456 parts. A line that moves by a millimetre changes some hundred.
    private const int MostDifferent = 12;

    private static readonly Lazy<byte[]> full = new(() => MonthlyBulletin.Set(RealPlan.SnapshotOf(6), Fonts.All).Bytes);
    private static readonly Lazy<byte[]> brief = new(() => MonthlyBulletin.Set(RealPlan.SnapshotOf(6), Fonts.All, Edition.Brief).Bytes);

    [Theory]
    [InlineData("overview", 1)]
    [InlineData("headline-charts", 3)]
    [InlineData("concerns", 12)]
    [InlineData("annex", 14)]
    [InlineData("small-charts", 20)]
    public Task FullEdition(string name, int page) => HoldsAsync(full.Value, page, $"full-{name}");

    [Theory]
    [InlineData("overview", 1)]
    [InlineData("trends", 2)]
    [InlineData("changes", 3)]
    public Task BriefEdition(string name, int page) => HoldsAsync(brief.Value, page, $"brief-{name}");

    [Fact]
    public void APictureThatMoved_IsToldFromTheRightOne()
    {
        var right = PageInk.Parse(File.ReadAllText(Golden.PathOf("picture-full-overview")));
        var moved = new PageInk([right.Rows[^1], .. right.Rows.SkipLast(1)]);

        Assert.True(moved.DifferencesFrom(right).Count() > MostDifferent);
    }

    private static async Task HoldsAsync(byte[] pdf, int page, string name)
    {
        var picture = await PageInk.RenderAsync(pdf, page);
        var path = Golden.PathOf($"picture-{name}");
        if (Golden.IsUpdating)
            await File.WriteAllTextAsync(path, picture.ToString());
        var differences = picture.DifferencesFrom(PageInk.Parse(await File.ReadAllTextAsync(path))).ToList();
        Assert.True(
            differences.Count <= MostDifferent,
            $"{name} differs in {differences.Count} parts, such as {string.Join("; ", differences.Take(5))}. Look at the page; UPDATE_GOLDEN=1 takes it."
        );
    }
}
