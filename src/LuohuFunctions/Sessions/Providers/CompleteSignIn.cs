using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LuohuFunctions.Sessions.Providers;

/// <summary>Where the provider leads the browser back to. Whatever comes of it, somebody looks at a browser: the answer is a page.</summary>
public sealed class CompleteSignIn(ProviderSignIn signIn)
{
    /// <summary><c>GET /session/provider/callback</c></summary>
    [Function(nameof(CompleteSignIn))]
    [AllowAnonymous]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/v1/session/provider/callback")] HttpRequest request,
        CancellationToken cancellationToken
    )
    {
        request.HttpContext.Response.Headers.CacheControl = "no-store";
        return Results.Redirect(await signIn.CompleteAsync(request.HttpContext, ProviderAnswer.From(request.Query), cancellationToken));
    }
}
