using Luohu.Typesetting.Fonts;
using Luohu.Typesetting.Layout.Boxes;
using Luohu.Typesetting.Layout.Charts;
using Luohu.Typesetting.Model;
using Luohu.Typesetting.Text;

namespace Luohu.Typesetting.Layout;

/// <summary>Turns blocks whose boxes depend on what stands before or after them into boxes, one after the other.</summary>
internal sealed class Composer(FontSet fonts, StructureElement root, Flow flow)
{
    private StructureElement? _list;
    private int _level;

    public void Add(Block block, Block? previous, Block? next)
    {
        if (block is not DashItem || previous is not DashItem)
            _list = null;
        switch (block)
        {
            case TitleBlock title:
                AddTitle(title.Text, title.Size, root.Child("Title"));
                if (next is not Byline)
                    AddAir(next);
                break;
            case Byline byline:
                flow.Add(Centred(byline.Text, FontRole.Kai, root.Child("P")));
                AddAir(next);
                break;
            case Heading heading:
                AddHeading(heading);
                break;
            case DashItem item:
                AddDashItem(item);
                break;
            case MatrixBlock matrix:
                flow.Add(
                    previous is null
                        ? MatrixDrawing.Create(matrix, fonts, root)
                        : throw new ArgumentException("A matrix is the first block of its document.", nameof(block))
                );
                break;
            case AttachmentNote note:
                AddAttachmentNote(note);
                break;
            case Signature signature:
                AddSignature(signature);
                break;
            case AnnexHeading annex:
                AddAnnex(annex);
                break;
            case PageBreak:
                flow.Add(LayoutBox.PageBreak());
                break;
            case Space space:
                flow.Add(LayoutBox.Space(space.Points, onGrid: false));
                break;
            default:
                throw new ArgumentException($"A {block.GetType().Name} is not known here.", nameof(block));
        }
    }

    private void AddTitle(string text, double size, StructureElement element, params IEnumerable<PageItem> marks)
    {
        var style = Style.Plain(FontRole.TitleSong, size);
        var lines = TitleBreaker.Break(text, plain => Shaper.Shape([new Run(plain, style, element)], fonts), PageGeometry.Width);
        var pitch = size * 1.6;
        var height = PageGeometry.Snap(lines.Count * pitch);
        var top = (height - lines.Count * pitch) / 2;
        var items = lines.SelectMany(
            (line, i) => TextBoxes.Centred(line, PageGeometry.Width, top + i * pitch + PageGeometry.Baseline(pitch, size))
        );
        flow.AddHeading([new LayoutBox(height, [.. marks, .. items]) { OnGrid = true, Name = text }]);
    }

    /// <summary>A free line before body text, a sliver before what stands off the grid.</summary>
    private void AddAir(Block? next)
    {
        var isOffGrid = next is { IsOffGrid: true };
        flow.Add(LayoutBox.Space(isOffGrid ? PageGeometry.LinePitch * 0.3 : PageGeometry.LinePitch, onGrid: !isOffGrid));
    }

    private void AddHeading(Heading heading)
    {
        // ISO 14289-1, 7.4.2: level 1 comes first, and no level is left out on the way down.
        if (heading.Level > _level + 1)
            throw new LayoutException(
                $"The heading {heading.Text} is of level {heading.Level}, but {(_level == 0 ? "none" : $"one of level {_level}")} stands before it."
            );
        _level = heading.Level;
        var role = heading.Level switch
        {
            1 => FontRole.Hei,
            2 => FontRole.Kai,
            _ => FontRole.FangSong,
        };
        var boxes = TextBoxes.Create([heading.Text], role, heading.Size, root.Child($"H{heading.Level}"), TextBoxes.Indent, fonts);
        boxes[0] = boxes[0] with { Items = [.. Marks(heading.Level, heading.Text, heading.Anchor), .. boxes[0].Items] };
        flow.AddHeading(boxes);
    }

    private static IEnumerable<PageItem> Marks(int level, string text, string? anchor)
    {
        yield return new BookmarkItem(level, text, 0);
        if (anchor is not null)
            yield return new AnchorItem(anchor, 0);
    }

    private void AddDashItem(DashItem item)
    {
        // Of the labels that PDF 1.7 knows, a disc is the one that, like a dash, does not count.
        _list ??= new StructureElement("L", root) { ListNumbering = "Disc" };
        var element = _list.Child("LI");
        var style = Styles.Body(FontRole.FangSong, item.Size);
        IEnumerable<Run> runs = [new("——", style, element.Child("Lbl")), .. Styles.Runs(item.Spans, style, element.Child("LBody"))];
        flow.Add(
            TextBoxes.Create(
                LineBreaker.Break(Shaper.Shape(runs, fonts), new LineWidth(PageGeometry.Width, TextBoxes.Indent * style.Em)),
                item.Size
            )
        );
    }

    private void AddAttachmentNote(AttachmentNote note)
    {
        flow.KeepWithNext();
        flow.Add(LayoutBox.Space(PageGeometry.LinePitch) with { MayBreak = false });
        var style = Styles.Body(FontRole.FangSong, null);
        Run lead = new(AttachmentNote.Lead, style, root.Child("P"));
        if (note.Names is [var only])
        {
            AddHanging([lead, new Run(only, style, lead.Element)], TextBoxes.Indent, TextBoxes.Indent + 3);
            return;
        }

        var list = new StructureElement("L", root) { ListNumbering = "Decimal" };
        for (var i = 0; i < note.Names.Count; i++)
        {
            // The names stand under each other behind the lead.
            var item = list.Child("LI");
            Run[] named = [new($"{i + 1}. ", style, item.Child("Lbl")), new(note.Names[i], style, item.Child("LBody"))];
            AddHanging(i == 0 ? [lead, .. named] : named, i == 0 ? TextBoxes.Indent : TextBoxes.Indent + 3, TextBoxes.Indent + 4);
        }

        void AddHanging(IReadOnlyList<Run> runs, double first, double rest) =>
            flow.Add(
                TextBoxes.Create(
                    LineBreaker.Break(Shaper.Shape(runs, fonts), new LineWidth(PageGeometry.Width, first * style.Em, rest * style.Em)),
                    null
                )
            );
    }

    private void AddSignature(Signature signature)
    {
        flow.KeepWithNext();
        flow.Add(LayoutBox.Space(PageGeometry.LinePitch) with { MayBreak = false });
        var (names, date) = (Broken(signature.Name, root.Child("P")), One(signature.Date, root.Child("P")));
        var (dateX, baseline) = (
            PageGeometry.Width - 4 * PageGeometry.CharacterPitch - date.Width,
            PageGeometry.Baseline(PageGeometry.LinePitch, PageGeometry.BodySize)
        );
        foreach (var name in names)
        {
            var nameX = Math.Clamp(dateX + (date.Width - name.Width) / 2, 0, Math.Max(0, PageGeometry.Width - name.Width));
            var place = new SignatureItem(new Frame(nameX, 0, name.Width, PageGeometry.LinePitch));
            flow.Add(OnGrid([.. TextBoxes.Items(name, nameX, baseline), place]) with { MayBreak = false });
        }

        flow.Add(OnGrid(TextBoxes.Items(date, dateX, baseline)));
    }

    private void AddAnnex(AnnexHeading annex)
    {
        _level = 1;
        flow.Add(LayoutBox.PageBreak());
        var text = TitleBreaker.WithoutMarks(annex.Title);
        flow.AddHeading(TextBoxes.Create([annex.Label], FontRole.Hei, null, root.Child("P"), 0, fonts));
        flow.AddHeading([LayoutBox.Space(PageGeometry.LinePitch)]);
        AddTitle(annex.Title, 22, root.Child("H1"), Marks(1, $"{annex.Label}　{text}", annex.Anchor));
    }

    private List<LayoutBox> Centred(string text, FontRole role, StructureElement element)
    {
        var clusters = Shaper.Shape([new Run(text, Styles.Body(role, null), element)], fonts);
        var lines = LineBreaker.Break(clusters, new LineWidth(PageGeometry.Width, Justified: false));
        return
        [
            .. lines.Select(line =>
                OnGrid(
                    TextBoxes.Centred(line, PageGeometry.Width, PageGeometry.Baseline(PageGeometry.LinePitch, PageGeometry.BodySize))
                ) with
                {
                    MayBreak = false,
                }
            ),
        ];
    }

    private static LayoutBox OnGrid(IReadOnlyList<PageItem> items) => new(PageGeometry.LinePitch, items) { OnGrid = true };

    private IReadOnlyList<Line> Broken(string text, StructureElement element) =>
        LineBreaker.Break(
            Shaper.Shape([new Run(text, Styles.Body(FontRole.FangSong, null), element)], fonts),
            new LineWidth(PageGeometry.Width, Justified: false)
        );

    private Line One(string text, StructureElement element) =>
        SingleLine.Set(new Run(text, Styles.Body(FontRole.FangSong, null), element), fonts);
}
