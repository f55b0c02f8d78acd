using Microsoft.Extensions.Logging;

namespace DevHost.Worker;

/// <summary>Keeps one worker running: one that ends by itself is started again, and calls wait for it.</summary>
internal sealed class WorkerSupervisor : IAsyncDisposable
{
    private readonly WorkerStart start;
    private readonly ILogger logger;
    private readonly TimeSpan stopGrace;
    private readonly CancellationTokenSource stopping = new();
    private volatile Task<Worker> current;

    private WorkerSupervisor(WorkerStart start, Worker first, TimeSpan stopGrace, ILogger logger)
    {
        this.start = start;
        this.stopGrace = stopGrace;
        this.logger = logger;
        current = Task.FromResult(first);
        ProcessId = first.ProcessId;
        Supervision = SuperviseAsync(first);
    }

    /// <summary>The process of the worker that took calls last.</summary>
    public int ProcessId { get; private set; }

    /// <summary>Ends when the worker was stopped; fails when one that ended could not be started again.</summary>
    public Task Supervision { get; }

    /// <summary>The worker that takes calls now.</summary>
    /// <exception cref="HostStartException">The last one ended and could not be started again.</exception>
    public Task<Worker> GetAsync(CancellationToken cancellationToken) => current.WaitAsync(cancellationToken);

    /// <exception cref="HostStartException">The first worker cannot be started.</exception>
    public static async Task<WorkerSupervisor> StartAsync(WorkerStart start, TimeSpan stopGrace, ILoggerFactory logs, CancellationToken cancellationToken) =>
        new(start, await start.StartAsync(cancellationToken), stopGrace, logs.CreateLogger("Worker"));

    /// <summary>Stops the worker; no other is started.</summary>
    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        await Supervision.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        stopping.Dispose();
    }

    private async Task SuperviseAsync(Worker worker)
    {
        while (true)
        {
            await worker.Exited.WaitAsync(stopping.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (stopping.IsCancellationRequested)
            {
                await worker.StopAsync(stopGrace);
                return;
            }

            logger.LogError("The worker ended with code {Code}; starting it again.", worker.ExitCode);
            current = start.StartAsync(stopping.Token);
            worker = await current;
            ProcessId = worker.ProcessId;
        }
    }
}
