namespace DevHost;

/// <summary>The host cannot start or go on. The message is one line that says what is wrong and how to mend it.</summary>
public sealed class HostStartException : Exception
{
    internal HostStartException(string message, Exception? cause = null)
        : base(message, cause) { }
}
