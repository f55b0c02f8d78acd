namespace DevHost.Worker;

/// <summary>Waits for the answers of a worker that starts, as long as it lives and answers in time.</summary>
internal sealed class WorkerConversation(WorkerProcess process, TimeProvider time, CancellationToken cancellationToken)
{
    public CancellationToken CancellationToken { get; } = cancellationToken;

    /// <summary>Waits for one answer.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="limit">How long it may take.</param>
    /// <param name="what">What the worker does to answer, for the message.</param>
    /// <exception cref="HostStartException">The worker ended, or did not answer in time.</exception>
    public async Task<T> WaitAsync<T>(Task<T> answer, TimeSpan limit, string what)
    {
        try
        {
            var first = await Task.WhenAny(answer, process.Exited).WaitAsync(limit, time, CancellationToken);
            return first == answer ? await answer : throw Ended(what);
        }
        catch (TimeoutException)
        {
            throw new HostStartException($"The worker did not {what} within {limit.TotalSeconds} seconds.");
        }
    }

    /// <summary>What to throw when the worker ended its stream.</summary>
    public async Task<HostStartException> StreamEndedAsync(TimeSpan limit, string what)
    {
        await process.Exited.WaitAsync(limit, time, CancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return process.Exited.IsCompleted ? Ended(what) : new($"The worker ended its stream before it could {what}.");
    }

    private HostStartException Ended(string what) =>
        new($"The worker ended with code {process.ExitCode} before it could {what}; its output is above.");
}
