namespace Microsoft.Azure.Functions.Worker;

/// <summary>How often the host has tried the event of a run.</summary>
public abstract class RetryContext
{
    /// <summary>The retries made so far.</summary>
    public abstract int RetryCount { get; }

    /// <summary>The retries that will be made at most.</summary>
    public abstract int MaxRetryCount { get; }
}
