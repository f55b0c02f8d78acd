namespace Luohu.Typesetting.Model;

/// <summary>The beginning of an annex (GB/T 9704-2012, 7.3.7): a new page, 「附件」 in 黑体 at its top left, the annex's title centred on the third line.</summary>
/// <param name="Label">附件, or 附件1.</param>
/// <param name="Title">The title; marks as in <see cref="TitleBlock"/>.</param>
/// <param name="Anchor">A name for links that lead here.</param>
public sealed record AnnexHeading(string Label, string Title, string? Anchor = null) : Block;
