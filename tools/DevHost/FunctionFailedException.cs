namespace DevHost;

/// <summary>A function ran and failed, or its worker ended while it ran. The message is what the worker reported.</summary>
public sealed class FunctionFailedException : Exception
{
    internal FunctionFailedException(string message)
        : base(message) { }
}
