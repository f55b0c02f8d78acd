using Luohu.Typesetting.Layout.Boxes;

namespace Luohu.Typesetting.Layout.Charts;

/// <summary>Finds room for the figures of a chart's values: near their dots, where the fewest lines run.</summary>
internal sealed class LabelRoom(Plot plot)
{
    private const double Spacing = 3.5;

    /// <summary>What is left free around a figure.</summary>
    private const double Air = 1.5;

    // A line under a figure is a blemish; one figure on another is not to be read.
    private const int Overlap = 10;

    private readonly List<Frame> _taken = [];

    /// <summary>The room for a label: above its dot where it can be, else below, beside, or at a corner.</summary>
    public Frame Find(double x, double y, double width, double size)
    {
        var height = 0.9 * size;
        var (above, below, left, right) = (y - Spacing - height, y + Spacing, x - Spacing - width, x + Spacing);
        Point[] places =
        [
            new(x - width / 2, above),
            new(x - width / 2, below),
            new(right, y - height / 2),
            new(right, below),
            new(right, above),
            new(left, below),
            new(left, above),
        ];
        var (best, lowest) = (Place(places[0]), int.MaxValue);
        foreach (var place in places)
        {
            var box = Place(place);
            var cost = Cost(box);
            if (cost < lowest)
                (best, lowest) = (box, cost);
        }

        _taken.Add(best);
        return best;

        Frame Place(Point corner) => Inside(new Frame(corner.X, corner.Y, width, height));
    }

    private int Cost(Frame box) =>
        plot.Crossings(new Frame(box.Left - Air, box.Top - Air, box.Width + 2 * Air, box.Height + 2 * Air))
        + Overlap * _taken.Count(other => Overlaps(box, other))
        + (box.Bottom + Air > plot.Frame.Bottom ? 1 : 0);

    private Frame Inside(Frame box) =>
        box with
        {
            Left = Math.Clamp(box.Left, plot.Frame.Left + Spacing, Math.Max(plot.Frame.Left + Spacing, plot.Frame.Right - box.Width)),
        };

    private static bool Overlaps(Frame one, Frame other) =>
        one.Left < other.Right && other.Left < one.Right && one.Top < other.Bottom && other.Top < one.Bottom;
}
