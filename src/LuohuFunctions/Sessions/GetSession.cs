using LuohuFunctions.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LuohuFunctions.Sessions;

/// <summary>Whether a browser has signed in, and how it can. Open to anybody.</summary>
public sealed class GetSession(SessionAuthenticator sessions, SessionAnswer answer)
{
    /// <summary><c>GET /session</c></summary>
    [Function(nameof(GetSession))]
    [AllowAnonymous]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/v1/session")] HttpRequest request,
        CancellationToken cancellationToken
    ) => answer.Tell(request.HttpContext, await sessions.FindAsync(request.HttpContext, cancellationToken));
}
