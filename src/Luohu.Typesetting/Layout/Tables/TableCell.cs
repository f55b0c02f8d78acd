using Luohu.Typesetting.Fonts;
using Luohu.Typesetting.Layout.Boxes;
using Luohu.Typesetting.Model;
using Luohu.Typesetting.Text;

namespace Luohu.Typesetting.Layout.Tables;

/// <summary>A cell with its text broken to its width.</summary>
internal sealed class TableCell
{
    private const double Leading = 1.3;

    /// <summary>In ems: what a symbol's shape takes before its word.</summary>
    private const double SymbolSpace = 1;

    private const string PartsOfFigures = "0123456789.,-−+%";

    /// <summary>A hair less than what just fits, since widths are rounded.</summary>
    private const double Tight = 0.999;

    private readonly StatusSymbol? _symbol;
    private readonly double _size;

    private TableCell(IReadOnlyList<Line> lines, StatusSymbol? symbol, double size)
    {
        (Lines, _symbol, _size) = (lines, symbol, size);
        if (lines.Count == 1)
            Point = DecimalPoint(lines[0]);
    }

    public IReadOnlyList<Line> Lines { get; }

    public double Height => Lines.Count * _size * Leading;

    public double Width
    {
        get
        {
            var width = 0.0;
            foreach (var line in Lines)
                width = Math.Max(width, line.Start + line.Width);
            return width;
        }
    }

    /// <summary>Where the decimal point is, or would be, from the left; null where the cell is no single line with a figure.</summary>
    public double? Point { get; }

    public string Text => string.Concat(Lines.Select(line => line.Text));

    public static TableCell Set(Cell cell, Style style, StructureElement element, string? linkTo, double width, FontSet fonts)
    {
        var spans = cell.Spans.Select(span => linkTo is null ? span : span with { LinkTo = linkTo });
        if (cell.Symbol is { } symbol)
            spans = spans.Prepend(new Span(symbol.Word, symbol.Red ? Emphasis.Red : Emphasis.None, linkTo));
        var clusters = Shaper.Shape(Styles.Runs(spans, style, element), fonts);
        if (Shrunk(clusters, style, width) is { } smaller)
            return Set(cell, smaller, element, linkTo, width, fonts);
        var indent = cell.Symbol is null ? 0 : SymbolSpace * style.Em;
        var lines = LineBreaker.Break(clusters, new LineWidth(width, indent, indent, Justified: false));
        return new TableCell(lines, cell.Symbol, style.Size);
    }

    /// <summary>A smaller style for a figure that is wider than its column: broken in two it would be two figures. Null where all is well.</summary>
    private static Style? Shrunk(List<Cluster> clusters, Style style, double width)
    {
        var natural = new LineSetter(clusters).Width(0, clusters.Count);
        return natural > width && clusters.All(cluster => PartsOfFigures.Contains(cluster.First))
            ? style with
            {
                Size = style.Size * width / natural * Tight,
            }
            : null;
    }

    /// <summary>The cell's items.</summary>
    /// <param name="left">For each line, where it begins.</param>
    /// <param name="top">Where the first line's top is.</param>
    public IEnumerable<PageItem> Items(Func<Line, double> left, double top)
    {
        var height = _size * Leading;
        for (var i = 0; i < Lines.Count; i++)
        {
            var y = top + i * height;
            // The shape says nothing that its word does not say, and a drawing that is content would have to be a figure.
            if (i == 0 && _symbol is not null)
                yield return StatusSymbolDrawing.Draw(_symbol, StructureElement.Artifact, left(Lines[0]), y + height / 2, _size);
            foreach (var item in TextBoxes.Items(Lines[i], left(Lines[i]), y + PageGeometry.Baseline(height, _size)))
                yield return item;
        }
    }

    private static double? DecimalPoint(Line line)
    {
        var glyphs = line.Glyphs;
        var first = glyphs.TakeWhile(g => !char.IsAsciiDigit(g.Cluster.First)).Count();
        if (first == glyphs.Count)
            return null;
        var end = first;
        while (end < glyphs.Count && (char.IsAsciiDigit(glyphs[end].Cluster.First) || glyphs[end].Cluster.First == ','))
            end++;
        return end < glyphs.Count && glyphs[end].Cluster.First == '.' ? glyphs[end].X : glyphs[end - 1].X + glyphs[end - 1].Cluster.Body;
    }
}
