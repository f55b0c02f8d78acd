using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Luohu.FunctionsRuntime.Hosting;

/// <summary>The runs that were asked for by hand. The host waits for them when it stops.</summary>
internal sealed class ManualRuns(ILogger<ManualRuns> logger, IHostApplicationLifetime lifetime) : IHostedService
{
    private readonly Lock changing = new();
    private Task running = Task.CompletedTask;

    /// <summary>Starts a run in the background; its failure is logged.</summary>
    public void Start(string function, Func<Task> run)
    {
        lock (changing)
            running = Task.WhenAll(running, RunAsync(function, run));
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken)
    {
        lock (changing)
            return running.WaitAsync(cancellationToken);
    }

    private async Task RunAsync(string function, Func<Task> run)
    {
        await Task.Yield();
        try
        {
            await run();
        }
        catch (OperationCanceledException) when (lifetime.ApplicationStopping.IsCancellationRequested)
        {
            logger.LogWarning("'{Function}' was not run: the host stops.", function);
        }
        catch (Exception failure)
        {
            logger.LogError(failure, "'{Function}' could not be run.", function);
        }
    }
}
