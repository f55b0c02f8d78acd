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
    public static Func<IReadOnlyList<Box>>? Of(Block block, Typefaces faces, StructureElement root) => block switch
    {
        Paragraph paragraph => () => TextBoxes.Of(paragraph.Spans, Face.FangSong, paragraph.Size, root.Child("P"), paragraph.Indent ? TextBoxes.Indent : 0, faces),
        NoteLine note => () => TextBoxes.Of(note.Spans, Face.Song, note.Size, root.Child("P"), TextBoxes.Indent, faces),
        TableBlock table => () => [.. new TableBoxes(faces, table, root.Child("Table")).Build()],
        BulletBars bars => () => [.. BulletBarsBoxes.Of(bars, faces, root)],
        LineCharts charts => () => [.. ChartBoxes.Of(charts, faces, root)],
        SmallMultiples multiples => () => [.. SmallMultiplesBoxes.Of(multiples, faces, root)],
        _ => null,
    };
}
