using CsCheck;
using Luohu.Typesetting.Text;

namespace Luohu.Typesetting.Tests.Text;

/// <summary>What holds of every line, over random text such as departments send.</summary>
[Collection(WithFonts.Name)]
public sealed class LineProperties(FontsFixture fixture)
{
    private const string NeverFirst = "，。、；：！？）》」』”’〕】…—%‰·";
    private const string NeverLast = "（《「『“‘〔【";

    private static readonly Gen<string> Piece = Gen.Frequency(
        (8, One("国民经济", "和社会发展", "计划", "执行情况", "渔邨", "罗湖区", "的", "重点")),
        (3, One("，", "。", "；", "：", "、", "”，", "）。", "——", "……")),
        (2, One("“双区”", "（一）", "《方案》", "〔2021〕5号", "‘一’", "【注】")),
        (2, One("1190.2亿元", "8.1%", "2021年6月", "-5.6%", "5.5%—6.0%", "24.4万平方米", "2.1个百分点")),
        (1, One("GDP", "PM2.5", "5G", "AMC", "Fun生活", "8·14", " ", "https://www.szlh.gov.cn/fgj/tzgg"))
    );

    private static readonly Gen<string> Text = Piece.Array[1, 80].Select(pieces => "全区" + string.Concat(pieces));

    private static readonly Gen<(string Text, int Characters)> Column = Gen.Select(Text, Gen.Int[16, 40]);

    [Fact]
    public void Lines_GiveBackTheText() => Column.Sample(c => string.Concat(Break(c).Select(l => l.Text)) == OneSpace(c.Text));

    [Fact]
    public void NoLine_IsWiderThanItsMeasure() => Column.Sample(c => Break(c).All(line => line.End() <= c.Characters + 1e-6));

    [Fact]
    public void NoLine_BeginsOrEndsWithAForbiddenMark() =>
        Column
            .Where(c => HasNoHeap(c.Text))
            .Sample(c =>
            {
                var lines = Break(c);
                return lines.Skip(1).All(l => !NeverFirst.Contains(l.Text[0]))
                    && lines.SkipLast(1).All(l => !NeverLast.Contains(l.Text.TrimEnd()[^1]));
            });

    [Fact]
    public void Glyphs_StandFromLeftToRight() =>
        Column.Sample(c =>
            Break(c)
                .All(line =>
                    line.Glyphs.Zip(line.Glyphs.Skip(1))
                        .All(pair =>
                            pair.First.X - pair.First.Cluster.Origin < pair.Second.X - pair.Second.Cluster.Origin + 0.5 * Setting.Em
                        )
                )
        );

    [Fact]
    public void JustifiedLines_EndAtTheEdge() =>
        Column.Sample(c =>
            Assert.All(
                Break(c).SkipLast(1).Where(line => HasPlacesToStretch(line, c.Characters)),
                line => Assert.True(Math.Abs(line.End() - c.Characters) < 1e-6, $"{line.Text} {line.End()}")
            )
        );

    [Fact]
    public void NoNumber_IsTornFromItsUnit() =>
        Column.Sample(c =>
        {
            var lines = Break(c);
            return lines
                .Zip(lines.Skip(1))
                .All(pair => !(char.IsAsciiDigit(pair.First.Text[^1]) && "年月号亿万个%.".Contains(pair.Second.Text[0])));
        });

    private static Gen<string> One(params string[] pieces) => Gen.Int[0, pieces.Length - 1].Select(i => pieces[i]);

    private IReadOnlyList<Line> Break((string Text, int Characters) column) => Setting.Break(fixture.Fonts, column.Text, column.Characters);

    /// <summary>White space of any length is one space.</summary>
    private static string OneSpace(string text) =>
        string.Join(' ', text.Split(' ').Where((part, i) => part.Length > 0 || i == 0 || i == text.Split(' ').Length - 1));

    /// <summary>Marks that pile up past any sense leave no place to break at all.</summary>
    private static bool HasNoHeap(string text)
    {
        var run = 0;
        foreach (var c in text)
        {
            run = (NeverFirst + NeverLast).Contains(c) ? run + 1 : 0;
            if (run > 8)
                return false;
        }

        return true;
    }

    /// <summary>A line with too few places to stretch stays ragged.</summary>
    private static bool HasPlacesToStretch(Line line, int characters) =>
        line.Glyphs.Count(g => g.Cluster.Class == CharacterClass.Han) > 0.6 * characters;
}
