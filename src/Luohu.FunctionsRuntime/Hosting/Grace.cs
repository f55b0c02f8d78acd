using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Luohu.FunctionsRuntime.Hosting;

/// <summary>
/// The time that running functions have to finish once the host stops: nine tenths of its shutdown timeout
/// (30 s unless the setting <c>shutdownTimeoutSeconds</c> says else), so that a run that is then cancelled
/// can still wind up before the process ends.
/// </summary>
internal sealed class Grace : IDisposable
{
    private const double ShareOfTimeout = 0.9;

    private readonly CancellationTokenSource over = new();
    private ITimer? countdown;

    public Grace(IHostApplicationLifetime lifetime, IOptions<HostOptions> options, TimeProvider time) =>
        lifetime.ApplicationStopping.Register(() => countdown = time.CreateTimer(
            _ => over.Cancel(), state: null, options.Value.ShutdownTimeout * ShareOfTimeout, Timeout.InfiniteTimeSpan));

    /// <summary>Cancelled when the time is up.</summary>
    public CancellationToken Over => over.Token;

    public void Dispose()
    {
        countdown?.Dispose();
        over.Dispose();
    }
}
