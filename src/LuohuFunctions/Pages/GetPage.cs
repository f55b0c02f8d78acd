using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LuohuFunctions.Pages;

/// <summary>The page: its files, and its document at every other address beneath /app/. Open to anybody; what it shows it asks the API for.</summary>
public sealed class GetPage
{
    // It loads from this host alone, and no script or style stands in its document.
    private const string ContentSecurityPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    private const string Assets = "assets/";

    /// <summary><c>GET /app/…</c></summary>
    [Function("Page")]
    [AllowAnonymous]
    public static IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "app/{*path}")] HttpRequest request, string? path)
    {
        var headers = request.HttpContext.Response.Headers;
        headers.ContentSecurityPolicy = ContentSecurityPolicy;
        if (path?.StartsWith(Assets, StringComparison.Ordinal) != true)
            return PageFile.Document.Answer(request);
        if (PageFile.Find(path) is not { } file)
            return Results.NotFound();

        // Its name changes with its content.
        headers.CacheControl = "public, max-age=31536000, immutable";
        return file.Answer(request);
    }
}
