using System.Text.Json;
using Luohu.FunctionsRuntime.Functions;
using Luohu.FunctionsRuntime.Timers;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Configuration;

namespace Luohu.FunctionsRuntime.Hosting;

/// <summary>The host's own paths: a function run by hand, and whether the host is up. For callers on this machine alone.</summary>
internal sealed class AdminRoutes(FunctionCatalog functions, TimerService timers, ManualRuns runs, IConfiguration settings)
{
    public void Map(IRouteBuilder routes)
    {
        routes.MapPost("admin/functions/{name}", RunAsync);
        routes.MapGet("admin/host/status", StatusAsync);
    }

    private Task StatusAsync(HttpContext http)
    {
        if (!Loopback.IsCaller(http))
            return Answer(http, StatusCodes.Status403Forbidden);
        return http.Response.WriteAsJsonAsync(new { Id = HostId.From(settings), State = "Running" }, http.RequestAborted);
    }

    private async Task RunAsync(HttpContext http)
    {
        var status = !Loopback.IsCaller(http) ? StatusCodes.Status403Forbidden
            : !http.Request.HasJsonContentType() ? StatusCodes.Status415UnsupportedMediaType
            : !await HasInputAsync(http) ? StatusCodes.Status400BadRequest
            : Run((string)http.GetRouteValue("name")!);
        await Answer(http, status);
    }

    private int Run(string name)
    {
        if (functions.Find(name) is not { } function)
            return StatusCodes.Status404NotFound;

        // An HTTP function is called at its own path.
        if (function.Trigger is not TimerTriggerAttribute)
            return StatusCodes.Status400BadRequest;

        runs.Start(function.Name, timers.Timer(function).RunByHandAsync);
        return StatusCodes.Status202Accepted;
    }

    /// <summary>Whether the body is <c>{"input": …}</c>, as the host demands; a timer makes nothing of the input.</summary>
    private static async Task<bool> HasInputAsync(HttpContext http)
    {
        try
        {
            using var body = await JsonDocument.ParseAsync(http.Request.Body, cancellationToken: http.RequestAborted);
            return body.RootElement.ValueKind == JsonValueKind.Object;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static Task Answer(HttpContext http, int status)
    {
        http.Response.StatusCode = status;
        return Task.CompletedTask;
    }
}
