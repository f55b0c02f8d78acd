using DevHost.Functions;
using DevHost.Http;
using Microsoft.Extensions.Logging;

namespace DevHost;

/// <summary>Tells a developer what the app has, and where.</summary>
internal static class FunctionList
{
    public static void Write(IEnumerable<FunctionDefinition> functions, string prefix, ILogger logger)
    {
        foreach (var function in functions)
            logger.LogInformation("{Function}: {Trigger}", function.Name, Describe(function, prefix));
    }

    private static string Describe(FunctionDefinition function, string prefix) =>
        function.Trigger switch
        {
            HttpTrigger { Route: "" } => "its empty route is mapped to nothing",
            HttpTrigger { Methods: { } methods } http =>
                $"{string.Join(',', methods).ToUpperInvariant()} {FunctionRoutes.Template(function, http, prefix)}",
            HttpTrigger http => $"any method {FunctionRoutes.Template(function, http, prefix)}",
            TimerTrigger timer => $"timer {timer.Schedule}",
            _ => "its trigger is of a kind that this host does not fire",
        };
}
