namespace Luohu.Typesetting.Fonts;

/// <summary>The box of a glyph's ink, in ems from its origin, upwards.</summary>
internal sealed record InkBox(double Left, double Bottom, double Right, double Top)
{
    public (double X, double Y) Middle => ((Left + Right) / 2, (Bottom + Top) / 2);

    public InkBox Moved(double right, double up) => new(Left + right, Bottom + up, Right + right, Top + up);

    /// <summary>The box of both.</summary>
    public InkBox With(InkBox other) =>
        new(Math.Min(Left, other.Left), Math.Min(Bottom, other.Bottom), Math.Max(Right, other.Right), Math.Max(Top, other.Top));
}
