using Luohu.Typesetting.Charts;

namespace Luohu.Typesetting.Pages;

/// <summary>
/// The boxes of those blocks that depend on nothing but themselves. Another thread sets them from the last one up while the
/// document is composed from the first one down; where the two meet all are set. Whoever comes to a block first sets it.
/// </summary>
internal sealed class BoxesAhead : IDisposable
{
    private readonly Lazy<IReadOnlyList<Box>>?[] _blocks;
    private readonly Task _setting;
    private volatile bool _isOver;

    private BoxesAhead(Lazy<IReadOnlyList<Box>>?[] blocks)
    {
        _blocks = blocks;
        _setting = Task.Run(SetUpwards);
    }

    /// <summary>Begins to set what can be set ahead.</summary>
    public static BoxesAhead Begin(IReadOnlyList<Block> blocks, Typefaces faces, StructureElement root)
    {
        var ahead = new Lazy<IReadOnlyList<Box>>?[blocks.Count];
        for (var i = 0; i < ahead.Length; i++)
        {
            if (Setting(blocks[i], faces, root) is { } set) ahead[i] = new Lazy<IReadOnlyList<Box>>(set);
        }

        return new BoxesAhead(ahead);
    }

    /// <summary>The boxes of a block; null where they depend on what stands before it.</summary>
    /// <exception cref="MissingGlyphException">No face has a glyph for a character.</exception>
    /// <exception cref="LayoutException">A table's columns are too wide.</exception>
    public IReadOnlyList<Box>? this[int block] => _blocks[block]?.Value;

    /// <summary>Ends the work ahead: the faces may be closed afterwards.</summary>
    public void Dispose()
    {
        _isOver = true;
        Task.WaitAny(_setting);
    }

    // What fails here fails again, with the same exception, when the composer comes to that block.
    private void SetUpwards()
    {
        for (var i = _blocks.Length - 1; i >= 0 && !_isOver; i--)
        {
            if (_blocks[i] is not { } block) continue;
            if (block.IsValueCreated) break;
            _ = block.Value;
        }
    }

    private static Func<IReadOnlyList<Box>>? Setting(Block block, Typefaces faces, StructureElement root) => block switch
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
