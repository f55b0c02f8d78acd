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
    private static readonly TimeSpan WorkerGrace = TimeSpan.FromSeconds(10);

    private readonly FunctionsHostOptions options;
    private readonly ILoggerFactory logs;
    private readonly RpcServer rpc;
    private readonly WorkerSupervisor workers;
    private readonly PublicServer server;

    private FunctionsHost(FunctionsHostOptions options, ILoggerFactory logs, RpcServer rpc, WorkerSupervisor workers, PublicServer server)
    {
        this.options = options;
        this.logs = logs;
        this.rpc = rpc;
        this.workers = workers;
        this.server = server;
    }

    /// <summary>Where callers reach the app, with a slash at its end.</summary>
    public Uri BaseAddress => server.Address;

    /// <summary>The process id of the worker that takes calls, or of the last one while it is started again.</summary>
    public int WorkerProcessId => workers.ProcessId;

    /// <summary>Starts the app's worker, waits until it has loaded its functions, and takes calls.</summary>
    /// <exception cref="HostStartException">The app cannot be started; the message is one line that says why.</exception>
    public static async Task<FunctionsHost> StartAsync(FunctionsHostOptions options, CancellationToken cancellationToken = default)
    {
        var appFolder = Path.GetFullPath(options.AppFolder);
        var hostJson = HostJson.Read(appFolder);
        var settings = AppSettings.Read(appFolder, options.Environment);
        var port = options.Port ?? Port(settings);
        PublicServer.ThrowIfTaken(port);

        var logs = HostLog.Create(hostJson, options.Log);
        var rpc = await RpcServer.StartAsync(logs, cancellationToken);
        var start = new WorkerStart(appFolder, settings, rpc, logs);
        var workers = await WorkerSupervisor.StartAsync(start, WorkerGrace, logs, cancellationToken);
        var functions = (await workers.GetAsync(cancellationToken)).Functions;
        var server = await PublicServer.StartAsync(port, homePage: !settings.IsTrue("AzureWebJobsDisableHomepage"), routes =>
        {
            var invoker = new HttpInvoker(workers, routes.ServiceProvider.GetRequiredService<IHttpForwarder>());
            FunctionRoutes.Map(routes, functions, hostJson.RoutePrefix, function => http => invoker.RunAsync(http, function));
        }, logs, cancellationToken);
        return new(options, logs, rpc, workers, server);
    }

    /// <summary>Runs a timer function once, now, and waits for its end. No occurrence of its schedule is used up.</summary>
    /// <exception cref="ArgumentException">There is no timer function of that name.</exception>
    /// <exception cref="FunctionFailedException">The function failed.</exception>
    public async Task RunTimerAsync(string function, CancellationToken cancellationToken = default)
    {
        var worker = await workers.GetAsync(cancellationToken);
        if (worker.Functions.FirstOrDefault(known => known.Name.Equals(function, StringComparison.OrdinalIgnoreCase)) is not { Trigger: TimerTrigger timer } found)
            throw new ArgumentException($"There is no timer function '{function}'.", nameof(function));
        var input = TimerInput.From(timer, status: null, isPastDue: false);
        await worker.InvokeAsync(new Invocation(found.Name, input, "This function was programmatically called via the host APIs."), cancellationToken);
    }

    /// <summary>Waits until the host can go no further: its worker ended and could not be started again.</summary>
    /// <exception cref="HostStartException">That has happened.</exception>
    public Task WaitForFailureAsync(CancellationToken cancellationToken) => workers.Supervision.WaitAsync(cancellationToken);

    /// <summary>Takes no new calls, waits for the running ones, and ends the worker.</summary>
    public async ValueTask DisposeAsync()
    {
        using var grace = new CancellationTokenSource(options.StopGrace);
        await server.StopAsync(grace.Token);
        await workers.DisposeAsync();
        await rpc.DisposeAsync();
        await server.DisposeAsync();
        logs.Dispose();
    }

    private static int Port(AppSettings settings) => settings["FUNCTIONS_PORT"] is { Length: > 0 } text
        ? int.TryParse(text, out var port) && port is >= 0 and <= 65535 ? port : throw new HostStartException($"FUNCTIONS_PORT: '{text}' is no port.")
        : 7071;
}
