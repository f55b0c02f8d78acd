namespace Luohu.Signing;

/// <summary>A document that was not signed. The message is one line: what is wrong and, where it helps, how to mend it.</summary>
public sealed class SigningException : Exception
{
    /// <summary>Why the document was not signed, in one line.</summary>
    public SigningException(string message, Exception? inner = null)
        : base(message, inner) { }
}
