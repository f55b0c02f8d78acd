using Luohu.Typesetting.Fonts;
using Luohu.Typesetting.Layout.Boxes;
using Luohu.Typesetting.Model;

namespace Luohu.Typesetting.Layout.Charts;

/// <summary>Draws a <see cref="MatrixBlock"/>: a rectangle for each run of dark modules of a row.</summary>
internal static class MatrixDrawing
{
    private const double CaptionSize = 7;

    /// <summary>From edge to edge with the light rim: half a millimetre a module for a code of 40, which phones read with ease.</summary>
    private const double Side = 22 * PageGeometry.Millimetre;

    /// <summary>From the foot of the caption to the type area.</summary>
    private const double Air = 3 * PageGeometry.Millimetre;

    /// <summary>A box without height: what it draws stands above it.</summary>
    public static LayoutBox Create(MatrixBlock matrix, FontSet fonts, StructureElement root)
    {
        var figure = new StructureElement("Figure", root) { Alt = matrix.Alt };
        var (square, words) = (new ChartCanvas(fonts, figure), new ChartCanvas(fonts, figure.Child("Caption")));
        var caption = words.Line(matrix.Caption, CaptionSize);
        var middle = PageGeometry.Width - Math.Max(Side, caption.Width) / 2;
        var frame = new Frame(middle - Side / 2, -Air - CaptionSize - Side, Side, Side);
        DrawRows(matrix.Rows, square, frame);
        words.Put(caption, middle - caption.Width / 2, -Air);
        return new LayoutBox(0, [.. square.Items, new FigureItem(figure, frame), .. words.Items]) { Name = matrix.Caption };
    }

    private static void DrawRows(IReadOnlyList<IReadOnlyList<bool>> rows, ChartCanvas drawing, Frame frame)
    {
        var module = frame.Width / rows.Count;
        for (var y = 0; y < rows.Count; y++)
        {
            for (var x = 0; x < rows.Count; x++)
            {
                if (!rows[y][x])
                    continue;
                var start = x;
                while (x + 1 < rows.Count && rows[y][x + 1])
                    x++;
                drawing.Bar(frame.Left + start * module, frame.Top + y * module, (x + 1 - start) * module, module, Color.Black);
            }
        }
    }
}
