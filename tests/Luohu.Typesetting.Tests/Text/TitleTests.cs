using Luohu.Typesetting.Fonts;
using Luohu.Typesetting.Text;

namespace Luohu.Typesetting.Tests.Text;

[Collection(WithFonts.Name)]
public sealed class TitleTests(FontsFixture fixture)
{
    private const string Title = "关于深圳市罗湖区|2021年6月|国民经济和社会发展|计划执行情况的|通报";

    [Fact]
    public void TitleThatFits_StaysOnOneLine() => Assert.Equal(["工作通报"], Break("工作|通报", 20));

    [Fact]
    public void LongTitle_BreaksOnlyAtItsMarksAndPrintsNone()
    {
        var lines = Break(Title, 20);

        Assert.Equal(["关于深圳市罗湖区2021年6月", "国民经济和社会发展计划执行情况的通报"], lines);
    }

    [Theory]
    [InlineData(14)]
    [InlineData(17)]
    [InlineData(20)]
    public void Lines_FormNoSandglassAndNoBlock(double characters)
    {
        var widths = Lines(Title, characters).Select(l => l.Width).ToList();

        Assert.True(widths.Max() - widths.Min() >= Setting.Em);
        for (var i = 1; i + 1 < widths.Count; i++)
            Assert.False(widths[i] < widths[i - 1] && widths[i] < widths[i + 1]);
    }

    [Fact]
    public void TitleWithoutMarks_KeepsNumbersWhole()
    {
        var lines = Break(TitleBreaker.WithoutMarks(Title), 12);

        Assert.Equal(TitleBreaker.WithoutMarks(Title), string.Concat(lines));
        Assert.Contains(lines, line => line.Contains("2021年", StringComparison.Ordinal));
    }

    private IEnumerable<string> Break(string title, double characters) => Lines(title, characters).Select(l => l.Text);

    private IReadOnlyList<Line> Lines(string title, double characters) =>
        TitleBreaker.Break(title, text => Setting.Shape(fixture.Fonts, text, FontRole.TitleSong), characters * Setting.Em);
}
