using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;

namespace DevHost.SampleApp;

/// <summary>Functions that take their time, and log each step.</summary>
public sealed class WaitingFunctions(ILogger<WaitingFunctions> logger)
{
    [Function("Waits")]
    public async Task Waits([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request, CancellationToken cancellationToken)
    {
        logger.LogInformation("Waits: begun");
        try
        {
            await Task.Delay(Timeout.Infinite, cancellationToken);
        }
        catch (OperationCanceledException)
        {
            logger.LogInformation("Waits: cancelled");
            throw;
        }
    }

    [Function("WaitsForFile")]
    public async Task<IActionResult> WaitsForFile(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request,
        CancellationToken cancellationToken
    )
    {
        logger.LogInformation("WaitsForFile: begun");
        while (!File.Exists(request.Query["path"]))
            await Task.Delay(TimeSpan.FromMilliseconds(20), cancellationToken);
        return new OkObjectResult("finished");
    }
}
