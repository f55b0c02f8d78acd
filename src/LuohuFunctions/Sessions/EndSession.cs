using Luohu.Storage.Log;
using Luohu.Storage.People;
using LuohuFunctions.Log;
using LuohuFunctions.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LuohuFunctions.Sessions;

/// <summary>Signs out. Open to anybody: whoever has no session is signed out already.</summary>
public sealed class EndSession(ApiKeyStore keys, SessionCookie cookie, ActionRecorder log)
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
        var secret = cookie.Read(request);
        var session = await keys.Sessions.FindAsync(secret, isUse: false, cancellationToken);
        await keys.Sessions.EndAsync(secret, cancellationToken);
        if (session is { Person: var person })
            await log.AddAsync(request, person.Id, person.Name, LogKind.SignOut, "退出登录", cancellationToken);
        cookie.Remove(request.HttpContext);
        return Results.NoContent();
    }
}
