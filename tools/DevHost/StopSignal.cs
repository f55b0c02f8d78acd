namespace DevHost;

/// <summary>Tells the parts of a host to stop, in three steps.</summary>
internal sealed class StopSignal(TimeSpan grace) : IDisposable
{
    // How long a run that is cancelled may take to end.
    private static readonly TimeSpan CancelLimit = TimeSpan.FromSeconds(5);

    private readonly CancellationTokenSource stopping = new();
    private readonly CancellationTokenSource graceOver = new();
    private readonly CancellationTokenSource givenUp = new();

    /// <summary>First: nothing new is begun.</summary>
    public CancellationToken Stopping => stopping.Token;

    /// <summary>Then: what still runs is asked to stop.</summary>
    public CancellationToken GraceOver => graceOver.Token;

    /// <summary>Last: what still runs is not waited for any longer.</summary>
    public CancellationToken GivenUp => givenUp.Token;

    public async Task RaiseAsync()
    {
        graceOver.CancelAfter(grace);
        givenUp.CancelAfter(grace + CancelLimit);
        await stopping.CancelAsync();
    }

    public void Dispose()
    {
        stopping.Dispose();
        graceOver.Dispose();
        givenUp.Dispose();
    }
}
