using Luohu.FunctionsRuntime.Http;
using Microsoft.AspNetCore.Http;

namespace Microsoft.Azure.Functions.Worker;

/// <summary>ASP.NET Core's view of a run.</summary>
public static class FunctionContextExtensions
{
    /// <summary>The HTTP context of the request that started the run; null for any other trigger.</summary>
    /// <param name="context">The run.</param>
    public static HttpContext? GetHttpContext(this FunctionContext context) =>
        context.Items.TryGetValue(HttpIntegration.ItemKey, out var value) ? value as HttpContext : null;
}
