using Luohu.Typesetting.Layout.Boxes;
using Luohu.Typesetting.Model;

namespace Luohu.Typesetting.Tests.Layout;

[Collection(WithFonts.Name)]
public sealed class MatrixTests(FontsFixture fixture)
{
    private static readonly MatrixBlock corner = new(
        [
            [true, true, false],
            [true, false, false],
            [false, false, true],
        ],
        "角",
        "扫一扫在手机上打开"
    );

    [Fact]
    public void RunsOfARow_AreOneRectangleEach()
    {
        var page = Laid.Out(fixture.Fonts, d => d.Add(corner).Paragraph("正文"))[0];
        var frame = Assert.Single(page.Items.OfType<FigureItem>()).Frame;
        var module = frame.Width / 3;

        var drawn = page
            .Items.OfType<PathItem>()
            .Select(p =>
                (
                    X: (p.Points[0].X - frame.Left) / module,
                    Y: (p.Points[0].Y - frame.Top) / module,
                    Width: (p.Points[1].X - p.Points[0].X) / module,
                    Height: (p.Points[2].Y - p.Points[1].Y) / module
                )
            );

        Assert.Equal(
            [(0, 0, 2, 1), (0, 1, 1, 1), (2, 2, 1, 1)],
            drawn.Select(r => (Math.Round(r.X, 6), Math.Round(r.Y, 6), Math.Round(r.Width, 6), Math.Round(r.Height, 6)))
        );
    }

    [Fact]
    public void ItStandsInTheHeadMargin_AndTakesNoRoom()
    {
        var page = Laid.Out(fixture.Fonts, d => d.Add(corner).Paragraph("正文"))[0];
        var without = Laid.Out(fixture.Fonts, d => d.Paragraph("正文"))[0];
        var frame = page.Items.OfType<FigureItem>().Single().Frame;
        var caption = page.Content().Single(line => line.Text() == corner.Caption);

        Assert.InRange(frame.Top, 5 * PageGeometry.Millimetre, caption.Baseline);
        Assert.InRange(frame.Right, PageGeometry.Left, PageGeometry.Left + PageGeometry.Width);
        Assert.InRange(caption.Baseline, frame.Bottom, PageGeometry.Top);
        Assert.InRange(caption.Right(), frame.Right, PageGeometry.Left + PageGeometry.Width + 0.01);
        Assert.Equal(without.Content()[0].Baseline, page.Content().Single(line => line.Text() == "正文").Baseline);
    }

    [Fact]
    public void ItIsTheFirstBlock() =>
        Assert.Throws<ArgumentException>(() => Laid.Out(fixture.Fonts, d => d.Paragraph("正文").Add(corner)));

    [Fact]
    public void WhatIsNoSquare_IsRefused() =>
        Assert.Throws<ArgumentException>(() =>
            new MatrixBlock(
                [
                    [true, false],
                ],
                "",
                ""
            )
        );
}
