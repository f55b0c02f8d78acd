using Luohu.Typesetting.Fonts;
using Luohu.Typesetting.Layout.Boxes;
using Luohu.Typesetting.Model;

namespace Luohu.Typesetting.Layout;

/// <summary>
/// Sets the blocks that depend on nothing but themselves on another thread, from the last one up, while the document is
/// composed from the first one down; where the two meet all are set. Whoever comes to a block first sets it.
/// </summary>
internal sealed class BoxesAhead : IDisposable
{
    private readonly Lazy<IReadOnlyList<LayoutBox>>?[] _blocks;
    private readonly CancellationTokenSource _over = new();
    private readonly Task _setting;

    /// <summary>Begins to set what can be set ahead.</summary>
    public BoxesAhead(IReadOnlyList<Block> blocks, FontSet fonts, StructureElement root)
    {
        _blocks = new Lazy<IReadOnlyList<LayoutBox>>?[blocks.Count];
        for (var i = 0; i < _blocks.Length; i++)
        {
            if (BlockBoxes.SetterFor(blocks[i], fonts, root) is { } set)
                _blocks[i] = new Lazy<IReadOnlyList<LayoutBox>>(set);
        }

        _setting = Task.Run(SetUpwards, _over.Token);
    }

    /// <summary>The boxes of a block; null where they depend on what stands before or after it.</summary>
    /// <exception cref="MissingGlyphException">No font has a glyph for a character.</exception>
    /// <exception cref="LayoutException">A table's columns or a chart's words are too wide.</exception>
    public IReadOnlyList<LayoutBox>? this[int block] => _blocks[block]?.Value;

    /// <summary>Ends the work ahead, which need not have begun where all threads are busy: the fonts may be closed afterwards.</summary>
    public void Dispose()
    {
        _over.Cancel();
        Task.WaitAny(_setting);
        _over.Dispose();
    }

    // What fails here fails again, with the same exception, when the composer comes to that block.
    private void SetUpwards()
    {
        for (var i = _blocks.Length - 1; i >= 0 && !_over.IsCancellationRequested; i--)
        {
            if (_blocks[i] is not { } block)
                continue;
            if (block.IsValueCreated)
                break;
            _ = block.Value;
        }
    }
}
