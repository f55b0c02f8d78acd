using DevHost.Functions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.AspNetCore.Routing.Template;

namespace DevHost.Http;

/// <summary>The endpoints of an app's HTTP functions. The more specific route wins, and of two alike the function that is named first.</summary>
internal static class FunctionRoutes
{
    // By text, as the real host compares: a route 'administrators' is refused as well.
    private static readonly string[] Reserved = ["admin", "runtime"];

    /// <exception cref="HostStartException">A route is reserved or malformed.</exception>
    public static void Map(IEndpointRouteBuilder routes, IEnumerable<FunctionDefinition> functions, string prefix, Func<FunctionDefinition, RequestDelegate> handler)
    {
        var templates =
            from function in functions
            let trigger = function.Trigger as HttpTrigger
            where trigger is not null && trigger.Route != string.Empty // The real host maps an empty route to nothing.
            let pattern = Parse(function.Name, prefix, trigger.Route ?? function.Name)
            orderby RoutePrecedence.ComputeInbound(new RouteTemplate(pattern)), function.Name
            select (Function: function, trigger.Methods, Pattern: pattern);

        var order = 0;
        foreach (var (function, methods, pattern) in templates)
        {
            var endpoint = routes.Map(pattern, handler(function)).WithOrder(order++).WithMetadata(function);
            if (methods is { Count: > 0 })
                endpoint.WithMetadata(new HttpMethodMetadata(methods));
        }
    }

    private static RoutePattern Parse(string function, string prefix, string route)
    {
        if (Reserved.FirstOrDefault(word => route.TrimStart('/').StartsWith(word, StringComparison.OrdinalIgnoreCase)) is { } reserved)
            throw new HostStartException($"Function '{function}': the route '{route}' begins with '{reserved}', which the host keeps for itself.");

        try
        {
            return RoutePatternFactory.Parse($"{prefix}/{route.Trim('/')}");
        }
        catch (RoutePatternException failure)
        {
            throw new HostStartException($"Function '{function}': the route '{route}' is malformed: {failure.Message}", failure);
        }
    }
}
