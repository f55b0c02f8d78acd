using Microsoft.Extensions.Logging;

namespace DevHost.Worker;

/// <summary>Keeps one worker running: one that ends by itself is started again, and calls wait for it.</summary>
internal sealed class WorkerSupervisor : IAsyncDisposable
{
    // Between the end of a worker and the start of the next.
    private static readonly TimeSpan NoticedWithin = TimeSpan.FromMilliseconds(10);

    private readonly WorkerStart start;
    private readonly TimeSpan grace;
    private readonly ILogger logger;
    private readonly CancellationTokenSource stopping = new();
    private volatile Task<RunningWorker> current;

    private WorkerSupervisor(WorkerStart start, RunningWorker first, TimeSpan grace, ILogger logger)
    {
        this.start = start;
        this.grace = grace;
        this.logger = logger;
        current = Task.FromResult(first);
        ProcessId = first.ProcessId;
        Supervision = SuperviseAsync(first);
    }

    /// <summary>The process of the worker that took calls last.</summary>
    public int ProcessId { get; private set; }

    /// <summary>Ends when the worker was stopped; fails when one that ended could not be started again.</summary>
    public Task Supervision { get; }

    /// <summary>The worker that takes calls now; waits for it while one is started again.</summary>
    /// <exception cref="HostStartException">The last one ended, and no other takes its place.</exception>
    public async Task<RunningWorker> GetAsync(CancellationToken cancellationToken)
    {
        var worker = await current.WaitAsync(cancellationToken);
        while (worker.HasEnded)
        {
            if (stopping.IsCancellationRequested)
                throw new HostStartException("The host stops.");
            await Task.Delay(NoticedWithin, cancellationToken);
            worker = await current.WaitAsync(cancellationToken);
        }

        return worker;
    }

    /// <exception cref="HostStartException">The first worker cannot be started.</exception>
    public static async Task<WorkerSupervisor> StartAsync(
        WorkerStart start,
        TimeSpan grace,
        ILoggerFactory logs,
        CancellationToken cancellationToken
    ) => new(start, await start.StartAsync(cancellationToken), grace, logs.CreateLogger("Worker"));

    /// <summary>Stops the worker; no other is started.</summary>
    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        await Supervision.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        stopping.Dispose();
    }

    private async Task SuperviseAsync(RunningWorker worker)
    {
        while (true)
        {
            await worker.Ended.WaitAsync(stopping.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (stopping.IsCancellationRequested)
            {
                await worker.StopAsync(grace);
                return;
            }

            current = RestartAsync(worker);
            worker = await current;
            ProcessId = worker.ProcessId;
        }
    }

    private async Task<RunningWorker> RestartAsync(RunningWorker ended)
    {
        logger.LogError("The worker ended with code {Code}; starting it again.", await ended.EndAsync());
        return await start.StartAsync(stopping.Token);
    }
}
