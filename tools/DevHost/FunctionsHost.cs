using DevHost.Admin;
using DevHost.Configuration;
using DevHost.Functions;
using DevHost.Http;
using DevHost.Rpc;
using DevHost.Timers;
using DevHost.Worker;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Yarp.ReverseProxy.Forwarder;

namespace DevHost;

/// <summary>Runs a function app on this machine as the Functions host would.</summary>
public sealed class FunctionsHost : IAsyncDisposable
{
    private readonly ILoggerFactory logs;
    private readonly StopSignal stop;
    private RpcServer? rpc;
    private WorkerSupervisor? workers;
    private TimerSchedules schedules = TimerSchedules.None;
    private ManualRuns? manualRuns;
    private PublicServer? server;
    private bool disposed;

    private FunctionsHost(ILoggerFactory logs, StopSignal stop)
    {
        this.logs = logs;
        this.stop = stop;
    }

    /// <summary>Where callers reach the app, with a slash at its end.</summary>
    public Uri BaseAddress => server!.Address;

    /// <summary>The process id of the worker that takes calls, or of the last one while it is started again.</summary>
    public int WorkerProcessId => workers!.ProcessId;

    /// <summary>Starts the app's worker, waits until it has loaded its functions, and takes calls.</summary>
    /// <exception cref="HostStartException">The app cannot be started; the message is one line that says why.</exception>
    public static async Task<FunctionsHost> StartAsync(FunctionsHostOptions options, CancellationToken cancellationToken = default)
    {
        var app = FunctionApp.Read(options);
        var host = new FunctionsHost(HostLog.Create(app.HostJson, options.Log), new StopSignal(options.StopGrace));
        try
        {
            await host.StartAsync(app, options, cancellationToken);
            return host;
        }
        catch
        {
            await host.DisposeAsync();
            throw;
        }
    }

    /// <summary>Runs a timer function once, now, and waits for its end. No occurrence of its schedule is used up.</summary>
    /// <exception cref="ArgumentException">There is no timer function of that name.</exception>
    /// <exception cref="FunctionFailedException">The function failed.</exception>
    public Task RunTimerAsync(string function, CancellationToken cancellationToken = default) =>
        manualRuns!.Find(function) is { Trigger: TimerTrigger } found
            ? manualRuns.RunAsync(found, cancellationToken)
            : throw new ArgumentException($"There is no timer function '{function}'.", nameof(function));

    /// <summary>Waits until the host cannot go on.</summary>
    /// <exception cref="HostStartException">A worker ended and could not be started again.</exception>
    public Task WaitForFailureAsync(CancellationToken cancellationToken) => workers!.Supervision.WaitAsync(cancellationToken);

    /// <summary>Takes no new calls, waits for the running ones, ends the worker, and last the servers.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref disposed, true))
            return;
        await stop.RaiseAsync();
        if (server is not null)
            await server.StopAsync(stop.GivenUp);
        var timerRuns = Task.WhenAll(schedules.Running, manualRuns?.Running ?? Task.CompletedTask);
        await timerRuns.WaitAsync(stop.GivenUp).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (workers is not null)
            await workers.DisposeAsync();
        await timerRuns;
        if (rpc is not null)
            await rpc.DisposeAsync();
        if (server is not null)
            await server.DisposeAsync();
        stop.Dispose();
        logs.Dispose();
    }

    private async Task StartAsync(FunctionApp app, FunctionsHostOptions options, CancellationToken cancellationToken)
    {
        PublicServer.ThrowIfTaken(app.Port);
        rpc = await RpcServer.StartAsync(logs, cancellationToken);
        var start = new WorkerStart(app, rpc, options.StartTime, logs);
        workers = await WorkerSupervisor.StartAsync(start, options.WorkerGrace, logs, cancellationToken);

        var functions = (await workers.GetAsync(cancellationToken)).Functions;
        var enabled = functions.Where(function => !app.Settings.IsDisabled(function.Name)).ToList();
        var timers = new TimerInvoker(workers);
        if (options.RunTimers)
            schedules = TimerSchedules.Read(enabled, app.Settings, app.Id, options.Time);
        manualRuns = new(functions, schedules, timers, stop, logs.CreateLogger("Host"));

        server = await PublicServer.StartAsync(
            app.Port,
            app.HomePage,
            routes =>
            {
                var forwarder = routes.ServiceProvider.GetRequiredService<IHttpForwarder>();
                var http = new HttpInvoker(workers, forwarder, stop, logs.CreateLogger("Host"));
                new AdminRoutes(manualRuns, app.Id).Map(routes);
                FunctionRoutes.Map(routes, enabled, app.HostJson.RoutePrefix, function => call => http.RunAsync(call, function));
            },
            logs,
            cancellationToken
        );
        schedules.Start(timers, options.Time, logs, stop);
        FunctionList.Write(enabled, app.HostJson.RoutePrefix, logs.CreateLogger("Host"));
    }
}
