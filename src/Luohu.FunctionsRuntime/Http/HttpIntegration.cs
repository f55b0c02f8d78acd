using Luohu.FunctionsRuntime.Invocation;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Routing;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.DependencyInjection;

namespace Luohu.FunctionsRuntime.Http;

/// <summary>
/// The step that ConfigureFunctionsWebApplication adds: it gives the run its HTTP context,
/// and carries out the result after all middleware that was registered behind it, as the worker does.
/// </summary>
internal sealed class HttpIntegration
{
    /// <summary>Where the worker keeps the HTTP context in the items of a run.</summary>
    public const string ItemKey = "HttpRequestContext";

    public static void AddTo(IFunctionsWorkerApplicationBuilder builder)
    {
        builder.Services.AddSingleton<HttpIntegration>();
        builder.Services.AddMvcCore();
        builder.Use(next => context => RunAsync(context, next));
    }

    private static async Task RunAsync(FunctionContext context, FunctionExecutionDelegate next)
    {
        if (context.Features.Get<HttpContext>() is not { } http)
        {
            await next(context);
            return;
        }

        context.Items[ItemKey] = http;
        await next(context);
        switch (context.Features.Get<InvocationResult>()?.Value)
        {
            case IActionResult action:
                await action.ExecuteResultAsync(new ActionContext(http, http.GetRouteData(), new ActionDescriptor()));
                break;
            case IResult result:
                await result.ExecuteAsync(http);
                break;
        }
    }
}
