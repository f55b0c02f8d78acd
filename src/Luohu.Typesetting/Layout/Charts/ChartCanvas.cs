using Luohu.Typesetting.Fonts;
using Luohu.Typesetting.Layout.Boxes;
using Luohu.Typesetting.Model;
using Luohu.Typesetting.Text;

namespace Luohu.Typesetting.Layout.Charts;

/// <summary>A chart on its way to the page: shapes, and words in the document's own fonts, all of one figure.</summary>
internal sealed class ChartCanvas(FontSet fonts, StructureElement figure)
{
    private readonly List<PageItem> _items = [];

    public IReadOnlyList<PageItem> Items => _items;

    public void Rule(double x1, double y1, double x2, double y2, double width, Color color) =>
        Path([new(x1, y1), new(x2, y2)], width, color);

    public void Path(IReadOnlyList<Point> points, double width, Color color, (double On, double Off)? dash = null) =>
        _items.Add(
            new PathItem(figure, points)
            {
                Stroke = color,
                Width = width,
                Dash = dash,
            }
        );

    public void Bar(double left, double top, double width, double height, Color color) =>
        _items.Add(PathItem.Box(figure, left, top, width, height, color));

    public void Dot(double x, double y, double radius, Color color) => _items.Add(PathItem.Disc(figure, x, y, radius, color));

    public void Symbol(StatusSymbol symbol, double x, double y, double size) =>
        _items.Add(StatusSymbolDrawing.Draw(symbol, figure, x, y, size));

    /// <summary>A line of text that is not broken.</summary>
    public Line Line(string text, double size, Color? color = null, string? linkTo = null)
    {
        var style = Style.Plain(FontRole.Song, size) with { Color = color ?? Color.Black };
        // A link stands beside the figure: who hears the figure's description in place of it would not reach it inside.
        var element = linkTo is null ? figure : new StructureElement("P", figure.Parent).Child("Link");
        return SingleLine.Set(new Run(text, style, element, linkTo), fonts);
    }

    /// <summary>Text in lines of a width, from the left.</summary>
    public IReadOnlyList<Line> Lines(string text, FontRole role, double size, double width) =>
        LineBreaker.Break(Shaper.Shape([new Run(text, Style.Plain(role, size), figure)], fonts), new LineWidth(width, Justified: false));

    public void Put(Line line, double x, double baseline) => _items.AddRange(TextBoxes.Items(line, x, baseline));
}
