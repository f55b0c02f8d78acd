using System.Text.Json;
using System.Text.Json.Nodes;
using Luohu.FunctionsRuntime.Functions;
using Microsoft.Azure.Functions.Worker;

namespace Luohu.FunctionsRuntime.Publishing;

/// <summary>The function.json that tells the Functions host of a function, made of what its attributes say.</summary>
internal static class FunctionFile
{
    // The host forwards a request as it came only to a function with one httpTrigger and one http output.
    private const string Output = "res";

    public static JsonObject Of(Function function) => new()
    {
        ["bindings"] = function.Trigger switch
        {
            HttpTriggerAttribute http => new JsonArray(HttpTrigger(function, http), HttpOutput()),
            TimerTriggerAttribute timer => new JsonArray(Timer(function, timer)),
            var other => throw new InvalidOperationException($"Function '{function.Name}': no file is known for {other.GetType().Name}."),
        },
    };

    private static JsonObject HttpTrigger(Function function, HttpTriggerAttribute trigger)
    {
        var binding = Binding(function.TriggerName, "httpTrigger", "in");
        binding["authLevel"] = JsonName(trigger.AuthLevel);
        // Without methods the host takes any, and without a route the function's name.
        if (trigger.Methods is { Length: > 0 } methods)
            binding["methods"] = new JsonArray([.. methods.Select(method => JsonValue.Create(method))]);
        if (!string.IsNullOrEmpty(trigger.Route))
            binding["route"] = trigger.Route;
        return binding;
    }

    private static JsonObject HttpOutput() => Binding(Output, "http", "out");

    private static JsonObject Timer(Function function, TimerTriggerAttribute trigger)
    {
        var binding = Binding(function.TriggerName, "timerTrigger", "in");
        binding["schedule"] = trigger.Schedule;
        binding["useMonitor"] = trigger.UseMonitor;
        binding["runOnStartup"] = trigger.RunOnStartup;
        return binding;
    }

    private static JsonObject Binding(string name, string type, string direction) =>
        new() { ["name"] = name, ["type"] = type, ["direction"] = direction };

    private static string JsonName(AuthorizationLevel level) => JsonNamingPolicy.CamelCase.ConvertName(level.ToString());
}
