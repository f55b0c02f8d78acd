using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LuohuFunctions.OpenApi;

/// <summary>The document of this API (OpenAPI 3.1), which the tests hold every function to. Open to anybody.</summary>
public sealed class GetOpenApi
{
    /// <summary><c>GET /openapi.json</c></summary>
    [Function("OpenApi")]
    [AllowAnonymous]
    public static IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/v1/openapi.json")] HttpRequest request) =>
        ApiDocs.Document.Answer(request);
}
