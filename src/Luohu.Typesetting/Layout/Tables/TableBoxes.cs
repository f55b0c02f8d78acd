using Luohu.Typesetting.Fonts;
using Luohu.Typesetting.Layout.Boxes;
using Luohu.Typesetting.Model;
using Luohu.Typesetting.Text;

namespace Luohu.Typesetting.Layout.Tables;

/// <summary>Turns a table into boxes: its caption, its head, a box for each row.</summary>
internal sealed class TableBoxes
{
    /// <summary>As much of a row as a message needs to name it.</summary>
    private const int LongestName = 60;

    private const double HeavyRule = 1;
    private const double ThinRule = 0.5;
    private const double Hairline = 0.25;

    private readonly FontSet _fonts;
    private readonly TableBlock _table;
    private readonly StructureElement _element;
    private readonly TableColumns _columns;

    public TableBoxes(FontSet fonts, TableBlock table, StructureElement element)
    {
        (_fonts, _table, _element) = (fonts, table, element);
        _columns = new TableColumns(table.Columns, table.Size);
    }

    /// <summary>Space between a table and the text around it.</summary>
    private double Air => 0.6 * _table.Size;

    public IEnumerable<LayoutBox> Build()
    {
        yield return LayoutBox.Space(Air, onGrid: false) with
        {
            MayBreak = false,
        };
        foreach (var box in Caption())
            yield return box;

        var head = Head(_element.Child("TR"));
        var lead = new LayoutBox(head.Height, [.. head.Items.Where(item => item is not LinkItem).Select(AsArtifact)]);
        yield return head with
        {
            MayBreak = false,
            Items = [.. head.Items, .. Anchor()],
        };

        var rows = Rows().ToList();
        IReadOnlyList<PageItem> bottom = [PathItem.Rule(0, PageGeometry.Width, 0, HeavyRule)];
        for (var i = 0; i < rows.Count; i++)
        {
            var isLast = i == rows.Count - 1;
            yield return rows[i] with
            {
                Lead = lead,
                Trail = bottom,
                Items = isLast ? [.. rows[i].Items, bottom[0].Moved(0, rows[i].Height)] : rows[i].Items,
            };
        }

        yield return LayoutBox.Space(Air, onGrid: false);
    }

    private IEnumerable<PageItem> Anchor() => _table.Anchor is { } name ? [new AnchorItem(name, -2 * _table.Size)] : [];

    private static PageItem AsArtifact(PageItem item) =>
        item switch
        {
            TextItem text => text with { Instead = StructureElement.Artifact },
            _ => item with { Element = StructureElement.Artifact },
        };

    private IEnumerable<LayoutBox> Caption()
    {
        if (_table.Caption is null && _table.Unit is null)
            yield break;
        var size = _table.Size;
        var element = _element.Child("Caption");
        var height = size * TextBoxes.Leading;
        var baseline = PageGeometry.Baseline(height, size);
        var caption = Broken(_table.Caption ?? "", FontRole.Hei, size, element);
        var unit = Broken(_table.Unit ?? "", FontRole.Song, size * 0.9, element);
        for (var i = 0; i < caption.Count - 1; i++)
            yield return new LayoutBox(height, TextBoxes.Centred(caption[i], PageGeometry.Width, baseline)) { MayBreak = false };

        // The unit stands at the right end of the caption's last line, or under it where there is no room.
        var last = caption.Count > 0 ? caption[^1] : null;
        var room = (PageGeometry.Width - (last?.Width ?? 0)) / 2 - size;
        IReadOnlyList<PageItem> titled = last is null ? [] : TextBoxes.Centred(last, PageGeometry.Width, baseline);
        IReadOnlyList<PageItem> units = unit.Count == 0 ? [] : TextBoxes.Items(unit[0], PageGeometry.Width - unit[0].Width, baseline);
        if (unit.Count > 0 && last is not null && unit[0].Width > room)
        {
            yield return new LayoutBox(height, titled) { MayBreak = false };
            yield return new LayoutBox(height, units) { MayBreak = false };
        }
        else
        {
            yield return new LayoutBox(height, [.. titled, .. units]) { MayBreak = false };
        }
    }

    private IReadOnlyList<Line> Broken(string text, FontRole role, double size, StructureElement element) =>
        LineBreaker.Break(
            Shaper.Shape([new Run(text, Style.Plain(role, size), element)], _fonts),
            new LineWidth(PageGeometry.Width, Justified: false)
        );

    private LayoutBox Head(StructureElement row)
    {
        var cells = _table
            .Header.Select((cell, i) => Set(cell, i, FontRole.Hei, new StructureElement("TH", row) { Scope = "Column" }))
            .ToList();
        var box = RowOf(cells, Align.Centre, "The head of a table");
        return box with
        {
            Items =
            [
                PathItem.Rule(0, PageGeometry.Width, 0, HeavyRule),
                .. box.Items,
                PathItem.Rule(0, PageGeometry.Width, box.Height, ThinRule),
            ],
        };
    }

    private IEnumerable<LayoutBox> Rows()
    {
        var rows = _table.Rows.Select(row => row is CellRow cells ? SetRow(cells) : null).ToList();
        foreach (var row in rows.OfType<List<TableCell>>())
            _columns.Widen(row);
        for (var i = 0; i < rows.Count; i++)
        {
            yield return rows[i] is { } cells
                ? RowOf(cells, null, $"The table row {NameOf(cells)}") with
                {
                    MayBreak = i != rows.Count - 2,
                }
                : Group((GroupRow)_table.Rows[i], isFirst: i == 0);
        }
    }

    // The first cell may be no more than a number.
    private static string NameOf(List<TableCell> cells)
    {
        var name = string.Join(" ", cells.Take(2).Select(cell => cell.Text));
        return name.Length <= LongestName ? name : name[..LongestName] + "…";
    }

    private List<TableCell> SetRow(CellRow row)
    {
        var element = _element.Child("TR");
        return
        [
            .. row.Cells.Select(
                (cell, i) =>
                    i == 0
                        ? Set(cell, i, FontRole.Song, new StructureElement("TH", element) { Scope = "Row" }, row.LinkTo)
                        : Set(cell, i, FontRole.Song, element.Child("TD"))
            ),
        ];
    }

    private TableCell Set(Cell cell, int column, FontRole role, StructureElement element, string? linkTo = null) =>
        TableCell.Set(cell, Style.Plain(role, _table.Size), element, linkTo, _columns.InnerWidth(column), _fonts);

    /// <summary>Cells beside each other: all aligned in one way, or each as its column is.</summary>
    private LayoutBox RowOf(List<TableCell> cells, Align? all, string name)
    {
        var tallest = 0.0;
        foreach (var cell in cells)
            tallest = Math.Max(tallest, cell.Height);
        var height = tallest + _columns.Padding;
        var items = new List<PageItem>();
        for (var i = 0; i < cells.Count; i++)
        {
            var left = _columns.Place(cells[i], i, all ?? _table.Columns[i].Align);
            items.AddRange(cells[i].Items(left, (height - cells[i].Height) / 2));
        }

        return new LayoutBox(height, items) { Name = name };
    }

    private LayoutBox Group(GroupRow group, bool isFirst)
    {
        var element = new StructureElement("TH", _element.Child("TR")) { Scope = "Row", Columns = _table.Columns.Count };
        var cell = TableCell.Set(
            group.Title,
            Style.Plain(FontRole.Hei, _table.Size),
            element,
            null,
            PageGeometry.Width - 2 * _columns.Side,
            _fonts
        );
        var height = cell.Height + _columns.Padding;
        var items = cell.Items(_ => _columns.Side, _columns.Padding / 2);
        return new LayoutBox(height, isFirst ? [.. items] : [PathItem.Rule(0, PageGeometry.Width, 0, Hairline), .. items])
        {
            MayBreak = false,
            Name = $"The table row {group.Title}",
        };
    }
}
