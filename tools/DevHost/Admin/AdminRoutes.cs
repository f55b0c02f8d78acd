using System.Text.Json;
using DevHost.Functions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace DevHost.Admin;

/// <summary>The host's own paths: a function run by hand, and whether the host is up.</summary>
internal sealed class AdminRoutes(ManualRuns runs, string hostId)
{
    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("admin/functions/{name}", RunAsync);
        routes.MapGet("admin/host/status", http => http.Response.WriteAsJsonAsync(new { Id = hostId, State = "Running" }));
        routes.MapGet("admin/host/ping", http => Task.CompletedTask);
    }

    private async Task RunAsync(HttpContext http)
    {
        // No page of another site can send JSON here: a browser would have to ask first, and is not answered.
        http.Response.StatusCode =
            !http.Request.HasJsonContentType() ? StatusCodes.Status415UnsupportedMediaType
            : !await HasInputAsync(http) ? StatusCodes.Status400BadRequest
            : Start((string)http.GetRouteValue("name")!);
    }

    private int Start(string name)
    {
        if (runs.Find(name) is not { } function)
            return StatusCodes.Status404NotFound;

        // An HTTP function is called at its own path.
        if (function.Trigger is not TimerTrigger)
            return StatusCodes.Status400BadRequest;

        runs.Start(function);
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
}
