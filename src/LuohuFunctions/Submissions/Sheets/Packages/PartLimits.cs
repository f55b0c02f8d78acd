using LuohuFunctions.Http;
using LuohuFunctions.Problems;

namespace LuohuFunctions.Submissions.Sheets.Packages;

/// <summary>
/// Counts what all parts of one workbook hold together, and refuses more than a large honest one has. Depth, elements and attributes
/// are counted while a part is read, before anything is built from it.
/// </summary>
internal sealed class PartLimits
{
    /// <summary>The deepest nesting of elements. Charts, the deepest that office programs write, need less than 30.</summary>
    public const int MaxDepth = 64;

    /// <summary>The most elements: three for each of the 100,000 cells that a workbook may have, and as many again for what is around them.</summary>
    public const int MaxElements = 1_000_000;

    /// <summary>The most attributes.</summary>
    public const int MaxAttributes = 4 * MaxElements;

    /// <summary>The most characters of all texts that are kept: 8 Mi, which are 16 MiB of memory.</summary>
    public const int MaxText = 8 * 1024 * 1024;

    /// <summary>The most characters of one tag, comment or text: a cell has 32,767 at most, each written with up to 10.</summary>
    public const int MaxNode = 512 * 1024;

    /// <summary>The most different names of elements and attributes in one part; the whole standard has some 3,000.</summary>
    public const int MaxNames = 10_000;

    private int elements;
    private int attributes;
    private int text;

    /// <summary>Counts an element.</summary>
    /// <exception cref="UnreadableBodyException">There are too many, or the element stands too deep.</exception>
    public void CountElement(string part, int depth, int ownAttributes)
    {
        if (depth >= MaxDepth)
            throw Refusal($"的部件{part}嵌套超过{MaxDepth}层");
        attributes += ownAttributes;
        if (++elements > MaxElements || attributes > MaxAttributes)
            throw Refusal($"的内容超过{MaxElements}个元素");
    }

    /// <summary>Counts characters that are kept.</summary>
    /// <exception cref="UnreadableBodyException">There are too many.</exception>
    public void CountText(int length)
    {
        if ((text += length) > MaxText)
            throw Refusal("的文字过多");
    }

    /// <summary>The refusal of a workbook that goes beyond a limit.</summary>
    /// <param name="what">A Chinese clause that follows “工作簿”.</param>
    public static UnreadableBodyException Refusal(string what) =>
        new(ProblemCode.MalformedSheet, $"工作簿{what}，不像办公软件写出的报送表。请将数据复制到下载的报送表中，再行报送。");
}
