using DevHost.Functions;
using DevHost.Timers;
using Microsoft.Extensions.Logging;

namespace DevHost.Admin;

/// <summary>Runs timer functions by hand. Such a run is no occurrence of the schedule and leaves no record.</summary>
internal sealed class ManualRuns(
    IReadOnlyList<FunctionDefinition> functions,
    TimerSchedules schedules,
    TimerInvoker invoker,
    StopSignal stop,
    ILogger logger
)
{
    private const string Reason = "This function was programmatically called via the host APIs.";

    private readonly Lock changing = new();
    private Task running = Task.CompletedTask;

    /// <summary>Ends when the runs that were started so far have ended.</summary>
    public Task Running
    {
        get
        {
            lock (changing)
                return running;
        }
    }

    /// <summary>The function of a name, whatever the case, or null.</summary>
    public FunctionDefinition? Find(string name) =>
        functions.FirstOrDefault(function => function.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>Runs a timer function and waits for its end.</summary>
    /// <exception cref="FunctionFailedException">The function failed.</exception>
    public async Task RunAsync(FunctionDefinition function, CancellationToken cancellationToken)
    {
        using var cut = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, stop.GraceOver);
        var status = await schedules.ReadStatusAsync(function, cut.Token);
        await invoker.RunAsync(function, status, isPastDue: false, Reason, cut.Token);
    }

    /// <summary>Starts a run in the background; its failure is logged.</summary>
    public void Start(FunctionDefinition function)
    {
        lock (changing)
            running = Task.WhenAll(running, InBackgroundAsync(function));
    }

    private async Task InBackgroundAsync(FunctionDefinition function)
    {
        await Task.Yield();
        try
        {
            await RunAsync(function, CancellationToken.None);
        }
        catch (Exception failure)
        {
            logger.LogError("'{Function}' was run by hand: {Failure}", function.Name, failure.Message);
        }
    }
}
