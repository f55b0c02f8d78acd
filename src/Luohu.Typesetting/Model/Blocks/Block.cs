namespace Luohu.Typesetting.Model;

/// <summary>A part of a document, from one paragraph to one table.</summary>
public abstract record Block
{
    private protected Block() { }
}
