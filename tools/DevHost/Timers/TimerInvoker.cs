using System.Text.Json;
using DevHost.Functions;
using DevHost.Worker;

namespace DevHost.Timers;

/// <summary>Runs timer functions on the worker that is there.</summary>
internal sealed class TimerInvoker(WorkerSupervisor workers)
{
    /// <summary>Runs a function and waits for its end.</summary>
    /// <param name="function">A timer function.</param>
    /// <param name="status">The status before this run; null where none is kept.</param>
    /// <param name="isPastDue">Whether it makes up for a missed run.</param>
    /// <param name="reason">What started it, for the log.</param>
    /// <param name="cancellationToken">Asks the function to stop; how it ends is still waited for.</param>
    /// <exception cref="FunctionFailedException">The function failed.</exception>
    public async Task RunAsync(
        FunctionDefinition function,
        ScheduleStatus? status,
        bool isPastDue,
        string reason,
        CancellationToken cancellationToken
    )
    {
        var input = new
        {
            Schedule = new { AdjustForDST = true },
            ScheduleStatus = status,
            IsPastDue = isPastDue,
        };
        var binding = new Rpc.ParameterBinding
        {
            Name = function.Trigger!.Name,
            Data = new() { Json = JsonSerializer.Serialize(input) },
        };
        var worker = await workers.GetAsync(cancellationToken);
        await worker.InvokeAsync(new Invocation(function.Name, binding, reason), cancellationToken);
    }
}
