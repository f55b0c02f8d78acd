namespace Luohu.Ledger;

/// <summary>
/// Other writers won every try to file a submission. Nothing of it is stored; the same request may be sent again.
/// </summary>
public sealed class LedgerBusyException : Exception
{
    /// <summary>An exception without further words.</summary>
    public LedgerBusyException()
    {
    }

    /// <summary>An exception that says what could not be done.</summary>
    public LedgerBusyException(string message)
        : base(message)
    {
    }

    /// <summary>An exception that says what could not be done, and why.</summary>
    public LedgerBusyException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
