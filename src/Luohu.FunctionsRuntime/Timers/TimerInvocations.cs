using System.Text.Json;
using Luohu.FunctionsRuntime.Functions;
using Luohu.FunctionsRuntime.Hosting;
using Luohu.FunctionsRuntime.Http;
using Luohu.FunctionsRuntime.Invocation;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Azure.Functions.Worker;

namespace Luohu.FunctionsRuntime.Timers;

/// <summary>Takes the POSTs by which the Functions host fires the timers of its custom handler.</summary>
internal sealed class TimerInvocations(FunctionInvoker invoker, Grace grace)
{
    private const string Reason = "Timer fired by the Functions host";

    private static readonly JsonSerializerOptions AnyCase = new(JsonSerializerDefaults.Web);

    // The host waits for an answer of this shape: an empty 200 or a 204 hangs it until its timeout.
    private static readonly object Done = new { Outputs = new { }, Logs = Array.Empty<string>(), ReturnValue = (object?)null };
    private static readonly JsonSerializerOptions AsWritten = new();

    public void Map(IRouteBuilder routes, IEnumerable<Function> functions)
    {
        foreach (var function in functions)
        {
            if (function.Trigger is TimerTriggerAttribute)
                routes.MapPost(function.Name, http => RunAsync(function, http));
        }
    }

    private async Task RunAsync(Function function, HttpContext http)
    {
        if (!Loopback.IsCaller(http))
        {
            http.Response.StatusCode = StatusCodes.Status403Forbidden;
            return;
        }

        if (await ReadAsync(function, http) is not { } timer)
        {
            http.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        using var aborted = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, grace.Over);
        var invocation = new FunctionInvocation(
            function, http.RequestServices, new Dictionary<string, object?>(), aborted.Token, HostCall.InvocationId(http));
        invocation.Features.Set(timer);

        // The host takes any status but 2xx for a failed run.
        if (await invoker.RunAsync(invocation, Reason))
            await http.Response.WriteAsJsonAsync(Done, AsWritten, CancellationToken.None);
        else
            http.Response.StatusCode = StatusCodes.Status500InternalServerError;
    }

    private static async Task<TimerInfo?> ReadAsync(Function function, HttpContext http)
    {
        try
        {
            using var body = await JsonDocument.ParseAsync(http.Request.Body, cancellationToken: http.RequestAborted);
            if (JsonFile.Object(body.RootElement, "Data") is not { } data
                || JsonFile.Object(data, function.TriggerName) is not { } trigger
                || trigger.Deserialize<TimerInfo>(AnyCase) is not { } timer)
                return null;
            timer.ScheduleStatus = timer.ScheduleStatus?.InUtc();
            return timer;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
