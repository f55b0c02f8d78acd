using Luohu.Typesetting.Fonts;
using Luohu.Typesetting.Layout.Boxes;
using Luohu.Typesetting.Layout.Charts;
using Luohu.Typesetting.Layout.Tables;
using Luohu.Typesetting.Model;

namespace Luohu.Typesetting.Layout;

/// <summary>Blocks whose boxes depend on nothing but themselves: neither on what stands before or after them nor on when they are set.</summary>
internal static class BlockBoxes
{
    /// <summary>How a block is set; null where its boxes depend on others, and the <see cref="Composer"/> sets it.</summary>
    public static Func<IReadOnlyList<LayoutBox>>? SetterFor(Block block, FontSet fonts, StructureElement root) =>
        block switch
        {
            Paragraph paragraph => () =>
                TextBoxes.Create(
                    paragraph.Spans,
                    FontRole.FangSong,
                    paragraph.Size,
                    root.Child("P"),
                    paragraph.Indent ? TextBoxes.Indent : 0,
                    fonts
                ),
            NoteLine note => () => TextBoxes.Create(note.Spans, FontRole.Song, note.Size, root.Child("P"), TextBoxes.Indent, fonts),
            TableBlock table => () => [.. new TableBoxes(fonts, table, root.Child("Table")).Build()],
            BulletBars bars => () => [.. BulletBarsBoxes.Create(bars, fonts, root)],
            LineCharts charts => () => [.. ChartBoxes.Create(charts, fonts, root)],
            SmallMultiples multiples => () => [.. SmallMultiplesBoxes.Create(multiples, fonts, root)],
            _ => null,
        };
}
