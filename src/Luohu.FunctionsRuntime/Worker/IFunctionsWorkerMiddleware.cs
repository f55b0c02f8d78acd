namespace Microsoft.Azure.Functions.Worker.Middleware;

/// <summary>A step around each run. One instance serves all runs.</summary>
public interface IFunctionsWorkerMiddleware
{
    /// <summary>Takes part in one run.</summary>
    /// <param name="context">The run.</param>
    /// <param name="next">The rest of the pipeline; not calling it keeps the function from running.</param>
    Task Invoke(FunctionContext context, FunctionExecutionDelegate next);
}
