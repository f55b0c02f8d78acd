using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;

namespace DevHost.SampleApp;

/// <summary>Functions that wait until the gate is opened or they are cancelled, and log each step.</summary>
public sealed class WaitingFunctions(ILogger<WaitingFunctions> logger, Gate gate)
{
    [Function("Waits")]
    public async Task<IActionResult> Waits(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request, CancellationToken cancellationToken)
    {
        logger.LogInformation("Waits: begun");
        try
        {
            await gate.Opened.WaitAsync(cancellationToken);
            return new OkObjectResult("finished");
        }
        catch (OperationCanceledException)
        {
            logger.LogInformation("Waits: cancelled");
            throw;
        }
    }

    [Function("OpenGate")]
    public IActionResult OpenGate([HttpTrigger(AuthorizationLevel.Anonymous, "post")] HttpRequest request)
    {
        gate.Open();
        return new NoContentResult();
    }
}
