using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;

namespace DevHost.SampleApp;

/// <summary>What a worker logs, and the settings that it sees.</summary>
public static class LogFunctions
{
    [Function("Logs")]
    public static IActionResult Logs([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request, FunctionContext context)
    {
        var logger = context.GetLogger("Sample.Category");
        logger.LogInformation("an information");
        logger.LogWarning("a warning");
        logger.LogError(new InvalidOperationException("its cause"), "an error");
        Console.WriteLine("a line on standard output");
        return new NoContentResult();
    }

    [Function("Setting")]
    public static IActionResult Setting(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "settings/{name}")] HttpRequest request, string name) =>
        new OkObjectResult(Environment.GetEnvironmentVariable(name) ?? "none");
}
