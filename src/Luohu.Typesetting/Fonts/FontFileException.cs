namespace Luohu.Typesetting.Fonts;

/// <summary>A font file that is missing or damaged. The message is one line and names the file.</summary>
public sealed class FontFileException : Exception
{
    /// <summary>An exception with its message.</summary>
    public FontFileException(string message)
        : base(message) { }

    /// <summary>An exception with its message and what it came from.</summary>
    public FontFileException(string message, Exception inner)
        : base(message, inner) { }
}
