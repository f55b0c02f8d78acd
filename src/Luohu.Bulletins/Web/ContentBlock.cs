using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Luohu.Bulletins.Web;

/// <summary>A part of a <see cref="BulletinPage"/>. Its JSON says which by <c>kind</c>.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(Heading), "heading")]
[JsonDerivedType(typeof(Paragraph), "paragraph")]
[JsonDerivedType(typeof(List), "list")]
[JsonDerivedType(typeof(Table), "table")]
[JsonDerivedType(typeof(LineChart), "lineChart")]
[JsonDerivedType(typeof(BulletChart), "bulletChart")]
public abstract record ContentBlock
{
    private ContentBlock() { }

    /// <summary>A heading.</summary>
    /// <param name="Level">2 to 4; the title alone is of level 1.</param>
    /// <param name="Id">Its name on the page, unlike all others.</param>
    /// <param name="Text">The heading with its number.</param>
    public sealed record Heading(int Level, string Id, string Text) : ContentBlock;

    /// <summary>A paragraph.</summary>
    /// <param name="Style">How it stands.</param>
    /// <param name="Runs">Its text.</param>
    public sealed record Paragraph(ParagraphStyle Style, ImmutableArray<ContentRun> Runs) : ContentBlock;

    /// <summary>Items that are printed after 「——」.</summary>
    /// <param name="Items">The items, without the 「——」.</param>
    public sealed record List(ImmutableArray<ContentItem> Items) : ContentBlock;

    /// <summary>A table.</summary>
    /// <param name="Caption">What stands above it, the unit of all its figures included.</param>
    /// <param name="Columns">The columns.</param>
    /// <param name="Rows">The rows.</param>
    /// <param name="Note">What stands below it; null for nothing.</param>
    public sealed record Table(string Caption, ImmutableArray<ContentColumn> Columns, ImmutableArray<ContentRow> Rows, string? Note = null)
        : ContentBlock;

    /// <summary>Lines over the months.</summary>
    /// <param name="Caption">What is shown.</param>
    /// <param name="Unit">The unit of the values; empty for none.</param>
    /// <param name="Alt">The same in words, for those who do not see it.</param>
    /// <param name="Months">The names along the bottom.</param>
    /// <param name="Lines">The lines, with a point for each month.</param>
    /// <param name="Note">The newest value and the target, under the caption; null for none.</param>
    public sealed record LineChart(
        string Caption,
        string Unit,
        string Alt,
        ImmutableArray<string> Months,
        ImmutableArray<ChartLine> Lines,
        string? Note = null
    ) : ContentBlock;

    /// <summary>Completion against schedule, a bar for each row.</summary>
    /// <param name="Caption">What stands under it.</param>
    /// <param name="Alt">The same in words, for those who do not see it.</param>
    /// <param name="Bars">The bars.</param>
    public sealed record BulletChart(string Caption, string Alt, ImmutableArray<ChartBar> Bars) : ContentBlock;
}
