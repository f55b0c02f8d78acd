using System.Diagnostics;
using DevHost.Functions;
using DevHost.Rpc;
using Google.Protobuf.WellKnownTypes;
using Microsoft.Extensions.Logging;

namespace DevHost.Worker;

/// <summary>A worker that has loaded its functions and takes calls.</summary>
internal sealed class Worker(WorkerProcess process, WorkerStream stream, Uri httpAddress, IReadOnlyList<FunctionDefinition> functions, ILoggerFactory logs)
{
    private readonly Dictionary<string, FunctionDefinition> byName = functions.ToDictionary(function => function.Name, StringComparer.OrdinalIgnoreCase);

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
        if (!byName.TryGetValue(invocation.Function, out var function))
            throw new FunctionFailedException($"Function '{invocation.Function}' is no more in the app; start the host again.");

        var logger = logs.CreateLogger($"Function.{invocation.Function}");
        var started = Stopwatch.GetTimestamp();
        logger.LogInformation("Executing 'Functions.{Name}' (Reason='{Reason}', Id={Id})", invocation.Function, invocation.Reason, invocation.Id);

        var running = stream.InvokeAsync(invocation.ToRequest(function.Id));
        StatusResult result;
        await using (cancellationToken.Register(() => stream.Send(new() { InvocationCancel = new() { InvocationId = invocation.Id } })))
            result = await running;

        var succeeded = result.Status == StatusResult.Types.Status.Success;
        logger.Log(
            succeeded ? LogLevel.Information : LogLevel.Error,
            "Executed 'Functions.{Name}' ({Outcome}, Id={Id}, Duration={Duration:0}ms){Failure}",
            invocation.Function, succeeded ? "Succeeded" : "Failed", invocation.Id, Stopwatch.GetElapsedTime(started).TotalMilliseconds, Describe(result));
        if (!succeeded)
            throw new FunctionFailedException($"Function '{invocation.Function}' failed: {result.Exception?.Message ?? result.Status.ToString()}");
    }

    /// <summary>Asks the worker to end, waits for it, kills it after the grace, and ends the stream.</summary>
    public async Task StopAsync(TimeSpan grace)
    {
        stream.Send(new() { WorkerTerminate = new() { GracePeriod = Duration.FromTimeSpan(grace) } });
        try
        {
            await process.Exited.WaitAsync(grace);
        }
        catch (TimeoutException)
        {
            process.Kill();
            await process.Exited;
        }

        stream.Close();
        process.Dispose();
    }

    /// <summary>Ends what is left of a worker that takes no more calls.</summary>
    /// <returns>The exit code of its process.</returns>
    public async Task<int> CleanUpAsync()
    {
        process.Kill();
        await process.Exited;
        stream.Close();
        var code = process.ExitCode;
        process.Dispose();
        return code;
    }

    private static string Describe(StatusResult result) =>
        result.Exception is { } thrown ? $"{Environment.NewLine}{thrown.Message}{Environment.NewLine}{thrown.StackTrace}".TrimEnd() : string.Empty;
}
