namespace Luohu.Typesetting.Model;

/// <summary>The title: 小标宋, centred, in lines that form a trapezoid or a diamond.</summary>
/// <param name="Text">The title. Where it contains '|' or U+200B, lines break only there, so that no word is split; the marks are not printed.</param>
/// <param name="Size">The type size in points: 二号, 22, unless given.</param>
public sealed record TitleBlock(string Text, double Size = 22) : Block;
