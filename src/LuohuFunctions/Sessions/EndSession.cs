using Luohu.Storage.People;
using LuohuFunctions.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LuohuFunctions.Sessions;

/// <summary>Signs out. Open to anybody: whoever has no session is signed out already.</summary>
public sealed class EndSession(ApiKeyStore keys, SessionCookie cookie)
{
    /// <summary><c>DELETE /session</c></summary>
    [Function(nameof(EndSession))]
    [AllowAnonymous]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "delete", Route = "api/v1/session")] HttpRequest request,
        CancellationToken cancellationToken
    )
    {
        if (AntiForgery.Check(request) is { } forged)
            return forged;
        await keys.Sessions.EndAsync(cookie.Read(request), cancellationToken);
        cookie.Remove(request.HttpContext);
        return Results.NoContent();
    }
}
