using Luohu.Typesetting.Fonts;
using Luohu.Typesetting.Text;

namespace Luohu.Typesetting.Tests.Text;

[Collection(WithFonts.Name)]
public sealed class LineBreakingTests(FontsFixture fixture)
{
    private static readonly string Han = string.Concat(Enumerable.Repeat("国民经济和社会发展", 20));

    [Fact]
    public void PlainHan_FillsLinesOf28Characters()
    {
        var lines = Break(Han[..100]);

        Assert.Equal([28, 28, 28, 16], lines.Select(l => l.Text.Length));
        Assert.All(lines.SkipLast(1), line => Assert.Equal(28, line.End(), 6));
        Assert.All(lines[0].Glyphs, (glyph, i) => Assert.Equal(i * Setting.Em, glyph.X, 6));
    }

    [Fact]
    public void FirstLine_IsIndentedTwoCharacters()
    {
        var lines = Setting.Break(fixture.Fonts, Han[..60], indent: 2);

        Assert.Equal([26, 28, 6], lines.Select(l => l.Text.Length));
        Assert.Equal(2 * Setting.Em, lines[0].Glyphs[0].X, 6);
        Assert.Equal(0, lines[1].Glyphs[0].X, 6);
    }

    [Fact]
    public void StopThatWouldBeginALine_IsSqueezedIn()
    {
        var lines = Break(Han[..10] + "，" + Han[..17] + "。" + Han[..9]);

        Assert.EndsWith("。", lines[0].Text, StringComparison.Ordinal);
        Assert.Equal(29, lines[0].Text.Length);
        Assert.Equal(28, lines[0].End(), 6);
    }

    [Fact]
    public void StopThatCannotBeSqueezedIn_TakesACharacterWithIt()
    {
        var lines = Break(Han[..28] + "。" + Han[..9]);

        Assert.Equal(27, lines[0].Text.Length);
        Assert.Equal(28, lines[0].End(), 6);
    }

    [Fact]
    public void MarkAtTheEnd_TakesHalfACharacter()
    {
        var lines = Break(Han[..3] + "。");

        Assert.Equal(3.5, lines[0].End(), 6);
    }

    [Fact]
    public void OpeningMarkAtTheStart_IsTrimmedToHalf()
    {
        var line = Break("“双区”建设")[0];

        Assert.Equal(-0.5 * Setting.Em, line.Glyphs[0].X, 6);
        Assert.Equal(0.5 * Setting.Em, line.Glyphs[1].X, 6);
    }

    [Theory]
    [InlineData("国”，民")]
    [InlineData("国）（民")]
    [InlineData("国：“民")]
    [InlineData("国（“民")]
    public void TwoMarksThatMeet_TakeOneAndAHalfCharacters(string text)
    {
        var line = Break(text)[0];

        Assert.Equal(2.5, (line.Glyphs[3].X - line.Glyphs[0].X) / Setting.Em, 6);
    }

    [Fact]
    public void FiguresBesideHan_AreSetOffByAQuarterEm()
    {
        var line = Break("完成12个")[0];

        Assert.Equal([0, 1, 2.25, 2.75, 3.5], line.Glyphs.Select(g => Math.Round(g.X / Setting.Em, 6)));
    }

    [Fact]
    public void FigureAtTheEdge_HasNoGap()
    {
        var line = Break("12个3")[0];

        Assert.Equal(0, line.Glyphs[0].X, 6);
        Assert.Equal(1 + 0.25 + 1 + 0.25 + 0.5, line.End(), 6);
    }

    [Fact]
    public void SpaceTypedBesideHan_IsAQuarterEm() =>
        Assert.Equal(0.25, (Break("A 国")[0].Glyphs[2].X - Break("A国")[0].Glyphs[0].X) / Setting.Em - Break("A")[0].End(), 6);

    [Fact]
    public void SignOfAFigure_StandsCloseToIt() =>
        Assert.Equal([0, 1, 1.5], Break("≤24")[0].Glyphs.Select(g => Math.Round(g.X / Setting.Em, 6)));

    [Fact]
    public void MiddleDot_TakesHalfBetweenFiguresAndAWholeBetweenHan()
    {
        Assert.Equal(2, Break("8·14")[0].End(), 6);
        Assert.Equal(3, Break("治·理")[0].End(), 6);
    }

    [Theory]
    [InlineData("2021年")]
    [InlineData("1190.2亿元")]
    [InlineData("24.4万平方米")]
    [InlineData("5.5%—6.0%")]
    [InlineData("1—2月")]
    [InlineData("PM2.5")]
    [InlineData("——")]
    [InlineData("……")]
    [InlineData("（一）")]
    [InlineData("第5期")]
    [InlineData("-5.6%")]
    [InlineData("8·14")]
    [InlineData("≤24微克")]
    public void WhatIsOneWord_IsNeverBroken(string word)
    {
        for (var before = 10; before <= 40; before++)
        {
            var text = Han[..before] + word + Han[..30];
            var ends = Ends(Break(text));

            Assert.DoesNotContain(ends, end => end > before && end < before + word.Length && text[..end].Length != before);
        }
    }

    [Fact]
    public void SingleLastCharacter_IsNotLeftByCrowdingTheLineBefore()
    {
        var lines = Break("，" + Han[..5] + "，" + Han[..21] + "通报情况：");

        Assert.True(lines[^1].Text.Length > 2, lines[^1].Text);
    }

    [Fact]
    public void AddressLongerThanALine_IsBrokenAndDoesNotOverflow()
    {
        var lines = Break("详见https://www.szlh.gov.cn/fgj/tzgg/content/" + new string('a', 90) + "等内容");

        Assert.All(lines, line => Assert.True(line.End() <= 28.0001));
        Assert.StartsWith("详见https", lines[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void FaceThatLacksAGlyph_BorrowsItFromSong()
    {
        var clusters = Setting.Shape(fixture.Fonts, "渔邨");

        Assert.Equal("FandolFang-Regular", clusters[0].Font.Name);
        Assert.Equal("NotoSerifSC-400Regular", clusters[1].Font.Name);
    }

    [Fact]
    public void CharacterThatNoFontHas_IsNamed()
    {
        var e = Assert.Throws<MissingGlyphException>(() => Setting.Shape(fixture.Fonts, "新增😀项目"));

        Assert.Contains("U+1F600", e.Message, StringComparison.Ordinal);
        Assert.Contains("新增😀项目", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void LineEndsInText_AreSpaces() => Assert.Equal("甲 乙", Break("甲\n乙")[0].Text);

    private IReadOnlyList<Line> Break(string text) => Setting.Break(fixture.Fonts, text);

    private static List<int> Ends(IReadOnlyList<Line> lines) =>
        [.. lines.Select((_, i) => lines.Take(i + 1).Sum(line => line.Text.Length))];
}
