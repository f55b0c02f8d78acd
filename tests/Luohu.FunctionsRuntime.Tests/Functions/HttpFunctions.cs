using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace Luohu.FunctionsRuntime.Tests.Functions;

/// <summary>One function for each way to bind, return and fail.</summary>
internal sealed class HttpFunctions(Probe probe) : IDisposable
{
    public void Dispose() => probe.Note("disposed");

    [Function("Echo")]
    public static async Task<IActionResult> Echo([HttpTrigger(AuthorizationLevel.Anonymous, "post")] HttpRequest request)
    {
        using var reader = new StreamReader(request.Body);
        return new OkObjectResult(new { Text = await reader.ReadToEndAsync() });
    }

    [Function("Greet")]
    public IResult Greet(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "people/{name}/{title?}")] HttpRequest request,
        string name, string? title, string? greeting, FunctionContext context, CancellationToken cancellationToken)
    {
        probe.Note(ReferenceEquals(request.HttpContext, context.GetHttpContext()) ? "same context" : "other context");
        probe.Note(cancellationToken == context.CancellationToken ? "same token" : "other token");
        return Results.Text($"{greeting ?? "none"} {title ?? "none"} {name}");
    }

    [Function("Number")]
    public static IActionResult Number(
        [HttpTrigger("get", Route = "numbers/{value:int}")] HttpRequest request, int value, Guid? id, decimal rate = 1.5m) =>
        new ContentResult { Content = $"{value + 1} {id} {rate}", StatusCode = StatusCodes.Status202Accepted };

    [Function("Needed")]
    public static IActionResult Needed([HttpTrigger("get")] HttpRequest request, int count) => new OkObjectResult(count);

    [Function("AnyMethod")]
    public static IActionResult AnyMethod([HttpTrigger] HttpRequest request) => new ContentResult { Content = request.Method };

    [Function("ReturnsText")]
    public static string ReturnsText([HttpTrigger("get")] HttpRequest request) => "not sent";

    [Function("ReturnsNull")]
    public static Task<IActionResult?> ReturnsNull([HttpTrigger("get")] HttpRequest request) => Task.FromResult<IActionResult?>(null);

    [Function("ReturnsValueTask")]
    public static async ValueTask<IActionResult> ReturnsValueTask([HttpTrigger("get")] HttpRequest request)
    {
        await Task.Yield();
        return new NoContentResult();
    }

    [Function("ReturnsNothing")]
    public static async Task ReturnsNothing([HttpTrigger("get")] HttpRequest request)
    {
        request.HttpContext.Response.StatusCode = StatusCodes.Status207MultiStatus;
        await request.HttpContext.Response.WriteAsync("written by the function");
    }

    [Function("Fails")]
    public static IActionResult Fails([HttpTrigger("get")] HttpRequest request)
    {
        request.HttpContext.Response.Headers.ETag = "\"left over\"";
        throw new ArithmeticException("secret detail");
    }

    [Function("FailsLater")]
    public static async Task<IActionResult> FailsLater([HttpTrigger("get")] HttpRequest request)
    {
        await Task.Yield();
        throw new ArithmeticException("secret detail");
    }

    [Function("FailsHalfway")]
    public static async Task FailsHalfway([HttpTrigger("get")] HttpRequest request)
    {
        await request.HttpContext.Response.WriteAsync("half");
        await request.HttpContext.Response.Body.FlushAsync();
        throw new ArithmeticException("secret detail");
    }

    [Function("ResultFails")]
    public static IResult ResultFails([HttpTrigger("get")] HttpRequest request) => new FailingResult();

    [Function("Waits")]
    public async Task<IActionResult> Waits([HttpTrigger("get")] HttpRequest request)
    {
        probe.Note("waiting");
        await probe.Gate.Task;
        return new OkObjectResult("finished");
    }

    [Function("WaitsForToken")]
    public async Task WaitsForToken([HttpTrigger("get")] HttpRequest request, CancellationToken cancellationToken)
    {
        probe.Note("waiting");
        await Task.Delay(Timeout.Infinite, cancellationToken);
    }

    // Both routes match /api/pick/first: the host takes the function whose name comes first.
    [Function("PickA")]
    public static IActionResult PickA([HttpTrigger("get", Route = "pick/{which}")] HttpRequest request) => new ContentResult { Content = "A" };

    [Function("PickB")]
    public static IActionResult PickB([HttpTrigger("get", Route = "pick/first")] HttpRequest request) => new ContentResult { Content = "B" };

    [Function("PickC")]
    public static IActionResult PickC([HttpTrigger("put", Route = "pick/{which}")] HttpRequest request) => new ContentResult { Content = "C" };

    private sealed class FailingResult : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext) => throw new ArithmeticException("the result fails");
    }
}
