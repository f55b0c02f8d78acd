using Luohu.Storage.People;
using Luohu.Storage.Sessions;
using LuohuFunctions.Http;
using LuohuFunctions.Problems;
using LuohuFunctions.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LuohuFunctions.Sessions;

/// <summary>Begins a session by a link that an administrator gave out. The link is used up.</summary>
public sealed class SignInWithLink(ApiKeyStore keys, SessionAnswer answer, SignInDelay delay)
{
    /// <summary><c>POST /session/link</c></summary>
    [Function(nameof(SignInWithLink))]
    [AllowAnonymous]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "session/link")] HttpRequest request,
        CancellationToken cancellationToken
    )
    {
        if (AntiForgery.Check(request) is { } forged)
            return forged;
        try
        {
            var (linked, problem) = await SecretReader.ReadAsync(request, "secret", cancellationToken);
            if (problem is not null)
                return problem;
            if (await keys.Links.RedeemAsync(linked, cancellationToken) is not { } person)
            {
                await delay.WaitAsync(request, cancellationToken);
                return Problem.Create(ProblemCode.LinkUnknown, "登录链接无效、已用过或已超过一天，请联系管理员重新发放。");
            }

            var (secret, session) = await keys.Sessions.BeginAsync(person, SignInWay.Link, apiKey: null, cancellationToken);
            return answer.Begin(request.HttpContext, secret, session);
        }
        catch (UnreadableBodyException unreadable)
        {
            return unreadable.Problem;
        }
    }
}
