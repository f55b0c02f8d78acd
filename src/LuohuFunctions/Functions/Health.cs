using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LuohuFunctions.Functions;

/// <summary>Whether the app runs. Open to anybody; says nothing else.</summary>
public sealed class Health
{
    /// <summary><c>GET /health</c></summary>
    [Function(nameof(Health))]
    public static IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "health")] HttpRequest request) =>
        Results.Json(new { status = "ok" });
}
