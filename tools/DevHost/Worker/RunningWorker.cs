using System.Diagnostics;
using DevHost.Functions;
using DevHost.Rpc;
using Google.Protobuf.WellKnownTypes;
using Microsoft.Extensions.Logging;

namespace DevHost.Worker;

/// <summary>A worker that has loaded its functions and takes calls.</summary>
internal sealed class RunningWorker(
    WorkerProcess process,
    WorkerStream stream,
    Uri httpAddress,
    IReadOnlyList<FunctionDefinition> functions,
    ILoggerFactory logs
)
{
    private readonly Dictionary<string, FunctionDefinition> byName = functions.ToDictionary(
        function => function.Name,
        StringComparer.OrdinalIgnoreCase
    );

    public int ProcessId => process.Id;

    /// <summary>Ends when the worker takes no more calls: its process or its stream has ended.</summary>
    public Task Ended { get; } = Task.WhenAny(process.Exited, stream.Ended);

    public bool HasEnded => process.Exited.IsCompleted || stream.Ended.IsCompleted;

    /// <summary>Where the worker's own web server takes the forwarded requests.</summary>
    public Uri HttpAddress { get; } = httpAddress;

    public IReadOnlyList<FunctionDefinition> Functions { get; } = functions;

    /// <summary>Runs a function and waits for its end.</summary>
    /// <param name="invocation">What is run.</param>
    /// <param name="cancellationToken">Asks the function to stop; how it ends is still waited for.</param>
    /// <exception cref="FunctionFailedException">The function failed, or the worker ended.</exception>
    public async Task InvokeAsync(Invocation invocation, CancellationToken cancellationToken)
    {
        var (name, id) = (invocation.Function, invocation.Id);
        if (!byName.TryGetValue(name, out var function))
            throw new FunctionFailedException($"Function '{name}' is no more in the app; start the host again.");

        var logger = logs.CreateLogger($"Function.{name}");
        var started = Stopwatch.GetTimestamp();
        logger.LogInformation("Executing 'Functions.{Name}' (Reason='{Reason}', Id={Id})", name, invocation.Reason, id);

        var running = stream.InvokeAsync(invocation.ToRequest(function.Id));
        StatusResult result;
        await using (cancellationToken.Register(() => stream.Send(new() { InvocationCancel = new() { InvocationId = id } })))
            result = await running;

        var duration = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
        if (result.Status == StatusResult.Types.Status.Success)
        {
            logger.LogInformation("Executed 'Functions.{Name}' (Succeeded, Id={Id}, Duration={Duration:0}ms)", name, id, duration);
            return;
        }

        var failure = result.Exception?.Message ?? "it gave no reason";
        logger.LogError(
            "Executed 'Functions.{Name}' (Failed, Id={Id}, Duration={Duration:0}ms): {Failure}\n{StackTrace}",
            name,
            id,
            duration,
            failure,
            result.Exception?.StackTrace
        );
        throw new FunctionFailedException($"Function '{name}' failed: {failure}");
    }

    /// <summary>Asks the worker to end, waits for it, kills it after the grace, and ends the stream.</summary>
    public async Task StopAsync(TimeSpan grace)
    {
        stream.Send(new() { WorkerTerminate = new() { GracePeriod = Duration.FromTimeSpan(grace) } });
        await process.Exited.WaitAsync(grace).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await EndAsync();
    }

    /// <summary>Ends what there still is of the worker, at once.</summary>
    /// <returns>The exit code of its process.</returns>
    public Task<int> EndAsync()
    {
        stream.Close();
        return process.EndAsync();
    }
}
