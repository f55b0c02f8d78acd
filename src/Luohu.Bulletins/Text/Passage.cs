using System.Collections.Immutable;

namespace Luohu.Bulletins.Text;

/// <summary>Who speaks, and how loudly; the typesetter turns it into a face.</summary>
internal enum Tone
{
    /// <summary>The bulletin's own words.</summary>
    Plain,

    /// <summary>The bold words that begin a paragraph.</summary>
    Lead,

    /// <summary>A department's own words.</summary>
    Department,
}

/// <summary>Words in one tone.</summary>
internal sealed record Phrase(string Text, Tone Tone = Tone.Plain);

/// <summary>One paragraph.</summary>
internal sealed record Passage(ImmutableArray<Phrase> Phrases)
{
    /// <summary>A paragraph in the bulletin's own words.</summary>
    public static Passage Of(string text) => new([new Phrase(text)]);

    /// <summary>The paragraph without its tones.</summary>
    public string Text => string.Concat(Phrases.Select(phrase => phrase.Text));
}
