namespace Luohu.Typesetting.Model;

/// <summary>A centred line in 楷体 under the title: who issues it, which issue it is. A free line follows.</summary>
public sealed record Byline(string Text) : Block;
