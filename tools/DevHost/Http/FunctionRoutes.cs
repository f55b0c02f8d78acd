using DevHost.Functions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;

namespace DevHost.Http;

/// <summary>The endpoints of an app's HTTP functions.</summary>
internal static class FunctionRoutes
{
    // By text, as the real host compares: a route 'administrators' is refused as well.
    private static readonly string[] Reserved = ["admin", "runtime"];

    /// <exception cref="HostStartException">A route is reserved or malformed.</exception>
    public static void Map(
        IEndpointRouteBuilder routes,
        IEnumerable<FunctionDefinition> functions,
        string prefix,
        Func<FunctionDefinition, RequestDelegate> handler
    )
    {
        var constraints = routes.ServiceProvider.GetRequiredService<ParameterPolicyFactory>();
        foreach (var function in functions)
        {
            // The real host maps an empty route to nothing.
            if (function.Trigger is not HttpTrigger trigger || trigger.Route == string.Empty)
                continue;

            var endpoint = routes.Map(Parse(function, trigger, prefix, constraints), handler(function));
            if (trigger.Methods is { Count: > 0 } methods)
                endpoint.WithMetadata(new HttpMethodMetadata(methods));
        }
    }

    /// <summary>The whole template of a function's path, without a slash before it.</summary>
    public static string Template(FunctionDefinition function, HttpTrigger trigger, string prefix) =>
        $"{prefix}/{(trigger.Route ?? function.Name).Trim('/')}".TrimStart('/');

    private static RoutePattern Parse(FunctionDefinition function, HttpTrigger trigger, string prefix, ParameterPolicyFactory constraints)
    {
        var route = trigger.Route ?? function.Name;
        if (Reserved.FirstOrDefault(word => route.TrimStart('/').StartsWith(word, StringComparison.OrdinalIgnoreCase)) is { } reserved)
        {
            throw new HostStartException(
                $"Function '{function.Name}': the route '{route}' begins with '{reserved}', which the host keeps for itself."
            );
        }

        try
        {
            var pattern = RoutePatternFactory.Parse(Template(function, trigger, prefix));

            // Routing would look the constraints up at the first call alone.
            foreach (var parameter in pattern.Parameters)
            {
                foreach (var constraint in parameter.ParameterPolicies)
                    constraints.Create(parameter, constraint);
            }

            return pattern;
        }
        catch (Exception failure) when (failure is RoutePatternException or InvalidOperationException or RouteCreationException)
        {
            throw new HostStartException($"Function '{function.Name}': the route '{route}' is malformed: {failure.Message}", failure);
        }
    }
}
