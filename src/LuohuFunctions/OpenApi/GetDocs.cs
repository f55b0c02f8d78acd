using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LuohuFunctions.OpenApi;

/// <summary>The page on which a person reads the API's document and tries it with a key. Open to anybody.</summary>
public sealed class GetDocs
{
    /// <summary><c>GET /docs</c></summary>
    [Function("Docs")]
    [AllowAnonymous]
    public static IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/v1/docs")] HttpRequest request)
    {
        // The page's addresses are relative, and to /docs/ they would mean others.
        if (request.Path.Value!.EndsWith('/'))
            return Results.Redirect("../docs", permanent: true);

        request.HttpContext.Response.Headers.ContentSecurityPolicy = ApiDocs.ContentSecurityPolicy;
        return Results.Bytes(ApiDocs.Page, "text/html; charset=utf-8");
    }
}
