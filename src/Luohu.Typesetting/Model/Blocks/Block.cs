namespace Luohu.Typesetting.Model;

/// <summary>A part of a document, from one paragraph to one table.</summary>
public abstract record Block
{
    private protected Block() { }

    /// <summary>Whether it stands off the 22-line grid of body text, as small type, tables and charts do.</summary>
    internal virtual bool IsOffGrid => false;
}
