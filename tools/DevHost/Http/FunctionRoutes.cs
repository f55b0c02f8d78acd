using DevHost.Functions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;

namespace DevHost.Http;

/// <summary>The endpoints of an app's HTTP functions.</summary>
internal static class FunctionRoutes
{
    // By text, as the real host compares: a route 'administrators' is refused as well.
    private static readonly string[] Reserved = ["admin", "runtime"];

    /// <exception cref="HostStartException">A route is reserved or malformed.</exception>
    public static void Map(
        IEndpointRouteBuilder routes, IEnumerable<FunctionDefinition> functions, string prefix, Func<FunctionDefinition, RequestDelegate> handler)
    {
        foreach (var function in functions)
        {
            // The real host maps an empty route to nothing.
            if (function.Trigger is not HttpTrigger trigger || trigger.Route == string.Empty)
                continue;

            var endpoint = routes.Map(Parse(function, trigger, prefix), handler(function));
            if (trigger.Methods is { Count: > 0 } methods)
                endpoint.WithMetadata(new HttpMethodMetadata(methods));
        }
    }

    /// <summary>The whole template of a function's path, without a slash before it.</summary>
    public static string Template(FunctionDefinition function, HttpTrigger trigger, string prefix) =>
        $"{prefix}/{(trigger.Route ?? function.Name).Trim('/')}".TrimStart('/');

    private static RoutePattern Parse(FunctionDefinition function, HttpTrigger trigger, string prefix)
    {
        var route = trigger.Route ?? function.Name;
        if (Reserved.FirstOrDefault(word => route.TrimStart('/').StartsWith(word, StringComparison.OrdinalIgnoreCase)) is { } reserved)
            throw new HostStartException($"Function '{function.Name}': the route '{route}' begins with '{reserved}', which the host keeps for itself.");

        try
        {
            return RoutePatternFactory.Parse(Template(function, trigger, prefix));
        }
        catch (RoutePatternException failure)
        {
            throw new HostStartException($"Function '{function.Name}': the route '{route}' is malformed: {failure.Message}", failure);
        }
    }
}
