using Luohu.Typesetting.Layout.Boxes;
using Luohu.Typesetting.Model;

namespace Luohu.Typesetting.Layout;

/// <summary>The document's boxes from top to bottom, and what must stay together.</summary>
internal sealed class Flow
{
    /// <summary>A heading is kept with so many lines of what follows it.</summary>
    private const int LinesAfterHeading = 2;

    private readonly List<LayoutBox> _boxes = [];
    private int _linesOwed;

    public IReadOnlyList<LayoutBox> Boxes => _boxes;

    public void Add(IEnumerable<LayoutBox> boxes)
    {
        foreach (var box in boxes)
            Add(box);
    }

    public void Add(LayoutBox box)
    {
        if (_linesOwed > 0 && !box.EndsPage)
        {
            if (!box.IsSpace)
                _linesOwed = box.Height > LinesAfterHeading * PageGeometry.LinePitch ? 0 : _linesOwed - 1;
            if (_linesOwed > 0)
                box = box with { MayBreak = false };
        }

        _boxes.Add(box);
    }

    /// <summary>Adds a heading, which no page ends with.</summary>
    public void AddHeading(IEnumerable<LayoutBox> boxes)
    {
        _linesOwed = 0;
        foreach (var box in boxes)
            Add(box with { MayBreak = false });
        _linesOwed = LinesAfterHeading;
    }

    /// <summary>Keeps what comes next on the page of what stands here.</summary>
    public void KeepWithNext()
    {
        for (var i = _boxes.Count - 1; i >= 0 && !_boxes[i].EndsPage; i--)
        {
            _boxes[i] = _boxes[i] with { MayBreak = false };
            if (!_boxes[i].IsSpace)
                break;
        }
    }
}
