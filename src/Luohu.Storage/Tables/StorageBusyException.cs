namespace Luohu.Storage.Tables;

/// <summary>
/// Other writers won every try to file a submission. Nothing of it is stored; the same request may be sent again.
/// </summary>
public sealed class StorageBusyException : Exception
{
    /// <summary>An exception without further words.</summary>
    public StorageBusyException() { }

    /// <summary>An exception that says what could not be done.</summary>
    public StorageBusyException(string message)
        : base(message) { }

    /// <summary>An exception that says what could not be done, and why.</summary>
    public StorageBusyException(string message, Exception? innerException)
        : base(message, innerException) { }
}
