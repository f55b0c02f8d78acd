using Azure;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Luohu.Storage.Tables;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;

namespace LuohuFunctions.Health;

/// <summary>Whether the app can do its work: it reads the storage's table and container. Open to anybody; says nothing else.</summary>
public sealed class GetReadiness(TableClient table, BlobContainerClient blobs, ILogger<GetReadiness> log)
{
    /// <summary><c>GET /health/ready</c></summary>
    [Function("HealthReady")]
    [AllowAnonymous]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/v1/health/ready")] HttpRequest request,
        CancellationToken cancellationToken
    )
    {
        try
        {
            await StorageSchema.CheckReadyAsync(table, blobs, cancellationToken);
            return Results.Json(new { status = "ready" });
        }
        catch (Exception failure) when (failure is RequestFailedException or AggregateException)
        {
            log.LogError(failure, "The ledger's storage cannot be read.");
            return Results.Json(new { status = "storage-unavailable" }, statusCode: StatusCodes.Status503ServiceUnavailable);
        }
    }
}
