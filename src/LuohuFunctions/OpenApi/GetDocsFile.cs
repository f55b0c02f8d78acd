using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LuohuFunctions.OpenApi;

/// <summary>The few files that the page of <see cref="GetDocs"/> is made of. Open to anybody.</summary>
public sealed class GetDocsFile
{
    /// <summary><c>GET /docs/{file}</c>; with <c>?v=</c> as the page has it, a browser need not ask again.</summary>
    [Function("DocsFile")]
    [AllowAnonymous]
    public static IResult Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/v1/docs/{file}")] HttpRequest request,
        string file
    )
    {
        if (!ApiDocs.TryFind(file, out var found))
            return Results.NotFound();

        if (request.Query["v"] == found.Tag)
            request.HttpContext.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        return found.Answer(request);
    }
}
