using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;

namespace Luohu.FunctionsRuntime.Tests.Functions;

internal sealed class Outer(Probe probe) : IFunctionsWorkerMiddleware
{
    public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        probe.Note($"outer in {context.FunctionDefinition.Name} {context.GetHttpContext() is not null}");
        context.Items["from outer"] = "handed on";
        await next(context);
        probe.Note($"outer out {context.GetHttpContext()?.Response.HasStarted}");
    }
}

internal sealed class Inner(Probe probe) : IFunctionsWorkerMiddleware
{
    public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        probe.Note($"inner in {context.Items["from outer"]}");
        await next(context);
        probe.Note("inner out");
    }
}

internal sealed class Refusing : IFunctionsWorkerMiddleware
{
    public Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        var response = context.GetHttpContext()!.Response;
        response.StatusCode = StatusCodes.Status401Unauthorized;
        return response.WriteAsync("no key");
    }
}

internal sealed class Catching : IFunctionsWorkerMiddleware
{
    public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        try
        {
            await next(context);
        }
        catch (ArithmeticException)
        {
            var response = context.GetHttpContext()!.Response;
            response.StatusCode = StatusCodes.Status418ImATeapot;
            await response.WriteAsync("caught");
        }
    }
}
