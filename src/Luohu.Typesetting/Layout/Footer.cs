using System.Globalization;
using Luohu.Typesetting.Fonts;
using Luohu.Typesetting.Layout.Boxes;
using Luohu.Typesetting.Model;
using Luohu.Typesetting.Text;

namespace Luohu.Typesetting.Layout;

/// <summary>
/// The page number (GB/T 9704-2012, 7.5): 四号 half-width 宋体 figures between dashes, 7 mm under the type area, one
/// character in from the right on odd pages, from the left on even ones; and the footer note on the other side.
/// </summary>
internal sealed class Footer(FontSet fonts, string? note)
{
    private const double NumberSize = 14;
    private const double NoteSize = 7.5;

    /// <summary>The dashes of the number, which are a third of an em above its baseline, are what stands 7 mm under the type area.</summary>
    private const double Baseline = PageGeometry.Top + PageGeometry.Height + PageGeometry.FooterDrop + NumberSize / 3;
    private const double Indent = NumberSize;

    public IEnumerable<PageItem> Create(int page)
    {
        var isOdd = page % 2 == 1;
        var number = One(string.Create(CultureInfo.InvariantCulture, $"— {page} —"), NumberSize);
        yield return Place(
            number,
            isOdd ? PageGeometry.Left + PageGeometry.Width - Indent - number.Width : PageGeometry.Left + Indent,
            Baseline
        );
        if (string.IsNullOrWhiteSpace(note))
            yield break;

        // Where the note is too long to stand beside the number it goes under it, in as many lines as it needs.
        var beside = One(note, NoteSize);
        if (beside.Width <= PageGeometry.Width - 4 * Indent - number.Width)
        {
            yield return Place(
                beside,
                isOdd ? PageGeometry.Left + Indent : PageGeometry.Left + PageGeometry.Width - Indent - beside.Width,
                Baseline
            );
            yield break;
        }

        var y = Baseline + NumberSize;
        foreach (
            var line in LineBreaker.Break(Shaper.Shape([RunOf(note, NoteSize)], fonts), new LineWidth(PageGeometry.Width, Justified: false))
        )
        {
            yield return Place(line, PageGeometry.Left, y);
            y += NoteSize * 1.3;
        }
    }

    private static TextItem Place(Line line, double x, double y) => new(line.Glyphs, x, y, StructureElement.Footer);

    private Line One(string text, double size) => SingleLine.Set(RunOf(text, size), fonts);

    private static Run RunOf(string text, double size) => new(text, Style.Plain(FontRole.Song, size), StructureElement.Footer);
}
