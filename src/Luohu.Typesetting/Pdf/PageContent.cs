using Luohu.Typesetting.Layout;
using Luohu.Typesetting.Layout.Boxes;
using Luohu.Typesetting.Model;
using Luohu.Typesetting.Pdf.Syntax;
using Luohu.Typesetting.Text;

namespace Luohu.Typesetting.Pdf;

/// <summary>Writes what stands on one page as a content stream, each piece inside the marked content of its structure element.</summary>
internal sealed class PageContent(FontTable fonts, StructureTree structure, int page)
{
    private readonly PdfBuffer _out = new();
    private StructureElement? _open;
    private Color _fill = Color.Black;

    public static PdfBuffer Write(Page page, int index, FontTable fonts, StructureTree structure)
    {
        var content = new PageContent(fonts, structure, index);
        foreach (var item in page.Items)
        {
            if (item is TextItem text)
                content.Show(text);
            else if (item is PathItem path)
                content.Draw(path);
        }

        content.Close();
        return content._out;
    }

    private void Show(TextItem text)
    {
        foreach (var unit in TextUnit.Split(text))
        {
            if (unit.ActualText is { } actual)
                OpenSpan(unit.Element, actual, unit.Language);
            else
                Open(unit.Element);
            var start = unit.Start;
            while (start < unit.End)
                start = Show(text, start, unit.End);
            if (unit.ActualText is not null)
                Close();
        }
    }

    /// <summary>Shows the glyphs from start on that have one font, size and color.</summary>
    /// <returns>Where they end.</returns>
    private int Show(TextItem text, int start, int end)
    {
        var glyphs = text.Glyphs;
        var style = glyphs[start].Cluster.Run.Style;
        var resource = "";
        var shown = new List<TextLine.Glyph>(end - start);
        var i = start;
        for (; i < end && glyphs[i].Cluster.Run.Style == style; i++)
        {
            var cluster = glyphs[i].Cluster;
            var (font, number) = fonts.Show(cluster.Font, cluster.Glyph, cluster.BaseText);
            if (i > start && font != resource)
                break;
            resource = font;
            shown.Add(new(number, glyphs[i].X, cluster.Advance));
            if (cluster.Attached.Count == 0)
                continue;
            i++;
            break;
        }

        Fill(style.Color);
        TextLine.Write(_out, resource, style.Size, text.X, PageGeometry.PageHeight - text.Baseline, shown);
        foreach (var mark in glyphs[i - 1].Cluster.Attached)
            ShowMark(mark, text, glyphs[i - 1]);
        return i;
    }

    private void ShowMark(AttachedGlyph mark, TextItem text, PlacedGlyph on)
    {
        var (resource, number) = fonts.Show(mark.Font, mark.Glyph, mark.ShownText);
        var place = new TextLine.Glyph(number, on.X + mark.Right, 0);
        TextLine.Write(_out, resource, on.Cluster.Run.Style.Size, text.X, PageGeometry.PageHeight - text.Baseline + mark.Up, [place]);
    }

    private void Draw(PathItem path)
    {
        Open(path.Element);
        if (path.Fill is { } fill)
            Fill(fill);
        if (path.Stroke is { } stroke)
        {
            WriteColor(stroke, "G", "RG");
            _out.Operator("w", path.Width);
            if (path.Dash is var (on, off))
                _out.Ascii("[").Number(on).Ascii(" ").Number(off).Ascii("] 0 d\n");
        }

        PathLine.Write(_out, path);
        if (path.Dash is not null)
            _out.Ascii("[] 0 d\n");
    }

    private void Fill(Color color)
    {
        if (color == _fill)
            return;
        _fill = color;
        WriteColor(color, "g", "rg");
    }

    private void WriteColor(Color color, string grey, string rgb)
    {
        if (color.Red == color.Green && color.Green == color.Blue)
            _out.Operator(grey, color.Red);
        else
            _out.Number(color.Red).Ascii(" ").Number(color.Green).Ascii(" ").Operator(rgb, color.Blue);
    }

    private void Open(StructureElement element)
    {
        if (ReferenceEquals(element, _open))
            return;
        Close();
        _open = element;
        if (ReferenceEquals(element, StructureElement.Artifact))
            _out.Ascii("/Artifact BMC\n");
        else if (ReferenceEquals(element, StructureElement.Footer))
            _out.Ascii("/Artifact <</Type/Pagination/Subtype/Footer>> BDC\n");
        else
            _out.Ascii($"/{element.Role} <</MCID ").Number(structure.Mark(element, page)).Ascii(">> BDC\n");
    }

    private void OpenSpan(StructureElement element, string actualText, string? language)
    {
        Close();
        _open = element;
        _out.Ascii("/Span <</MCID ").Number(structure.Mark(element, page)).Ascii("/ActualText <FEFF").Utf16(actualText).Ascii(">");
        if (language is not null)
            _out.Ascii($"/Lang ({language})");
        _out.Ascii(">> BDC\n");
    }

    private void Close()
    {
        if (_open is not null)
            _out.Ascii("EMC\n");
        _open = null;
    }
}
