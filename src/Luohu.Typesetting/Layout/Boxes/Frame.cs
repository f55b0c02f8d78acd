namespace Luohu.Typesetting.Layout.Boxes;

/// <summary>A point.</summary>
internal sealed record Point(double X, double Y);

/// <summary>A rectangle.</summary>
internal sealed record Frame(double Left, double Top, double Width, double Height)
{
    public double Right => Left + Width;

    public double Bottom => Top + Height;

    public Frame Moved(double dx, double dy) => this with { Left = Left + dx, Top = Top + dy };
}
