using System.Collections.Immutable;

namespace Luohu.Bulletins.Web;

/// <summary>How a paragraph stands.</summary>
public enum ParagraphStyle
{
    /// <summary>Body text.</summary>
    Body = 0,

    /// <summary>In the middle: who issues it, which issue it is.</summary>
    Centre = 1,

    /// <summary>In small type.</summary>
    Note = 2,

    /// <summary>At the right: who signs, and when.</summary>
    Signature = 3,
}

/// <summary>Who speaks, and how loudly.</summary>
public enum RunStyle
{
    /// <summary>The bold words that begin a paragraph.</summary>
    Lead = 1,

    /// <summary>A department's own words.</summary>
    Department = 2,
}

/// <summary>Text in one style.</summary>
/// <param name="Text">The text.</param>
/// <param name="Style">The style; null for the bulletin's own words.</param>
public sealed record ContentRun(string Text, RunStyle? Style = null);

/// <summary>An item of a list.</summary>
/// <param name="Runs">Its text.</param>
public sealed record ContentItem(ImmutableArray<ContentRun> Runs);
