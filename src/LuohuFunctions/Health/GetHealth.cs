using System.Text;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LuohuFunctions.Health;

/// <summary>Whether the app runs. Open to anybody; says nothing else, and needs nothing made ready to say it.</summary>
public sealed class GetHealth
{
    /// <summary><c>GET /health</c></summary>
    [Function("Health")]
    [AllowAnonymous]
    public static IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/v1/health")] HttpRequest request) =>
        Results.Text("""{"status":"ok"}""", "application/json", Encoding.UTF8);
}
