using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace DevHost.SampleApp;

/// <summary>What may happen to requests and answers on their way.</summary>
public static class BodyFunctions
{
    public const int StreamedBytes = 50_000_000;

    [Function("Echo")]
    public static async Task Echo([HttpTrigger(AuthorizationLevel.Anonymous, "post")] HttpRequest request)
    {
        var response = request.HttpContext.Response;
        foreach (var (name, value) in request.Headers)
            response.Headers[$"echo-{name}"] = value;
        response.Headers["echo-target"] = $"{request.Path}{request.QueryString}";
        response.StatusCode = StatusCodes.Status202Accepted;
        await request.Body.CopyToAsync(response.Body, request.HttpContext.RequestAborted);
    }

    [Function("Count")]
    public static async Task<IActionResult> Count([HttpTrigger(AuthorizationLevel.Anonymous, "post")] HttpRequest request)
    {
        var buffer = new byte[81920];
        long bytes = 0;
        int read;
        while ((read = await request.Body.ReadAsync(buffer, request.HttpContext.RequestAborted)) > 0)
            bytes += read;
        return new OkObjectResult(bytes.ToString(CultureInfo.InvariantCulture));
    }

    [Function("Streams")]
    public static async Task Streams([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request)
    {
        var block = new byte[100_000];
        Array.Fill(block, (byte)'x');
        for (var sent = 0; sent < StreamedBytes; sent += block.Length)
            await request.HttpContext.Response.Body.WriteAsync(block, request.HttpContext.RequestAborted);
    }

    [Function("Throws")]
    public static IActionResult Throws([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request) =>
        throw new InvalidOperationException("This function always fails.");

    [Function("ThrowsLate")]
    public static async Task ThrowsLate([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request)
    {
        await request.HttpContext.Response.WriteAsync("begun");
        await request.HttpContext.Response.Body.FlushAsync();
        throw new InvalidOperationException("This function fails after it has begun to answer.");
    }

    [Function("Nothing")]
    public static IActionResult Nothing([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request) => new NoContentResult();
}
