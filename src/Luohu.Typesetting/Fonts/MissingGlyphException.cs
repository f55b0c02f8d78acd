using System.Text;

namespace Luohu.Typesetting.Fonts;

/// <summary>A character that no font at hand can print. It is never printed as an empty box.</summary>
public sealed class MissingGlyphException : Exception
{
    /// <summary>An exception for a character and the text it stands in.</summary>
    public MissingGlyphException(Rune character, string text)
        : base($"No font has a glyph for {character} (U+{character.Value:X4}), in the text: {text}")
    {
        Character = character;
        Text = text;
    }

    /// <summary>The character.</summary>
    public Rune Character { get; }

    /// <summary>The text that the character stands in, whole.</summary>
    public string Text { get; }
}
