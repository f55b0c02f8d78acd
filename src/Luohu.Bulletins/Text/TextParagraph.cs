using System.Collections.Immutable;

namespace Luohu.Bulletins.Text;

/// <summary>Who speaks, and how loudly; the typesetter turns it into a font.</summary>
internal enum TextStyle
{
    /// <summary>The bulletin's own words.</summary>
    Plain,

    /// <summary>The bold words that begin a paragraph.</summary>
    Lead,

    /// <summary>A department's own words.</summary>
    Department,
}

/// <summary>Text in one style.</summary>
internal sealed record TextRun(string Text, TextStyle Style = TextStyle.Plain);

/// <summary>One paragraph.</summary>
internal sealed record TextParagraph(ImmutableArray<TextRun> Runs)
{
    /// <summary>A paragraph in the bulletin's own words.</summary>
    public static TextParagraph From(string text) => new([new TextRun(text)]);

    /// <summary>The paragraph without its styles.</summary>
    public string Text => string.Concat(Runs.Select(run => run.Text));
}
