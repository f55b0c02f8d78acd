namespace Luohu.Typesetting.Model;

/// <summary>White space.</summary>
/// <param name="Points">Its height in points. It is left out at the top of a page.</param>
public sealed record Space(double Points) : Block;
