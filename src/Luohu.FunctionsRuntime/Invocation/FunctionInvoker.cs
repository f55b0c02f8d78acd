using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.Logging;

namespace Luohu.FunctionsRuntime.Invocation;

/// <summary>Sends runs through the pipeline, and writes one line when a run starts and one when it ends.</summary>
internal sealed class FunctionInvoker(FunctionExecutionDelegate pipeline, ILoggerFactory loggers, TimeProvider time)
{
    /// <summary>Runs a function and says whether it succeeded. A failure has been logged.</summary>
    /// <param name="context">The run.</param>
    /// <param name="reason">What started it, for the log.</param>
    public async Task<bool> RunAsync(FunctionContext context, string reason)
    {
        var name = context.FunctionDefinition.Name;
        var logger = loggers.CreateLogger($"Function.{name}");
        var started = time.GetTimestamp();
        logger.LogInformation("Executing 'Functions.{Function}' (Reason='{Reason}', Id={Id})", name, reason, context.InvocationId);
        try
        {
            await pipeline(context);
            logger.LogInformation("Executed 'Functions.{Function}' (Succeeded, Id={Id}, Duration={Duration}ms)",
                name, context.InvocationId, Milliseconds(started));
            return true;
        }
        catch (OperationCanceledException) when (context.CancellationToken.IsCancellationRequested)
        {
            logger.LogWarning("Executed 'Functions.{Function}' (Canceled, Id={Id}, Duration={Duration}ms)",
                name, context.InvocationId, Milliseconds(started));
            return false;
        }
        catch (Exception failure)
        {
            logger.LogError(failure, "Executed 'Functions.{Function}' (Failed, Id={Id}, Duration={Duration}ms)",
                name, context.InvocationId, Milliseconds(started));
            return false;
        }
    }

    private long Milliseconds(long started) => (long)time.GetElapsedTime(started).TotalMilliseconds;
}
