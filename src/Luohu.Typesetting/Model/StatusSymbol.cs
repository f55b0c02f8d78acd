namespace Luohu.Typesetting.Model;

/// <summary>The shape of a status symbol, so that the status survives a black-and-white printer.</summary>
public enum StatusShape
{
    /// <summary>●</summary>
    Disc,

    /// <summary>▲</summary>
    Triangle,

    /// <summary>■</summary>
    Square,
}

/// <summary>A status (green, yellow or red) in a table or chart: a drawn shape and a word.</summary>
/// <param name="Shape">The shape.</param>
/// <param name="Word">The word beside it; it alone is read aloud and extracted.</param>
/// <param name="Red">Whether shape and word are red.</param>
public sealed record StatusSymbol(StatusShape Shape, string Word, bool Red = false)
{
    /// <summary>● 正常</summary>
    public static StatusSymbol Normal { get; } = new(StatusShape.Disc, "正常");

    /// <summary>▲ 关注</summary>
    public static StatusSymbol Attention { get; } = new(StatusShape.Triangle, "关注");

    /// <summary>■ 滞后, in red</summary>
    public static StatusSymbol Behind { get; } = new(StatusShape.Square, "滞后", Red: true);
}
