namespace Luohu.Typesetting;

/// <summary>The title: 小标宋, centred, in lines that form a trapezoid or a diamond.</summary>
/// <param name="Text">The title. Where it contains '|' or U+200B, lines break only there, so that no word is split; the marks are not printed.</param>
/// <param name="Size">The type size in points: 二号, 22, unless given.</param>
public sealed record TitleBlock(string Text, double Size = 22) : Block;

/// <summary>A centred line in 楷体 under the title: who issues it, which issue it is. A free line follows.</summary>
public sealed record Byline(string Text) : Block;

/// <summary>A heading: 一、 in 黑体, （一） in 楷体, 1. in 仿宋. It stays with at least two lines of what follows.</summary>
public sealed record Heading : Block
{
    /// <summary>A heading.</summary>
    /// <param name="level">1 to 3.</param>
    /// <param name="text">The heading with its number.</param>
    /// <param name="anchor">A name for links that lead here; null for none.</param>
    /// <param name="size">The type size in points for a heading off the grid; null for 三号 on the grid.</param>
    /// <exception cref="ArgumentOutOfRangeException">The level is not 1 to 3.</exception>
    /// <exception cref="ArgumentException">The text is empty.</exception>
    public Heading(int level, string text, string? anchor = null, double? size = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(text);
        ArgumentOutOfRangeException.ThrowIfLessThan(level, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(level, 3);
        (Level, Text, Anchor, Size) = (level, text, anchor, size);
    }

    /// <summary>1 to 3.</summary>
    public int Level { get; }

    /// <summary>The heading with its number.</summary>
    public string Text { get; }

    /// <summary>A name for links that lead here.</summary>
    public string? Anchor { get; }

    /// <summary>The type size in points off the grid; null on the grid.</summary>
    public double? Size { get; }
}

/// <summary>A paragraph of body text.</summary>
/// <param name="Spans">Its text.</param>
/// <param name="Indent">Whether the first line begins two characters in.</param>
/// <param name="Size">The type size in points for a paragraph off the grid, its lines one and a half times that apart; null for 三号 on the grid.</param>
public sealed record Paragraph(IReadOnlyList<Span> Spans, bool Indent = true, double? Size = null) : Block;

/// <summary>An item of a list, printed after 「——」. Items that follow each other are one list.</summary>
/// <param name="Spans">Its text, without the 「——」.</param>
/// <param name="Size">As for <see cref="Paragraph"/>.</param>
public sealed record DashItem(IReadOnlyList<Span> Spans, double? Size = null) : Block;

/// <summary>A note in small type, off the grid: 注：…</summary>
/// <param name="Spans">Its text.</param>
/// <param name="Size">The type size in points: 小五, 9, unless given.</param>
public sealed record NoteLine(IReadOnlyList<Span> Spans, double Size = 9) : Block;

/// <summary>The list of annexes under the body (GB/T 9704-2012, 7.3.4): one line below it, two characters in.</summary>
/// <param name="Names">Their names, without marks at the end. More than one are numbered.</param>
public sealed record AttachmentNote(IReadOnlyList<string> Names) : Block;

/// <summary>Who issues the document and when (GB/T 9704-2012, 7.3.5): the date four characters from the right, the name centred above it.</summary>
/// <param name="Name">Who issues it.</param>
/// <param name="Date">The date in figures without leading zeros: 2021年7月16日.</param>
public sealed record Signature(string Name, string Date) : Block;

/// <summary>The beginning of an annex (GB/T 9704-2012, 7.3.7): a new page, 「附件」 in 黑体 at its top left, the annex's title centred on the third line.</summary>
/// <param name="Label">附件, or 附件1.</param>
/// <param name="Title">The title; marks as in <see cref="TitleBlock"/>.</param>
/// <param name="Anchor">A name for links that lead here.</param>
public sealed record AnnexHeading(string Label, string Title, string? Anchor = null) : Block;

/// <summary>What follows begins on a new page.</summary>
public sealed record PageBreak : Block;

/// <summary>White space.</summary>
/// <param name="Points">Its height in points. It is left out at the top of a page.</param>
public sealed record Space(double Points) : Block;
