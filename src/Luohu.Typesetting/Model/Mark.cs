namespace Luohu.Typesetting.Model;

/// <summary>The shape of a light, so that it survives a black-and-white printer.</summary>
public enum MarkShape
{
    /// <summary>●</summary>
    Disc,

    /// <summary>▲</summary>
    Triangle,

    /// <summary>■</summary>
    Square,
}

/// <summary>A light in a table or chart: a drawn shape and a word.</summary>
/// <param name="Shape">The shape.</param>
/// <param name="Word">The word beside it; it alone is read aloud and extracted.</param>
/// <param name="Red">Whether shape and word are red.</param>
public sealed record Mark(MarkShape Shape, string Word, bool Red = false)
{
    /// <summary>● 正常</summary>
    public static Mark Normal { get; } = new(MarkShape.Disc, "正常");

    /// <summary>▲ 关注</summary>
    public static Mark Attention { get; } = new(MarkShape.Triangle, "关注");

    /// <summary>■ 滞后, in red</summary>
    public static Mark Behind { get; } = new(MarkShape.Square, "滞后", Red: true);
}
