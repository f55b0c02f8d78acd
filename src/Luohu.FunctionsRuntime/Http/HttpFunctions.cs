using Luohu.FunctionsRuntime.Functions;
using Luohu.FunctionsRuntime.Hosting;
using Luohu.FunctionsRuntime.Invocation;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Constraints;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;

namespace Luohu.FunctionsRuntime.Http;

/// <summary>
/// Maps the HTTP functions onto a router of the kind that the host uses: the first route that matches
/// in the order of the functions' names wins, and a method that none takes is 404, HEAD included.
/// </summary>
internal sealed class HttpFunctions(FunctionInvoker invoker, Grace grace)
{
    private const string Reason = "This function was programmatically called via the host APIs.";

    /// <exception cref="InvalidOperationException">A route is malformed, or the app lacks the ASP.NET Core integration.</exception>
    public void Map(IRouteBuilder routes, IEnumerable<Function> functions, HostJson hostJson)
    {
        var resolver = routes.ServiceProvider.GetRequiredService<IInlineConstraintResolver>();
        foreach (var function in functions)
        {
            if (function.Trigger is HttpTriggerAttribute trigger)
                routes.Routes.Add(Route(function, trigger, hostJson.RoutePrefix, resolver));
        }

        if (routes.Routes.Count > 0 && routes.ServiceProvider.GetService<HttpIntegration>() is null)
            throw new InvalidOperationException("The app has HTTP functions: call ConfigureFunctionsWebApplication() before Build().");
    }

    /// <summary>A function's path after the host's address, without a leading slash.</summary>
    public static string Template(Function function, HttpTriggerAttribute trigger, string prefix)
    {
        var own = string.IsNullOrEmpty(trigger.Route) ? function.Name : trigger.Route.Trim('/');
        return prefix.Length == 0 ? own : $"{prefix}/{own}";
    }

    private Route Route(Function function, HttpTriggerAttribute trigger, string prefix, IInlineConstraintResolver resolver)
    {
        var methods = new RouteValueDictionary();
        if (trigger.Methods is { Length: > 0 })
            methods["httpMethod"] = new HttpMethodRouteConstraint(trigger.Methods);

        var template = Template(function, trigger, prefix);
        try
        {
            return new(new RouteHandler(http => RunAsync(function, http)), template,
                defaults: null, constraints: methods!, dataTokens: null, resolver);
        }
        catch (Exception failure) when (failure is ArgumentException or RouteCreationException)
        {
            throw new InvalidOperationException($"Function '{function.Name}': the route '{template}' is malformed. {failure.Message}", failure);
        }
    }

    private async Task RunAsync(Function function, HttpContext http)
    {
        using var aborted = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, grace.Over);
        var invocation = new FunctionInvocation(function, http.RequestServices, Values(http), aborted.Token, HostCall.InvocationId(http));
        invocation.Features.Set(http);
        if (await invoker.RunAsync(invocation, Reason))
            return;

        // A response half sent cannot turn into a 500: the caller must see it break off.
        if (http.Response.HasStarted)
        {
            http.Abort();
            return;
        }

        http.Response.Clear();
        http.Response.StatusCode = StatusCodes.Status500InternalServerError;
    }

    private static Dictionary<string, object?> Values(HttpContext http)
    {
        var values = new Dictionary<string, object?>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, value) in http.Request.Query)
            values[name] = value.ToString();
        foreach (var (name, value) in http.GetRouteData().Values)
            values[name] = value?.ToString();
        return values;
    }
}
